# All commands for developers and CI. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run dev demo-reset backup restore test check fmt openapi updates clean \
	chaos chaos-short fuzz bench bench-short bench-files prove mutation country needs begin-steps test-local test-both test-backend test-contract test-deployment test-frontend test-browser

packages := frontend/node_modules/.package-lock.json
generated := backend/target/openapi/openapi.yaml
prettier := frontend/node_modules/.bin/prettier --config frontend/.prettierrc.json --log-level warn
bench-options := parts communes villages days until seed seconds ports into data built
# Prints the name of a step and records when it began, because `make test` lists the duration of each step at its end.
steps := .local/steps
say = @printf '\n== %s\n' "$(1)"; mkdir -p $(dir $(steps)); printf '%s\t%s\n' "$$(date +%s)" "$(1)" >> $(steps)

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Each day on which the demo can begin has data of its own.
run dev demo-reset backup restore: export TOSO_DEMO_DATE := $(or $(date),$(TOSO_DEMO_DATE))

run: needs ## Build and start everything with the demo, today's two tiers with date=2026-09-14; Ctrl-C stops it
	@exec node local/stack.mjs

dev: needs ## Like run, but backend and SPA reload when their sources change
	@exec node local/stack.mjs --dev

demo-reset: needs ## Delete the demo's data; the next `make run` starts over
	@node local/demo-reset.mjs

backup: needs ## Copy the data of the stopped local stack to .local/backups
	@node local/backup.mjs backup

restore: needs ## Put a copy back: the newest, or file=…; replace=1 deletes the data that is there
	@node local/backup.mjs restore '$(file)' '$(replace)'

# Later steps use what earlier steps have built.
test: export TOSO_BUILT = 1
test: needs begin-steps test-local test-both test-contract test-deployment chaos-short bench-short test-browser ## Everything that CI runs
	@printf '\n   s  step\n'; printf '%s\tall\n' "$$(date +%s)" >> $(steps)
	@awk -F '\t' 'NR == 1 { first = $$1 } NR > 1 { printf "%4d  %s\n", $$1 - begun, step } { begun = $$1; step = $$2 } \
		END { printf "%4d  together\n", begun - first }' $(steps)
	@printf '\nAll tests passed.\n'

begin-steps:
	@rm -f $(steps)

chaos: needs ## Send 10.000 reports while backends and database are killed, then check the data (docs/chaos.md)
	@node local/chaos/chaos.mjs

chaos-short: needs ## Like chaos, with 800 reports; part of `make test`
	$(call say,Chaos: nothing is lost and nothing is doubled)
	@node local/chaos/chaos.mjs --short

fuzz: needs ## Send requests made from openapi.yaml, valid and broken, to every operation, as three callers (needs python3)
	@node local/fuzz/fuzz.mjs

bench: needs ## Measure a year of the country: parts=write,read communes=10599 days=365 seconds=30 … (docs/benchmarks.md)
	@node local/bench/bench.mjs $(foreach name,$(bench-options),$(name)='$($(name))')

bench-short: needs ## Check on a small country that each part of bench works; part of `make test`
	$(call say,Bench: each part works)
	@node local/bench/bench.mjs short=1 ports=$(ports)

bench-files: needs ## Measure lists, files and reorganisations as tests; some need the open data beside the project
	cd backend && ./mvnw -B -ntp test -Dtest='*Bench' | grep -E 'BENCH|Tests run|ERROR'

prove: needs ## Run the property tests with thousands of new seeds; takes hours
	cd backend && ./mvnw -B -ntp test -Dtoso.prove=true -Dtest="*PropertyTest,$$(grep -rlE 'Seeds\.|toso\.prove' src/test | sed 's#.*/##; s/\.java//' | grep Test | paste -sd,)" \
		| grep -aE 'Tests run|Changed|seed|ERROR'
	@$(MAKE) --no-print-directory mutation

# Tests that PIT may run. Tests that start the application are left out, because they would take hours.
plain-tests = cd src/test/java && grep -rL --include='*Test.java' @QuarkusTest \
	$$(sed -E 's,^vn\.toso\.(\w+)\..*,vn/toso/\1,' ../../../mutated-classes.txt | sort -u) | sed 's/\.java$$//' | tr / . | paste -sd,

mutation: needs ## Mutation tests: list changes of the logic that no plain test notices (docs/mutation.md): package=regime
	$(call say,Mutation tests: backend/target/pit-reports)
	cd backend && ./mvnw -B -ntp -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage \
		-DtargetClasses="$$(grep '^vn\.toso\.$(package)' mutated-classes.txt | paste -sd,)" -DtargetTests="$$($(plain-tests))" \
		| grep -aE '^>> (Generated .* mutations|Line)|SEVERE|BUILD|ERROR'

country: needs ## Write an invented country as a file to import: communes=10599 villages=90000 seed=1 file=country.csv
	@java backend/src/test/java/vn/toso/testing/Country.java $(or $(file),country.csv) $(or $(communes),10599) \
		$(or $(villages),0) $(or $(seed),1)

check: needs $(packages) ## Check formatting, lint and types, without tests
	$(call say,Backend: formatting)
	cd backend && ./mvnw -q -B spotless:check
	$(call say,SPA: lint and types)
	cd frontend && npm run --silent lint && npm run --silent typecheck
	$(call say,Local stack: formatting)
	$(prettier) --check 'local/**/*.mjs'

fmt: needs $(packages) ## Format all sources
	cd backend && ./mvnw -q -B spotless:apply
	cd frontend && npm run --silent fmt
	$(prettier) --write 'local/**/*.mjs'

openapi: needs ## Generate openapi.yaml from the backend's sources
	cd backend && ./mvnw -q -B package -DskipTests
	cp $(generated) openapi.yaml

updates: needs ## List newer versions of the dependencies; changes nothing
	@node local/updates.mjs

clean: ## Delete all builds; downloads and the demo's data stay
	rm -rf backend/target frontend/dist .local/builds

needs:
	@local/check-node.sh
	@node local/check-jdk.mjs

$(packages): frontend/package.json frontend/package-lock.json
	$(call say,SPA: packages)
	cd frontend && npm ci
	@touch $@

test-local: $(packages)
	$(call say,Local stack: formatting and tests)
	$(prettier) --check 'local/**/*.mjs'
	node --test frontend/scripts/*.test.mjs local/*.test.mjs local/chaos/*.test.mjs local/bench/*.test.mjs

test-backend:
	$(call say,Backend: formatting and architecture rules and tests)
	@rm -rf backend/target/surefire-reports
	cd backend && ./mvnw -B -ntp verify || { cd .. && node local/failed-tests.mjs; exit 1; }

# Most of the time a backend test waits for one thread: the tests of the SPA take the other core.
test-both: $(packages)
	$(call say,Backend and SPA beside each other: formatting and lint and types and tests)
	@side() { $(MAKE) --no-print-directory steps=/dev/null "test-$$1" 2>&1 | sed -u "s/^/$$1 | /"; }; \
		trap 'trap - TERM; kill 0' TERM; side frontend & frontend=$$!; side backend & backend=$$!; \
		failed=0; wait $$backend || failed=1; wait $$frontend || failed=1; exit $$failed

test-contract: $(packages)
	$(call say,Contract: openapi.yaml matches the backend and passes the linter)
	@diff -u openapi.yaml $(generated) || { echo 'openapi.yaml differs from the backend. Run `make openapi` and commit it.'; exit 1; }
	cd frontend && npm run --silent lint:openapi

test-frontend: $(packages)
	$(call say,SPA: lint)
	cd frontend && npm run --silent lint
	$(call say,SPA: types)
	cd frontend && npm run --silent typecheck
	$(call say,SPA: translations)
	cd frontend && npm run --silent i18n:check
	$(call say,SPA: nothing unused)
	cd frontend && npm run --silent knip
	$(call say,SPA: tests)
	cd frontend && npm run --silent test
	$(call say,SPA: build)
	cd frontend && npm run --silent build

# Uses the builds of the steps before, and what the machine has: nginx, PostgreSQL, age.
test-deployment: $(packages)
	$(call say,Deployment: one address, hardened, backed up and restored)
	@node local/fetch-tools.mjs
	node --test local/deployment/*.test.mjs

# Uses the builds of the steps before.
test-browser: $(packages)
	$(call say,Browser: journeys through the whole stack)
	cd frontend && TOSO_BUILT=1 npm run --silent e2e

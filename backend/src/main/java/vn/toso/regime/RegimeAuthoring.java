package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.indicator.IndicatorService;
import vn.toso.indicator.NewIndicator;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitService;

/** Creates, revises and ends regimes. What a regime has already asked never changes. */
@ApplicationScoped
class RegimeAuthoring {

    /** How far a preview looks ahead: enough for ten yearly reports. */
    private static final int MAX_DAYS_AHEAD = 20 * 366;

    private static final int DEFAULT_COUNT = 10;

    private final RegimeRepository regimes;
    private final RegimeService views;
    private final HolidayService holidays;
    private final IndicatorService indicators;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    RegimeAuthoring(
            RegimeRepository regimes,
            RegimeService views,
            HolidayService holidays,
            IndicatorService indicators,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.regimes = regimes;
        this.views = views;
        this.holidays = holidays;
        this.indicators = indicators;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Reply<RegimeView> create(String key, NewRegime request) {
        return idempotency.once("createRegime", key, request, RegimeView.class, () -> create(request));
    }

    RegimeView create(NewRegime request) {
        var owner = units.require(request.ownerId(), clock.today());
        user.requireAdministrator(owner.id());
        turns.take("regimes of " + owner.id());
        regimes.findByCode(owner.id(), request.code()).ifPresent(there -> {
            throw RegimeProblem.exists(there);
        });
        defineIndicators(request);
        var violations =
                RegimeCheck.of(request.definition(), owner.level(), request.validFrom(), indicators, "/definition");
        checkBeginning(request, violations);
        refuse(violations);
        var regime = new Regime(owner.id(), request.code());
        var version = new RegimeVersion(regime, request.validFrom(), request.definition());
        var details = RegimeDetails.of(null, request.definition())
                .made(AuditField.CODE, regime.code)
                .made(AuditField.VALID_FROM, request.validFrom());
        if (request.backfilling() != null) {
            version.pastBeginning = PastBeginning.of(request.backfilling(), clock.today());
            details.made(AuditField.BACKFILLING_REASON, request.backfilling().reason())
                    .made(AuditField.BACKFILLING_DOCUMENT, request.backfilling().documentNumber())
                    .made(AuditField.BACKFILLING_DEADLINE, request.backfilling().deadline());
        }
        regimes.persist(regime, version);
        audit.changed(AuditAction.REGIME_CREATE, regime.id, owner.id(), details);
        return views.view(version);
    }

    /** An indicator that the form does not ask for would be defined unseen. */
    private void defineIndicators(NewRegime request) {
        var asked = request.definition().indicators().stream()
                .map(RegimeDefinition.Asked::indicatorId)
                .toList();
        for (int i = 0; i < request.newIndicators().size(); i++) {
            var defined = request.newIndicators().get(i);
            var pointer = "/newIndicators/" + i;
            if (!asked.contains(defined.id())) {
                throw RegimeProblem.invalid(
                        List.of(Violation.at(pointer + "/id", RegimeViolation.INDICATOR_NOT_ASKED)));
            }
            indicators.define(
                    defined.id(),
                    new NewIndicator(request.ownerId(), defined.code(), request.validFrom(), defined.definition()),
                    pointer);
        }
    }

    /** A beginning in the past needs a document, because all units below are then asked for dates that have passed. */
    private void checkBeginning(NewRegime request, List<Violation> violations) {
        var today = clock.today();
        var backfilling = request.backfilling();
        boolean past = request.validFrom().isBefore(today);
        if (backfilling == null) {
            if (past) {
                violations.add(Violation.at("/validFrom", CommonViolation.PAST_DATE));
            }
            return;
        }
        if (!past) {
            violations.add(Violation.at("/backfilling", RegimeViolation.NOT_IN_THE_PAST));
        }
        if (backfilling.documentDate().isAfter(today)) {
            violations.add(Violation.at("/backfilling/documentDate", CommonViolation.FUTURE_DATE));
        }
        if (backfilling.deadline().isBefore(today)) {
            violations.add(Violation.at("/backfilling/deadline", CommonViolation.PAST_DATE));
        }
    }

    /** Adds a version. The previous version ends on the day before, and obligations that already exist do not change. */
    @Transactional
    Reply<RegimeView> revise(String key, UUID id, int seen, NewRegimeVersion request) {
        record Request(UUID id, int version, NewRegimeVersion body) {}
        var hashed = new Request(id, seen, request);
        return idempotency.once("createRegimeVersion", key, hashed, RegimeView.class, () -> revise(id, seen, request));
    }

    RegimeView revise(UUID id, int seen, NewRegimeVersion request) {
        var latest = lock(id, seen);
        var from = request.validFrom();
        var owner = units.require(latest.regime.ownerUnitId, clock.today());
        var violations = RegimeCheck.of(request.definition(), owner.level(), from, indicators, "/definition");
        if (!from.isAfter(latest.validFrom) || (latest.validTo != null && from.isBefore(latest.validTo))) {
            violations.add(Violation.at("/validFrom", CommonViolation.NOT_AFTER_LATEST));
        } else if (changesWhatWasAsked(id, from)) {
            violations.add(Violation.at("/validFrom", RegimeViolation.ALREADY_ASKED));
        }
        refuse(violations);
        if (latest.validTo == null) {
            latest.validTo = from;
        }
        var version = new RegimeVersion(latest.regime, from, request.definition());
        regimes.persist(version);
        regimes.touch(latest.regime);
        audit.changed(
                AuditAction.REGIME_REVISE,
                id,
                owner.id(),
                RegimeDetails.of(latest.definition(), request.definition())
                        .about(AuditField.CODE, latest.regime.code)
                        .changed(AuditField.VALID_FROM, latest.validFrom, from));
        return views.view(version);
    }

    @Transactional
    Reply<RegimeView> end(String key, UUID id, int seen, Ending ending) {
        record Request(UUID id, int version, Ending ending) {}
        var hashed = new Request(id, seen, ending);
        return idempotency.once("endRegime", key, hashed, RegimeView.class, () -> end(id, seen, ending));
    }

    RegimeView end(UUID id, int seen, Ending ending) {
        var latest = lock(id, seen);
        if (latest.validTo != null) {
            throw RegimeProblem.ended();
        }
        if (!ending.validTo().isAfter(latest.validFrom)) {
            throw RegimeProblem.invalid(List.of(Violation.at("/validTo", CommonViolation.OUT_OF_RANGE)));
        }
        if (changesWhatWasAsked(id, ending.validTo())) {
            throw RegimeProblem.invalid(List.of(Violation.at("/validTo", RegimeViolation.ALREADY_ASKED)));
        }
        latest.validTo = ending.validTo();
        regimes.touch(latest.regime);
        audit.changed(
                AuditAction.REGIME_END,
                id,
                latest.regime.ownerUnitId,
                Details.of()
                        .about(AuditField.CODE, latest.regime.code)
                        .changed(AuditField.VALID_TO, null, ending.validTo()));
        return views.view(latest);
    }

    /** All versions, the latest first. */
    @Transactional
    Page<RegimeView> versions(UUID id) {
        var versions = regimes.findVersions(id, user.scope(), clock.today());
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return Page.whole(views.views(versions.stream()
                .sorted(Comparator.comparing((RegimeVersion one) -> one.validFrom)
                        .reversed())
                .toList()));
    }

    /** The dates that a calendar would ask for, without saving anything. */
    @Transactional
    Page<Preview.Asked> preview(Preview preview) {
        refuse(RegimeCheck.ofTimings(preview.timings()));
        var from = clock.orToday(preview.from());
        var days = holidays.workingDays();
        return Page.whole(from.datesUntil(from.plusDays(MAX_DAYS_AHEAD))
                .filter(preview.calendar()::asksFor)
                .limit(Objects.requireNonNullElse(preview.count(), DEFAULT_COUNT))
                .map(asOf -> Preview.Asked.of(preview, asOf, days))
                .toList());
    }

    /**
     * Whether a change from this day would alter existing obligations. It may start tomorrow, or today if today is not asked
     * for.
     */
    private boolean changesWhatWasAsked(UUID id, LocalDate from) {
        var today = clock.today();
        return from.isBefore(today)
                || from.equals(today)
                        && regimes.findVersions(id, user.scope(), today).stream()
                                .anyMatch(one -> one.asksFor(today));
    }

    /** Locks the regime if the caller administers its unit and has seen its latest version. */
    private RegimeVersion lock(UUID id, int seen) {
        var versions = regimes.findVersions(id, user.scope(), clock.today());
        var latest = versions.stream().max(Comparator.comparing(one -> one.validFrom));
        ForChange.lock(
                latest,
                found -> user.requireAdministrator(found.regime.ownerUnitId),
                () -> regimes.lock(id),
                regime -> regime.version,
                seen);
        return latest.orElseThrow();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw RegimeProblem.invalid(violations);
        }
    }
}

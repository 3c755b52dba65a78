package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.access.Role;
import vn.toso.audit.AuditTrail;
import vn.toso.report.ReportResource.NewReport;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.UnitService;

/** Reports are made, worded, signed and stood by. */
@ApplicationScoped
class ReportService {

    private final ReportRepository reports;
    private final ReportComposer composer;
    private final UnitService units;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            ReportComposer composer,
            UnitService units,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.reports = reports;
        this.composer = composer;
        this.units = units;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<ReportSummary> list(ReportFilter filter, Cursor after, int limit) {
        var rows = reports.findPage(filter, user.scope(), after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.asOf(), last.edition(), last.id()));
    }

    @Transactional
    ReportView find(UUID id) {
        reports.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
        return view(reports.load(id));
    }

    @Transactional
    Reply<ReportView> create(String key, NewReport request) {
        return idempotency.once("createReport", key, request, ReportView.class, () -> {
            units.require(request.unitId(), request.asOf());
            requireConsolidator(request.unitId());
            var editions = reports.lockEditions(request.regimeId(), request.unitId(), request.asOf());
            editions.stream().filter(ReportService::isOpen).forEach(one -> {
                throw ReportProblem.open(one.id);
            });
            var report = new Report();
            report.regimeId = request.regimeId();
            report.unitId = request.unitId();
            report.asOf = request.asOf();
            report.edition = editions.size() + 1;
            // A later edition begins with the words of the one before, under a number of its own.
            report.paper = editions.isEmpty()
                    ? ReportTemplate.of(composer.compose(request.regimeId(), request.unitId(), request.asOf()))
                    : editions.get(editions.size() - 1).paper.unsigned();
            report.createdAt = clock.instant();
            report.createdByName = user.name();
            reports.persist(report);
            record(report, ReportAction.CREATE);
            return view(report);
        });
    }

    @Transactional
    ReportView edit(UUID id, int version, Paper paper) {
        var report = lock(id, version, ReportAction.EDIT);
        requireKnownFigures(report, paper);
        report.paper = paper;
        report.step(ReportAction.EDIT);
        record(report, ReportAction.EDIT);
        return view(report);
    }

    /** @param step SUBMIT, WITHDRAW or ISSUE */
    @Transactional
    Reply<ReportView> step(String operation, String key, UUID id, int version, ReportAction step) {
        record Request(UUID id, int version) {}
        return idempotency.once(operation, key, new Request(id, version), ReportView.class, () -> {
            var report = lock(id, version, step);
            switch (step) {
                case SUBMIT -> freeze(report);
                case WITHDRAW -> {
                    report.frozen = null;
                    report.hash = null;
                }
                default -> issue(report);
            }
            report.step(step);
            record(report, step);
            return view(report);
        });
    }

    @Transactional
    byte[] document(UUID id, ReportFormat format) {
        reports.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
        var report = reports.load(id);
        return reports.file(id, format).orElseGet(() -> format.write(print(report)));
    }

    /** Against the edition before. */
    @Transactional
    Difference difference(UUID id) {
        reports.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
        var report = reports.load(id);
        var before = reports.lockEditions(report.regimeId, report.unitId, report.asOf).stream()
                .filter(one -> one.edition == report.edition - 1)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Difference.of(before.edition, content(before), report.edition, content(report));
    }

    private void issue(Report report) {
        var violations = new ArrayList<Violation>();
        if (report.paper.number().isBlank()) {
            violations.add(Violation.at("/paper/number", "required"));
        }
        if (report.paper.signedOn() == null) {
            violations.add(Violation.at("/paper/signedOn", "required"));
        }
        if (!violations.isEmpty()) {
            throw ReportProblem.incomplete(violations);
        }
        report.issuedAt = clock.instant();
        report.issuedByName = user.name();
        var document = print(report);
        for (var format : ReportFormat.values()) {
            reports.store(report.id, format, format.write(document));
        }
        for (var earlier : reports.lockEditions(report.regimeId, report.unitId, report.asOf)) {
            if (earlier.state == ReportState.ISSUED) {
                earlier.step(ReportAction.SUPERSEDE);
                event(earlier, ReportAction.SUPERSEDE);
            }
        }
    }

    private void freeze(Report report) {
        var content = composer.compose(report.regimeId, report.unitId, report.asOf);
        report.frozen = Canonical.write(new Frozen(report.regimeId, report.edition, report.paper, content));
        report.hash = Canonical.hash(report.frozen);
    }

    private ReportContent content(Report report) {
        return report.frozen == null
                ? composer.compose(report.regimeId, report.unitId, report.asOf)
                : Canonical.read(report.frozen, Frozen.class).content();
    }

    private ReportDocument print(Report report) {
        return ReportPrint.of(report.paper, content(report), report.edition, report.hash);
    }

    private Report lock(UUID id, int version, ReportAction action) {
        reports.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
        var report = reports.lock(id);
        if (report.version != version) {
            throw ReportProblem.stale(report);
        }
        requireConsolidator(report.unitId);
        if (report.state.after(action).isEmpty()) {
            throw ReportProblem.notNow(report.state);
        }
        return report;
    }

    private void requireConsolidator(UUID unitId) {
        if (!user.holds(Role.CONSOLIDATOR, unitId)) {
            throw ReportProblem.notConsolidator(unitId);
        }
    }

    private void requireKnownFigures(Report report, Paper paper) {
        var known = new Words(content(report)).placeholders();
        var violations = new ArrayList<Violation>();
        Words.unknown(paper.subject(), known).forEach(name -> violations.add(Violation.at("/subject", name)));
        for (int i = 0; i < paper.body().size(); i++) {
            var pointer = "/body/" + i + "/text";
            Words.unknown(paper.body().get(i).text(), known)
                    .forEach(name -> violations.add(Violation.at(pointer, name)));
        }
        if (!violations.isEmpty()) {
            throw ReportProblem.unknownPlaceholder(violations);
        }
    }

    private void record(Report report, ReportAction action) {
        event(report, action);
        reports.flush();
        audit.changed(
                "report." + action.name().toLowerCase(Locale.ROOT),
                report.id,
                report.unitId,
                Map.of("regime", report.regimeId, "asOf", report.asOf, "edition", report.edition));
    }

    private void event(Report report, ReportAction action) {
        int number = reports.events(report.id).size() + 1;
        reports.persist(new ReportEvent(report.id, number, action, clock.instant(), user.subject(), user.name()));
    }

    private static boolean isOpen(Report report) {
        return report.state == ReportState.DRAFT || report.state == ReportState.SUBMITTED;
    }

    private ReportView view(Report report) {
        var content = content(report);
        var words = new Words(content);
        var summary = reports.findInScope(report.id, user.scope()).orElseThrow(Problem::notFound);
        return new ReportView(
                report.id,
                report.version,
                report.regimeId,
                summary.unit(),
                report.asOf,
                report.edition,
                report.state,
                report.hash,
                summary.createdAt(),
                report.createdByName,
                summary.issuedAt(),
                report.issuedByName,
                report.paper,
                words.fill(report.paper.body()).stream()
                        .map(paragraph -> new Paper.Passage(paragraph.style(), paragraph.text()))
                        .toList(),
                words.placeholders().entrySet().stream()
                        .map(entry -> new ReportView.Placeholder(entry.getKey(), entry.getValue()))
                        .toList(),
                content,
                reports.events(report.id).stream().map(ReportView.Event::of).toList(),
                actions(report));
    }

    private Set<ReportAction> actions(Report report) {
        var actions = EnumSet.noneOf(ReportAction.class);
        if (user.holds(Role.CONSOLIDATOR, report.unitId)) {
            actions.addAll(report.state.actions());
            // Comes of itself with the next edition.
            actions.remove(ReportAction.SUPERSEDE);
        }
        return actions;
    }
}

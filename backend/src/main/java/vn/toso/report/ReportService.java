package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.attachment.AttachmentService;
import vn.toso.attachment.AttachmentView;
import vn.toso.attachment.CheckedFile;
import vn.toso.attachment.OwnerKind;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.report.ReportResource.NewReport;
import vn.toso.shared.database.Turn;
import vn.toso.shared.document.PartedFile;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PlainText;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitService;

/** Creates, edits, submits, withdraws and issues reports, and keeps their signed files. */
@ApplicationScoped
class ReportService {

    private final ReportRepository reports;
    private final ReportViews views;
    private final TemplateService templates;
    private final AttachmentService attachments;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReportService(
            ReportRepository reports,
            ReportViews views,
            TemplateService templates,
            AttachmentService attachments,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.reports = reports;
        this.views = views;
        this.templates = templates;
        this.attachments = attachments;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<ReportSummary> list(ReportFilter filter, Cursor after, int limit) {
        var rows = reports.findPage(filter, user.scope(Action.VIEW_REPORTS), after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.asOf(), last.edition(), last.id()));
    }

    @Transactional
    ReportView find(UUID id) {
        var summary = reports.findInScope(id, user.scope(Action.VIEW_REPORTS)).orElseThrow(Problem::notFound);
        return views.of(reports.load(id), summary.unit());
    }

    @Transactional
    Reply<ReportView> create(String key, NewReport request) {
        return idempotency.once("createReport", key, request, ReportView.class, () -> {
            var unit = units.require(request.unitId(), request.asOf());
            requireConsolidator(request.unitId());
            if (request.flowsFrom() != null && request.flowsFrom().isAfter(request.asOf())) {
                throw InvalidRequest.of(Violation.at("/flowsFrom", CommonViolation.AFTER_AS_OF));
            }
            if (!reports.takeTurn(request.regimeId(), request.unitId(), request.asOf())) {
                throw Problem.notFound();
            }
            var editions = reports.lockEditions(request.regimeId(), request.unitId(), request.asOf());
            editions.stream().filter(ReportService::isOpen).forEach(one -> {
                throw ReportProblem.open(one.id);
            });
            // A later edition starts with the texts of the one before, without number and date.
            var paper = editions.isEmpty()
                    ? templates.paper(request.regimeId(), unit, request.asOf())
                    : editions.get(editions.size() - 1).paper.unsigned();
            var report = Report.draft(
                    request.regimeId(),
                    request.unitId(),
                    request.asOf(),
                    editions.size() + 1,
                    paper,
                    clock.now(),
                    user.name());
            report.flowsFrom = request.flowsFrom();
            reports.persist(report);
            var created = record(
                    report,
                    ReportAction.CREATE,
                    Details.of().made(AuditField.EDITION, report.edition).made(AuditField.STATE, report.state));
            return views.of(report, unit, List.of(created));
        });
    }

    @Transactional
    ReportView edit(UUID id, int version, Paper paper) {
        var report = lock(id, version, ReportAction.EDIT);
        PaperCheck.of(paper);
        var details = report.paper.changedTo(paper);
        report.paper = paper;
        report.step(ReportAction.EDIT);
        record(report, ReportAction.EDIT, details.about(AuditField.EDITION, report.edition));
        return views.of(report);
    }

    @Transactional
    Reply<ReportView> submit(String key, UUID id, int version) {
        return idempotency.once("submitReport", key, new Step(id, version), ReportView.class, () -> {
            var report = lock(id, version, ReportAction.SUBMIT);
            var content = views.content(report);
            PaperCheck.withoutHoles(report.paper, new Words(content));
            freeze(report, content);
            return step(report, ReportAction.SUBMIT);
        });
    }

    @Transactional
    Reply<ReportView> withdraw(String key, UUID id, int version) {
        return idempotency.once("withdrawReport", key, new Step(id, version), ReportView.class, () -> {
            var report = lock(id, version, ReportAction.WITHDRAW);
            report.frozen = null;
            report.hash = null;
            return step(report, ReportAction.WITHDRAW);
        });
    }

    @Transactional
    Reply<ReportView> issue(String key, UUID id, int version, Issue issue) {
        record Request(UUID id, int version, Issue issue) {}
        return idempotency.once("issueReport", key, new Request(id, version, issue), ReportView.class, () -> {
            var report = lock(id, version, ReportAction.ISSUE);
            var content = views.content(report);
            var open = views.openPoints(report, content);
            issue.check(report.asOf, clock.today(), open);
            turns.take("report number " + report.unitId);
            reports.findNumbered(
                            report.unitId,
                            issue.documentNumber(),
                            issue.signedOn().getYear())
                    .ifPresent(other -> {
                        throw ReportProblem.numberTaken(other);
                    });
            supersedeEarlier(report);
            report.paper = report.paper.signed(issue);
            freeze(report, content);
            report.issuedAt = clock.now();
            report.issuedByName = user.name();
            var issued = step(report, ReportAction.ISSUE, issue.reason(), open);
            var document = ReportPrint.issued(report.paper, content, report.edition, report.hash);
            for (var format : ReportFormat.values()) {
                reports.store(report.id, format, format.write(document));
            }
            return issued;
        });
    }

    /**
     * Attaches the signed PDF, or replaces the one that was attached.
     *
     * @param reason needed to replace one
     */
    @Transactional
    Reply<ReportView> attach(String key, UUID id, int version, CheckedFile file, String reason) {
        record Request(UUID id, int version, String name, String sha256, String reason) {}
        var request = new Request(id, version, file.name(), file.sha256(), reason);
        return idempotency.once("attachSignedFile", key, request, ReportView.class, () -> {
            var report = lock(id, version, ReportAction.ATTACH);
            var before = attachments.list(OwnerKind.REPORT, id).stream().findFirst();
            if (before.isPresent() && (reason == null || PlainText.isBlank(reason))) {
                throw InvalidRequest.of(Violation.ofParameter("reason", CommonViolation.REQUIRED));
            }
            attachments.add(OwnerKind.REPORT, id, file, reason);
            reports.touch(report);
            var details = Details.of()
                    .about(AuditField.EDITION, report.edition)
                    .about(AuditField.REASON, reason)
                    .changed(AuditField.FILE, before.map(AttachmentView::sha256).orElse(null), file.sha256());
            record(report, before.isEmpty() ? ReportAction.ATTACH : ReportAction.REPLACE_FILE, details);
            return views.of(report);
        });
    }

    @Transactional
    PartedFile signedFile(UUID id, UUID fileId) {
        requireReadable(id);
        return attachments.find(OwnerKind.REPORT, id, fileId).orElseThrow(Problem::notFound);
    }

    private record Step(UUID id, int version) {}

    private ReportView step(Report report, ReportAction action) {
        return step(report, action, null, null);
    }

    private ReportView step(Report report, ReportAction action, String reason, List<OpenPoint> open) {
        var before = report.state;
        report.step(action);
        var details = stepped(report, before);
        record(report, action, reason == null ? details : details.about(AuditField.REASON, reason), reason, open);
        return views.of(report);
    }

    @Transactional
    void requireReadable(UUID id) {
        reports.findInScope(id, user.scope(Action.VIEW_REPORTS)).orElseThrow(Problem::notFound);
    }

    @Transactional
    byte[] document(UUID id, ReportFormat format) {
        requireReadable(id);
        var report = reports.load(id);
        return reports.file(id, format).orElseGet(() -> format.write(views.unissued(report)));
    }

    /** The text from which the hash is computed; for a draft, from its current content. */
    @Transactional
    String canonical(UUID id) {
        requireReadable(id);
        return views.canonical(reports.load(id));
    }

    /** A page of the reporting units with their figures. */
    @Transactional
    Page<ReportContent.Row> rows(UUID id, Cursor after, int limit) {
        requireReadable(id);
        var rows = views.content(reports.load(id)).reporting();
        int from = after == null ? 0 : after.number(0);
        var page = rows.stream().skip(from).limit(limit + 1L).toList();
        return Page.cut(page, limit, last -> Cursor.of(from + limit));
    }

    /** The difference from the edition before. */
    @Transactional
    Difference difference(UUID id) {
        requireReadable(id);
        var report = reports.load(id);
        var before = reports.findEdition(report, report.edition - 1).orElseThrow(Problem::notFound);
        return Difference.of(before.edition, views.content(before), report.edition, views.content(report));
    }

    private void supersedeEarlier(Report report) {
        for (var earlier : reports.lockEditions(report.regimeId, report.unitId, report.asOf)) {
            if (earlier.state == ReportState.ISSUED) {
                var before = earlier.state;
                earlier.step(ReportAction.SUPERSEDE);
                event(earlier, ReportAction.SUPERSEDE, null, null);
                inTrail(earlier, ReportAction.SUPERSEDE, stepped(earlier, before));
            }
        }
    }

    private static void freeze(Report report, ReportContent content) {
        report.frozen = Canonical.write(Frozen.of(report, content));
        report.hash = Canonical.hash(report.frozen);
    }

    private Report lock(UUID id, int version, ReportAction action) {
        // Unlike elsewhere, 412 comes before 403 here, because clients rely on it.
        var report = ForChange.lock(
                reports.findInScope(id, user.scope(Action.VIEW_REPORTS)),
                found -> {},
                () -> reports.lock(id),
                one -> one.version,
                version,
                ReportProblem::stale);
        requireConsolidator(report.unitId);
        if (report.state.after(action).isEmpty()) {
            throw ReportProblem.notNow(report.state);
        }
        return report;
    }

    private void requireConsolidator(UUID unitId) {
        if (!user.mayStill(Action.CONSOLIDATE, unitId)) {
            throw ReportProblem.notConsolidator(unitId);
        }
    }

    private ReportEvent record(Report report, ReportAction action, Details details) {
        return record(report, action, details, null, null);
    }

    private ReportEvent record(
            Report report, ReportAction action, Details details, String reason, List<OpenPoint> open) {
        var event = event(report, action, reason, open);
        reports.flush();
        inTrail(report, action, details);
        return event;
    }

    private void inTrail(Report report, ReportAction action, Details details) {
        audit.changed(
                AuditAction.valueOf("REPORT_" + action.name()),
                report.id,
                report.unitId,
                details.about(AuditField.REGIME, report.regimeId).about(AuditField.AS_OF, report.asOf));
    }

    private static Details stepped(Report report, ReportState before) {
        return Details.of().about(AuditField.EDITION, report.edition).changed(AuditField.STATE, before, report.state);
    }

    private ReportEvent event(Report report, ReportAction action, String reason, List<OpenPoint> open) {
        return reports.persistEvent(report, action, clock.now(), user.subject(), user.name(), reason, open);
    }

    private static boolean isOpen(Report report) {
        return report.state == ReportState.DRAFT || report.state == ReportState.SUBMITTED;
    }
}

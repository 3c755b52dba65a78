package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.attachment.AttachmentService;
import vn.toso.attachment.AttachmentView;
import vn.toso.attachment.OwnerKind;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** Builds the views of reports: with current figures for a draft, with frozen ones afterwards. */
@ApplicationScoped
class ReportViews {

    private final ReportRepository reports;
    private final DraftContents drafts;
    private final AttachmentService attachments;
    private final CurrentUser user;

    ReportViews(ReportRepository reports, DraftContents drafts, AttachmentService attachments, CurrentUser user) {
        this.reports = reports;
        this.drafts = drafts;
        this.attachments = attachments;
        this.user = user;
    }

    ReportContent content(Report report) {
        return content(report, frozen(report));
    }

    private ReportContent content(Report report, Frozen frozen) {
        return frozen == null
                ? drafts.of(report.regimeId, report.unitId, report.asOf, report.flowsFrom)
                : frozen.content();
    }

    /** @return null for a draft */
    private static Frozen frozen(Report report) {
        return report.frozen == null ? null : Canonical.read(report.frozen, Frozen.class);
    }

    String canonical(Report report) {
        return report.frozen == null ? Canonical.write(Frozen.of(report, content(report))) : report.frozen;
    }

    /** The document of a report that has not been issued: without number, date and hash. */
    ReportDocument unissued(Report report) {
        return ReportPrint.unissued(report.paper.unsigned(), content(report), report.edition, report.state);
    }

    List<OpenPoint> openPoints(Report report, ReportContent content) {
        var points = report.state == ReportState.SUBMITTED
                ? OpenPoint.of(content, content(report, null))
                : OpenPoint.of(content);
        return Stream.concat(points.stream(), OpenPoint.notStated(content, report.paper.body()).stream())
                .toList();
    }

    ReportView of(Report report) {
        var summary =
                reports.findInScope(report.id, user.scope(Action.VIEW_REPORTS)).orElseThrow(Problem::notFound);
        return of(report, summary.unit());
    }

    /** @param unit with its name on the date of the report */
    ReportView of(Report report, UnitRef unit) {
        return of(report, unit, reports.events(report.id));
    }

    ReportView of(Report report, UnitRef unit, List<ReportEvent> events) {
        var frozen = frozen(report);
        var content = content(report, frozen);
        var words = new Words(content);
        var files = report.issuedAt == null ? List.<AttachmentView>of() : attachments.list(OwnerKind.REPORT, report.id);
        return new ReportView(
                report.id,
                report.version,
                report.regimeId,
                unit,
                report.asOf,
                report.edition,
                report.state,
                report.hash,
                VietnamTime.local(report.createdAt),
                report.createdByName,
                VietnamTime.local(report.issuedAt),
                report.issuedByName,
                report.paper,
                frozen == null || frozen.body() == null ? words.passages(report.paper.body()) : frozen.body(),
                ReportView.Placeholder.of(words),
                content.summary(),
                openPoints(report, content),
                files,
                events.stream().map(ReportView.Event::of).toList(),
                actions(report, !files.isEmpty()));
    }

    private Set<ReportAction> actions(Report report, boolean signed) {
        var actions = EnumSet.noneOf(ReportAction.class);
        if (user.mayStill(Action.CONSOLIDATE, report.unitId)) {
            actions.addAll(report.state.actions());
            // Issuing the next edition supersedes this one.
            actions.remove(ReportAction.SUPERSEDE);
            actions.remove(signed ? ReportAction.ATTACH : ReportAction.REPLACE_FILE);
        }
        return actions;
    }
}

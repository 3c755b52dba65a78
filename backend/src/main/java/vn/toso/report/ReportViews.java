package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.problem.Problem;

/** What a report says to whoever asks: the figures of now while it is a draft, those it holds from then on. */
@ApplicationScoped
class ReportViews {

    private final ReportRepository reports;
    private final ReportComposer composer;
    private final CurrentUser user;

    ReportViews(ReportRepository reports, ReportComposer composer, CurrentUser user) {
        this.reports = reports;
        this.composer = composer;
        this.user = user;
    }

    ReportContent content(Report report) {
        return report.frozen == null
                ? composer.compose(report.regimeId, report.unitId, report.asOf, report.flowsFrom)
                : Canonical.read(report.frozen, Frozen.class).content();
    }

    String canonical(Report report) {
        return report.frozen == null
                ? Canonical.write(new Frozen(report.regimeId, report.edition, report.paper, content(report)))
                : report.frozen;
    }

    ReportDocument print(Report report) {
        return ReportPrint.of(report.paper, content(report), report.edition, report.hash);
    }

    ReportView of(Report report) {
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
                words.passages(report.paper.body()),
                ReportView.Placeholder.of(words),
                content.summary(),
                reports.events(report.id).stream().map(ReportView.Event::of).toList(),
                actions(report));
    }

    private Set<ReportAction> actions(Report report) {
        var actions = EnumSet.noneOf(ReportAction.class);
        if (user.may(Action.CONSOLIDATE, report.unitId)) {
            actions.addAll(report.state.actions());
            // Comes of itself with the next edition.
            actions.remove(ReportAction.SUPERSEDE);
        }
        return actions;
    }
}

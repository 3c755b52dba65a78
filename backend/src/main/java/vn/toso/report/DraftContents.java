package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.progress.LiveProgress;
import vn.toso.progress.ProgressService;
import vn.toso.progress.ProgressVersions;
import vn.toso.shared.reference.KeptAnswers;

/**
 * What drafts say now. It is composed once for callers of the same scope, and again when something it shows has changed: a
 * figure, the tree of units, the programme, the plan, the day, or the report that it is compared with.
 */
@ApplicationScoped
class DraftContents {

    /** Rows of all drafts together. */
    private static final int MAX_ROWS = 20_000;

    private final ReportComposer composer;
    private final ProgressService progress;
    private final LiveProgress live;
    private final ProgressVersions versions;
    private final ReportRepository reports;
    private final CurrentUser user;
    private final KeptAnswers<Draft, ReportContent> contents = new KeptAnswers<>(
            MAX_ROWS,
            (draft, content) -> 10 + content.rows().size() + content.details().size());

    DraftContents(
            ReportComposer composer,
            ProgressService progress,
            LiveProgress live,
            ProgressVersions versions,
            ReportRepository reports,
            CurrentUser user) {
        this.composer = composer;
        this.progress = progress;
        this.live = live;
        this.versions = versions;
        this.reports = reports;
        this.user = user;
    }

    private record Draft(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate flowsFrom, Scope scope) {}

    /** @param flowsFrom of flows that no target is set for; null for the regime's own */
    ReportContent of(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate flowsFrom) {
        var version = versions.of(regimeId, unitId, asOf, asOf).orElse(null);
        var compared = reports.findIdOfIssuedBefore(regimeId, unitId, asOf);
        if (version == null) {
            // Reading the progress says why the caller may not know it.
            return composer.compose(
                    progress.progress(regimeId, unitId, asOf, flowsFrom), flowsFrom, compared.isPresent());
        }
        return contents.of(
                new Draft(regimeId, unitId, asOf, flowsFrom, user.scope()),
                version + compared.map(id -> " " + id).orElse(""),
                () -> composer.compose(
                        live.known(regimeId, unitId, asOf, flowsFrom, version)
                                .orElseGet(() -> progress.progress(regimeId, unitId, asOf, flowsFrom)),
                        flowsFrom,
                        compared.isPresent()));
    }
}

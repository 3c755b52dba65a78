package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.progress.LiveProgress;
import vn.toso.progress.ProgressService;
import vn.toso.progress.ProgressVersions;
import vn.toso.shared.reference.KeptAnswers;

/**
 * The current content of drafts. Cached for callers with the same scope, until something that it depends on changes: a
 * figure, the unit tree, the programme, the target, the day, or the report that it is compared with.
 */
@ApplicationScoped
class DraftContents {

    /** The maximum number of rows of all cached drafts together. */
    private static final int MAX_ROWS = 20_000;

    private final ReportComposer composer;
    private final ProgressService progress;
    private final LiveProgress live;
    private final ProgressVersions versions;
    private final CurrentUser user;
    private final KeptAnswers<Draft, ReportContent> contents = new KeptAnswers<>(
            MAX_ROWS,
            (draft, content) -> 10 + content.rows().size() + content.details().size());

    DraftContents(
            ReportComposer composer,
            ProgressService progress,
            LiveProgress live,
            ProgressVersions versions,
            CurrentUser user) {
        this.composer = composer;
        this.progress = progress;
        this.live = live;
        this.versions = versions;
        this.user = user;
    }

    private record Draft(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate flowsFrom, Scope scope) {}

    /** @param flowsFrom first day of flows without a target; null for the regime's own */
    ReportContent of(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate flowsFrom) {
        var version = versions.of(regimeId, unitId, asOf, asOf).orElse(null);
        if (version == null) {
            // Without a version the caller may not read the unit: reading the progress throws the right problem.
            return composer.compose(progress.progress(regimeId, unitId, asOf, flowsFrom), flowsFrom, false);
        }
        var compared = composer.comparedWith(regimeId, unitId, asOf);
        return contents.of(
                new Draft(regimeId, unitId, asOf, flowsFrom, user.scope(Action.VIEW_REPORTS)),
                version + compared.map(id -> " " + id).orElse(""),
                () -> composer.compose(
                        live.known(regimeId, unitId, asOf, flowsFrom, version)
                                .orElseGet(() -> progress.progress(regimeId, unitId, asOf, flowsFrom)),
                        flowsFrom,
                        compared.isPresent()));
    }
}

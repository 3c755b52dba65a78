package vn.toso.submission;

import static vn.toso.access.Action.VIEW_FIGURES;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;

/** Submissions that the caller may see, with the actions that the caller may take. */
@ApplicationScoped
class SubmissionViews {

    private final SubmissionRepository submissions;
    private final SubmissionListRepository lists;
    private final CurrentUser user;

    SubmissionViews(SubmissionRepository submissions, SubmissionListRepository lists, CurrentUser user) {
        this.submissions = submissions;
        this.lists = lists;
        this.user = user;
    }

    SubmissionView require(UUID id) {
        return allowing(submissions.findInScope(List.of(id), user.scope(VIEW_FIGURES))).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** In the order of the ids. Throws a problem if one of them is not accessible. */
    List<SubmissionView> require(List<UUID> ids) {
        Map<UUID, SubmissionView> byId = new HashMap<>();
        allowing(submissions.findInScope(ids, user.scope(VIEW_FIGURES))).forEach(view -> byId.put(view.id(), view));
        return ids.stream()
                .map(id -> Optional.ofNullable(byId.get(id)).orElseThrow(Problem::notFound))
                .toList();
    }

    Page<SubmissionView> list(SubmissionFilter filter, Cursor after, int limit) {
        var rows = lists.findPage(filter, user.scope(VIEW_FIGURES), after, limit + 1);
        var page = Page.cut(rows, limit, last -> Cursor.of(last.asOf(), last.id()));
        return new Page<>(allowing(page.items()), page.next());
    }

    List<UUID> indicators(SubmissionFilter filter) {
        return lists.findIndicators(filter, user.scope(VIEW_FIGURES));
    }

    /** What these units have sent for a date. */
    List<SubmissionView> of(UUID regimeId, Collection<UUID> unitIds, LocalDate asOf) {
        return allowing(submissions.findFor(regimeId, unitIds, asOf, user.scope(VIEW_FIGURES)));
    }

    private List<SubmissionView> allowing(List<SubmissionView> views) {
        var standings =
                user.standing(views.stream().map(view -> view.unit().id()).toList());
        return views.stream()
                .map(view -> view.setAside() != null
                        ? view
                        : view.allowing(
                                SubmissionPermissions.of(standings, view.unit().id())
                                        .on(view.state())))
                .toList();
    }
}

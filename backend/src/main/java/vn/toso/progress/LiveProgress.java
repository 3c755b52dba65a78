package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.shared.load.LargeAnswers;
import vn.toso.shared.reference.KeptAnswers;
import vn.toso.shared.time.BusinessClock;

/** Caches progress answers that many pages request repeatedly, until the data changes. */
@ApplicationScoped
public class LiveProgress {

    /** Rows in all cached answers together. */
    private static final int MAX_ROWS = 20_000;

    private final ProgressService progress;
    private final ProgressVersions versions;
    private final LargeAnswers large;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final KeptAnswers<Watched, Progress> answers =
            new KeptAnswers<>(MAX_ROWS, (watched, answer) -> 10 + answer.rows().size());

    LiveProgress(
            ProgressService progress,
            ProgressVersions versions,
            LargeAnswers large,
            CurrentUser user,
            BusinessClock clock) {
        this.progress = progress;
        this.versions = versions;
        this.large = large;
        this.user = user;
        this.clock = clock;
    }

    /** The parameters of a progress page. */
    record Shown(UUID regime, UUID unit, LocalDate asOf, TreeView view, boolean carry, LocalDate from) {}

    /** The cache key: the parameters, and all else that decides the answer except database rows. */
    private record Watched(Shown shown, Scope scope, LocalDate today) {}

    /**
     * A version that changes whenever the answer may have changed.
     *
     * @return empty if there is no answer for this caller
     */
    @Transactional
    Optional<String> version(Shown shown) {
        var tree = shown.view == TreeView.TODAY ? clock.today() : shown.asOf;
        return versions.of(shown.regime, shown.unit, shown.asOf, tree);
    }

    /** @param version the current version; an answer cached under another version is computed again */
    Progress of(Shown shown, String version) {
        return answers.of(
                new Watched(shown, user.scope(Action.VIEW_PROGRESS), clock.today()), version, () -> make(shown));
    }

    /**
     * The cached answer on the tree of the date, if it was requested since the last change.
     *
     * @param from the first day of flows without a target; null for the regime's own
     * @param version as computed by {@link ProgressVersions}
     */
    public Optional<Progress> known(UUID regime, UUID unit, LocalDate asOf, LocalDate from, String version) {
        var shown = new Shown(regime, unit, asOf, TreeView.THEN, true, from);
        return answers.known(new Watched(shown, user.scope(Action.VIEW_PROGRESS), clock.today()), version);
    }

    /**
     * Computes the answer in one transaction, because an earlier query outside of it would hold a second connection.
     *
     * @throws vn.toso.shared.problem.Problem {@code overloaded} if as many large answers are being computed as memory allows
     */
    @Transactional
    Progress make(Shown shown) {
        return versions.concernsMany(shown.regime, shown.unit) ? large.make(() -> read(shown)) : read(shown);
    }

    private Progress read(Shown shown) {
        return progress.progress(shown.regime, shown.unit, shown.asOf, shown.view, shown.carry, shown.from);
    }
}

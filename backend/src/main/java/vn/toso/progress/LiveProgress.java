package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.shared.load.LargeAnswers;
import vn.toso.shared.reference.KeptAnswers;
import vn.toso.shared.time.BusinessClock;

/** Answers that many pages ask for again and again: made once for all, until something changes. */
@ApplicationScoped
public class LiveProgress {

    /** Rows of all answers together. */
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

    /** What a page shows. */
    record Shown(UUID regime, UUID unit, LocalDate asOf, TreeView view, boolean carry, LocalDate from) {}

    /** With all else that the answer depends on, but for rows. */
    private record Watched(Shown shown, Scope scope, LocalDate today) {}

    /**
     * Changes whenever the answer may have.
     *
     * @return empty where there is no answer for this caller
     */
    @Transactional
    Optional<String> version(Shown shown) {
        var tree = shown.view == TreeView.TODAY ? clock.today() : shown.asOf;
        return versions.of(shown.regime, shown.unit, shown.asOf, tree);
    }

    /** @param version of the answer, made anew where it is another one than before */
    Progress of(Shown shown, String version) {
        return answers.of(new Watched(shown, user.scope(), clock.today()), version, () -> make(shown));
    }

    /**
     * What a page shows on the tree of the date, where a page has asked for it since it last changed.
     *
     * @param from of flows that no target is set for; null for the regime's own
     * @param version as {@link ProgressVersions} says
     */
    public Optional<Progress> known(UUID regime, UUID unit, LocalDate asOf, LocalDate from, String version) {
        var shown = new Shown(regime, unit, asOf, TreeView.THEN, true, from);
        return answers.known(new Watched(shown, user.scope(), clock.today()), version);
    }

    /**
     * In one transaction: a question before it would keep a connection of its own.
     *
     * @throws vn.toso.shared.problem.Problem {@code overloaded}, where as many answers about many units are being made as the memory has room for
     */
    @Transactional
    Progress make(Shown shown) {
        return versions.concernsMany(shown.regime, shown.unit) ? large.make(() -> read(shown)) : read(shown);
    }

    private Progress read(Shown shown) {
        return progress.progress(shown.regime, shown.unit, shown.asOf, shown.view, shown.carry, shown.from);
    }
}

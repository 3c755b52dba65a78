package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.shared.reference.KeptAnswers;

/** Caches trends that many pages request repeatedly, until the data changes. */
@ApplicationScoped
class LiveTrend {

    /** Totals in all cached answers together, of about 300 bytes each. */
    private static final int MAX_TOTALS = 100_000;

    private final TrendService trends;
    private final ProgressVersions versions;
    private final CurrentUser user;
    private final KeptAnswers<Watched, Trend> answers = new KeptAnswers<>(
            MAX_TOTALS,
            (watched, answer) -> answer.days().size() * (1 + answer.indicators().size()));

    LiveTrend(TrendService trends, ProgressVersions versions, CurrentUser user) {
        this.trends = trends;
        this.versions = versions;
        this.user = user;
    }

    private record Watched(TrendQuestion question, Set<UUID> indicators, Scope scope) {}

    /**
     * A version that changes whenever the answer may have changed.
     *
     * @return empty if there is no answer for this caller on the last day
     */
    @Transactional
    Optional<String> version(TrendQuestion question) {
        var last = question.to();
        return versions.of(question.regime(), question.unit(), last, question.tree(last));
    }

    /** @param version the current version; an answer cached under another version is computed again */
    Trend of(TrendQuestion question, Set<UUID> indicators, String version) {
        return answers.of(
                new Watched(question, indicators, user.scope(Action.VIEW_PROGRESS)),
                version,
                () -> make(question, indicators));
    }

    Trend make(TrendQuestion question, Set<UUID> indicators) {
        return trends.of(question, indicators);
    }
}

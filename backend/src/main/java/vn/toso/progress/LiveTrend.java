package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.shared.reference.KeptAnswers;

/** Trends that many pages ask for again and again: made once for all, until something changes. */
@ApplicationScoped
class LiveTrend {

    /** Totals of all answers together, of some 300 bytes each. */
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
     * Changes whenever the answer may have.
     *
     * @return empty where there is no answer of the last day for this caller
     */
    @Transactional
    Optional<String> version(TrendQuestion question) {
        var last = question.to();
        return versions.of(question.regime(), question.unit(), last, question.tree(last));
    }

    /** @param version of the answer, made anew where it is another one than before */
    Trend of(TrendQuestion question, Set<UUID> indicators, String version) {
        return answers.of(new Watched(question, indicators, user.scope()), version, () -> make(question, indicators));
    }

    Trend make(TrendQuestion question, Set<UUID> indicators) {
        return trends.of(question, indicators);
    }
}

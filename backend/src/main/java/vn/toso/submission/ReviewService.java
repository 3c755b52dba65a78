package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeViolation;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.submission.ReviewResource.Acceptance;
import vn.toso.submission.ReviewResource.NewReturn;
import vn.toso.submission.ReviewResource.Reviewed;
import vn.toso.submission.ReviewResource.Seen;

/** The review by the unit that consolidates: return, accept, lock and unlock. */
@ApplicationScoped
class ReviewService {

    private final SubmissionRepository submissions;
    private final SubmissionViews views;
    private final SubmissionWriter writer;
    private final RegimeService regimes;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReviewService(
            SubmissionRepository submissions,
            SubmissionViews views,
            SubmissionWriter writer,
            RegimeService regimes,
            Idempotency idempotency,
            CurrentUser user,
            BusinessClock clock) {
        this.submissions = submissions;
        this.views = views;
        this.writer = writer;
        this.regimes = regimes;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Reply<SubmissionView> giveBack(String key, Change<NewReturn> change) {
        return idempotency.once("returnSubmission", key, change, SubmissionView.class, () -> {
            var submission = change.lock(views, submissions);
            var said = change.body();
            requireAsked(submission, said.figures());
            step(submission, Action.RETURN, said.comment(), said.figures());
            return views.require(submission.id);
        });
    }

    /** A step without comments on single figures. */
    @Transactional
    Reply<SubmissionView> step(String operation, String key, Action action, Change<String> change) {
        return idempotency.once(operation, key, change, SubmissionView.class, () -> {
            var submission = change.lock(views, submissions);
            step(submission, action, change.body(), List.of());
            return views.require(submission.id);
        });
    }

    /** Accepts all or none: if one submission has changed since the caller saw it, nothing is accepted. */
    @Transactional
    Reply<Reviewed> acceptAll(String key, Acceptance request) {
        return idempotency.once("acceptSubmissions", key, request, Reviewed.class, () -> {
            // Always in the same order, so that two callers who accept at the same time cannot deadlock.
            request.submissions().stream()
                    .sorted(Comparator.comparing(Seen::id))
                    .forEach(seen -> step(
                            new Change<>(seen.id(), seen.version(), null).lock(views, submissions),
                            Action.ACCEPT,
                            null,
                            List.of()));
            return new Reviewed(
                    views.require(request.submissions().stream().map(Seen::id).toList()));
        });
    }

    private void step(Submission submission, Action action, String reason, List<FigureComment> comments) {
        SubmissionPermissions.of(user, submission.unitId).require(action, submission.state);
        writer.review(
                submission,
                new SubmissionEvent(
                        submission,
                        submissions.lastEvent(submission.id).id.number() + 1,
                        action,
                        user.subject(),
                        user.name(),
                        clock.now(),
                        reason,
                        comments));
        submissions.flush();
    }

    private void requireAsked(Submission submission, List<FigureComment> comments) {
        var regime = regimes.require(submission.regimeId, submission.asOf);
        var asked = new HashSet<UUID>();
        regime.indicators().stream().map(IndicatorRef::id).forEach(asked::add);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < comments.size(); i++) {
            // Remove each indicator once it is found, so that a second comment on it is refused too.
            if (!asked.remove(comments.get(i).indicatorId())) {
                violations.add(Violation.at("/figures/" + i + "/indicatorId", RegimeViolation.INDICATOR_NOT_ASKED));
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionProblem.invalid(violations);
        }
    }
}

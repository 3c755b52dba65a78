package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
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
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.submission.ReviewResource.Chosen;
import vn.toso.submission.ReviewResource.NewComment;
import vn.toso.submission.ReviewResource.NewReturn;
import vn.toso.submission.ReviewResource.Reviewed;
import vn.toso.submission.ReviewResource.Seen;
import vn.toso.submission.ReviewResource.SharedReturn;

/** The review by the unit that consolidates, and the comments of both sides. */
@ApplicationScoped
class ReviewService {

    /** How long after an acceptance it can be taken back. */
    private static final Duration SLIP = Duration.ofSeconds(10);

    private final SubmissionRepository submissions;
    private final SubmissionViews views;
    private final SubmissionWriter writer;
    private final RegimeService regimes;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Event<AcceptanceTakenBack> taken;

    ReviewService(
            SubmissionRepository submissions,
            SubmissionViews views,
            SubmissionWriter writer,
            RegimeService regimes,
            Idempotency idempotency,
            CurrentUser user,
            BusinessClock clock,
            Event<AcceptanceTakenBack> taken) {
        this.submissions = submissions;
        this.views = views;
        this.writer = writer;
        this.regimes = regimes;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
        this.taken = taken;
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

    /** Takes the step with all or none: if one submission has changed since the caller saw it, nothing is done. */
    @Transactional
    Reply<Reviewed> stepAll(String operation, String key, Action action, Chosen chosen) {
        return idempotency.once(operation, key, chosen, Reviewed.class, () -> all(chosen.submissions(), action, null));
    }

    @Transactional
    Reply<Reviewed> returnAll(String key, SharedReturn said) {
        return idempotency.once(
                "returnSubmissions",
                key,
                said,
                Reviewed.class,
                () -> all(said.submissions(), Action.RETURN, said.comment()));
    }

    private Reviewed all(List<Seen> chosen, Action action, String reason) {
        requireEachOnce(chosen);
        // Always in the same order, so that two callers who act at the same time cannot deadlock.
        chosen.stream().sorted(Comparator.comparing(Seen::id)).forEach(seen -> {
            var submission = new Change<>(seen.id(), seen.version(), null).lock(views, submissions);
            if (action == Action.UNACCEPT) {
                requireJustAccepted(submission);
            }
            step(submission, action, reason, List.of());
        });
        return new Reviewed(views.require(chosen.stream().map(Seen::id).toList()));
    }

    private static void requireEachOnce(List<Seen> chosen) {
        var seen = new HashSet<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!seen.add(chosen.get(i).id())) {
                violations.add(Violation.at("/submissions/" + i + "/id", CommonViolation.REPEATED));
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionProblem.invalid(violations);
        }
    }

    private void requireJustAccepted(Submission submission) {
        submissions
                .lastEvent(submission.id, Action.ACCEPT)
                .filter(accepted -> accepted.actor.equals(user.subject()))
                .filter(accepted -> !clock.now().isAfter(accepted.at.plus(SLIP)))
                .orElseThrow(() -> SubmissionProblem.acceptanceStands(submission.id));
        taken.fire(new AcceptanceTakenBack(submission.regimeId, submission.unitId, submission.asOf));
    }

    @Transactional
    Reply<SubmissionView> comment(String key, UUID id, NewComment said) {
        return idempotency.once("commentSubmission", key, List.of(id, said), SubmissionView.class, () -> {
            views.require(id);
            step(submissions.lock(id), Action.COMMENT, said.comment(), List.of());
            return views.require(id);
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

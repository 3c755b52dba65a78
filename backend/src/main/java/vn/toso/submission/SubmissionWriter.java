package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.toso.audit.AuditTrail;
import vn.toso.regime.Obligation;

/** Writes what was checked: the one way in which figures come into being and change, whoever sent them. */
@ApplicationScoped
public class SubmissionWriter {

    private static final String NATURAL_KEY = "uk_submission_obligation";

    private final SubmissionRepository submissions;
    private final AuditTrail audit;

    SubmissionWriter(SubmissionRepository submissions, AuditTrail audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    /** @return the id of the submission; a problem if the obligation is fulfilled already, also by a race */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID submit(Obligation obligation, Content content, Sender sender, Instant receivedAt) {
        var submission = new Submission(obligation, content.enteredAt(), receivedAt);
        try {
            submissions.persist(submission, new SubmissionRevision(submission, sender, content, receivedAt));
        } catch (ConstraintViolationException violated) {
            if (NATURAL_KEY.equals(violated.getConstraintName())) {
                throw SubmissionProblem.exists();
            }
            throw violated;
        }
        submissions.persist(new SubmissionEvent(
                submission, 1, Action.SUBMIT, sender.subject(), sender.name(), receivedAt, null, List.of()));
        audit.changed(
                "submission.submit",
                submission.id,
                submission.unitId,
                Map.of(
                        "regime",
                        submission.regimeId,
                        "asOf",
                        submission.asOf,
                        "revision",
                        1,
                        "channel",
                        sender.channel(),
                        "figures",
                        content.figures()));
        return submission.id;
    }

    /** @param last the latest event of the submission */
    @Transactional(Transactional.TxType.MANDATORY)
    void correct(Submission submission, SubmissionEvent last, Content content, Sender sender, Instant receivedAt) {
        boolean answersReturn = submission.state == SubmissionState.RETURNED;
        submission.step(Action.CORRECT);
        submissions.persist(new SubmissionRevision(submission, sender, content, receivedAt));
        var event = new SubmissionEvent(
                submission,
                last.id.number() + 1,
                Action.CORRECT,
                sender.subject(),
                sender.name(),
                receivedAt,
                content.reason(),
                List.of());
        event.answers = answersReturn ? last.id.number() : null;
        submissions.persist(event);
        audit.changed(
                "submission.correct",
                submission.id,
                submission.unitId,
                Map.of(
                        "revision", submission.currentRevision,
                        "channel", sender.channel(),
                        "figures", content.figures()));
    }

    /** A step of the review. */
    @Transactional(Transactional.TxType.MANDATORY)
    void review(Submission submission, SubmissionEvent event) {
        submission.step(event.action);
        submissions.persist(event);
        audit.changed(
                "submission." + event.action.name().toLowerCase(Locale.ROOT),
                submission.id,
                submission.unitId,
                Map.of(
                        "revision", submission.currentRevision,
                        "state", submission.state,
                        "indicators",
                                event.comments.stream()
                                        .map(FigureComment::indicatorId)
                                        .toList()));
    }
}

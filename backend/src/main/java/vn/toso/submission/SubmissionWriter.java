package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
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

    private static final String SUBMITTED = "submission.submit";
    private static final String NATURAL_KEY = "uk_submission_obligation";

    /** So many are written with one statement for each table. */
    private static final int AT_ONCE = 1_000;

    private final SubmissionRepository submissions;
    private final ManySubmissionsRepository many;
    private final AuditTrail audit;

    SubmissionWriter(SubmissionRepository submissions, ManySubmissionsRepository many, AuditTrail audit) {
        this.submissions = submissions;
        this.many = many;
        this.audit = audit;
    }

    /** @return the id of the submission; a problem if the obligation is fulfilled already, also by a race */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID submit(Obligation obligation, Content content, Sender sender, Instant receivedAt) {
        var submission = new Submission(obligation, content.enteredAt(), receivedAt);
        once(() -> submissions.persist(submission, new SubmissionRevision(submission, sender, content, receivedAt)));
        submissions.persist(submitted(submission, sender));
        audit.changed(SUBMITTED, submission.id, submission.unitId, details(submission, content, sender));
        return submission.id;
    }

    /**
     * The same for many at once, with as many statements for a thousand as for one.
     *
     * @return their ids, in the same order; a problem if one of the obligations is fulfilled already, also by another of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> submit(List<Sending> sendings) {
        var ids = new ArrayList<UUID>(sendings.size());
        for (int from = 0; from < sendings.size(); from += AT_ONCE) {
            ids.addAll(submitTogether(sendings.subList(from, Math.min(from + AT_ONCE, sendings.size()))));
        }
        return ids;
    }

    private List<UUID> submitTogether(List<Sending> sendings) {
        var ids = ReceiptCode.ids(sendings.size(), UUID::randomUUID, many::findCodes);
        var written = new ArrayList<Submission>();
        var revisions = new ArrayList<SubmissionRevision>();
        var events = new ArrayList<SubmissionEvent>();
        var changes = new ArrayList<AuditTrail.Change>();
        for (int i = 0; i < ids.size(); i++) {
            var one = sendings.get(i);
            var submission =
                    new Submission(ids.get(i), one.obligation(), one.content().enteredAt(), one.receivedAt());
            written.add(submission);
            revisions.add(new SubmissionRevision(submission, one.sender(), one.content(), one.receivedAt()));
            events.add(submitted(submission, one.sender()));
            changes.add(new AuditTrail.Change(
                    submission.id, submission.unitId, details(submission, one.content(), one.sender())));
        }
        once(() -> many.insertSubmissions(written));
        many.insertRevisions(revisions);
        many.insertEvents(events);
        audit.changed(SUBMITTED, changes);
        return ids;
    }

    private static void once(Runnable insert) {
        try {
            insert.run();
        } catch (ConstraintViolationException violated) {
            if (NATURAL_KEY.equals(violated.getConstraintName())) {
                throw SubmissionProblem.exists();
            }
            throw violated;
        }
    }

    private static SubmissionEvent submitted(Submission submission, Sender sender) {
        return new SubmissionEvent(
                submission, 1, Action.SUBMIT, sender.subject(), sender.name(), submission.receivedAt, null, List.of());
    }

    private static Map<String, Object> details(Submission submission, Content content, Sender sender) {
        return Map.of(
                "regime",
                submission.regimeId,
                "asOf",
                submission.asOf,
                "revision",
                submission.currentRevision,
                "channel",
                sender.channel(),
                "figures",
                content.figures());
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

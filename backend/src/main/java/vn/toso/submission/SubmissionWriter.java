package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.toso.audit.AuditTrail;
import vn.toso.regime.Obligation;

/** Writes what was checked: the one way in which figures come into being, whoever sent them. */
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
    public UUID write(
            Obligation obligation, List<Figure> figures, Sender sender, Instant enteredAt, Instant receivedAt) {
        var submission = new Submission(obligation, receivedAt);
        try {
            submissions.persist(submission, new SubmissionRevision(submission, sender, enteredAt, figures));
        } catch (ConstraintViolationException violated) {
            if (NATURAL_KEY.equals(violated.getConstraintName())) {
                throw SubmissionProblem.exists();
            }
            throw violated;
        }
        audit.changed(
                "submission.submit",
                submission.id,
                submission.unitId,
                Map.of("regime", submission.regimeId, "asOf", submission.asOf, "revision", 1, "figures", figures));
        return submission.id;
    }
}

package vn.toso.submission;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.idempotency.Unanswered;
import vn.toso.submission.SubmissionRows.Written;

/** Writes one or many new submissions, with one statement for all tables. The entities never join the session. */
@Unscoped("Writes for units that the caller may report for.")
@ApplicationScoped
class NewSubmissionRepository {

    private static final String INSERT =
            "with sent as (%s on conflict (regime_id, unit_id, as_of) where set_aside_by is null do nothing returning id), %s"
                    .formatted(SubmissionRows.SUBMISSION.insert(), SubmissionRows.OF_SENT);

    private static final String INSERT_MANY = INSERT + " select id from sent";

    private static final String INSERT_ANSWERED =
            INSERT + ", replied as (" + Unanswered.INSERT + ") select count(*) as written from sent";

    private final Session session;
    private final AuditTrail audit;

    NewSubmissionRepository(Session session, AuditTrail audit) {
        this.session = session;
        this.audit = audit;
    }

    /** Which of these codes are already in use. */
    Set<String> findCodes(Set<String> codes) {
        return session.createNativeQuery(
                        "select receipt_code from submission where receipt_code = any(:codes)", String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultStream()
                .collect(toSet());
    }

    /**
     * Writes submissions with their revisions, figures, notes, events and audit entries.
     *
     * @param action for the audit trail
     * @return the ids that were written. An obligation that was already fulfilled is not written; the caller then has
     *     to roll back all.
     */
    Set<UUID> insert(List<Written> all, AuditAction action) {
        var query = session.createNativeQuery(INSERT_MANY, UUID.class);
        return SubmissionRows.bind(query, all, action, audit).getResultStream().collect(toSet());
    }

    /**
     * Writes one submission together with the stored reply to its sender.
     *
     * @return false if the obligation was already fulfilled
     */
    boolean insert(Written one, AuditAction action, Unanswered request, SubmissionView reply) {
        var query = SubmissionRows.bind(
                session.createNativeQuery(INSERT_ANSWERED, Tuple.class), List.of(one), action, audit);
        return request.bind(query, reply).getSingleResult().get("written", Long.class) == 1;
    }
}

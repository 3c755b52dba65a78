package vn.toso.submission;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.idempotency.Unanswered;
import vn.toso.submission.SubmissionRows.Written;

/** Writes new submissions, one or a thousand, with one statement for all tables. The entities never join the session. */
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

    /** Those of the codes that a submission has. */
    Set<String> findCodes(Set<String> codes) {
        return session.createNativeQuery(
                        "select receipt_code from submission where receipt_code = any(:codes)", String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultStream()
                .collect(toSet());
    }

    /**
     * With their revisions, figures, notes and events, and the trail of it.
     *
     * @param action for the trail
     * @return the ids of those that are written: one whose obligation is fulfilled already is not, and the caller has to
     *     refuse them all
     */
    Set<UUID> insert(List<Written> all, String action) {
        var query = session.createNativeQuery(INSERT_MANY, UUID.class);
        return SubmissionRows.bind(query, all, action, audit).getResultStream().collect(toSet());
    }

    /**
     * The same of one, with what its sender is answered.
     *
     * @return whether its obligation was not fulfilled before
     */
    boolean insert(Written one, String action, Unanswered request, SubmissionView reply) {
        var query = SubmissionRows.bind(
                session.createNativeQuery(INSERT_ANSWERED, Tuple.class), List.of(one), action, audit);
        return request.bind(query, reply).getSingleResult().get("written", Long.class) == 1;
    }
}

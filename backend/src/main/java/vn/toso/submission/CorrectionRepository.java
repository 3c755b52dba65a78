package vn.toso.submission;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditTrail;
import vn.toso.submission.SubmissionRows.Written;

/** Writes one or many corrections, with one statement for all tables. */
@Unscoped("The caller has found the submissions in scope and may correct them.")
@ApplicationScoped
class CorrectionRepository {

    private static final String UPDATE =
            """
            with sent as (
                update submission s
                set state = c.state, current_revision = c.current_revision, numbers = c.numbers, answers = c.answers,
                    version = s.version + 1
                from %s c
                where s.id = c.id and s.version = c.version
                returning s.id),
            %s
            select count(*) as written from sent
            """
                    .formatted(SubmissionRows.SUBMISSION.rows(), SubmissionRows.OF_SENT);

    private final Session session;
    private final AuditTrail audit;

    CorrectionRepository(Session session, AuditTrail audit) {
        this.session = session;
        this.audit = audit;
    }

    /**
     * Locks submissions for a change, in the order of their ids, so that two transactions cannot deadlock. The caller
     * has found them in scope.
     */
    Map<UUID, Submission> lock(Collection<UUID> ids) {
        return session.createNativeQuery(
                        "select * from submission where id = any(:ids) order by id for update", Submission.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(one -> one.id, Function.identity()));
    }

    /**
     * What has happened to a submission.
     *
     * @param last the number of its latest event
     * @param returned the number of its latest return; null if it was never returned
     */
    record Events(int last, Integer returned) {}

    /** By submission. Reliable only after the submissions are locked. */
    Map<UUID, Events> findEvents(Collection<UUID> ids) {
        return session.createNativeQuery(
                        """
                        select submission_id, max(number) as last,
                               max(number) filter (where action = 'RETURN') as returned
                        from submission_event where submission_id = any(:ids) group by submission_id
                        """,
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(
                        row -> row.get("submission_id", UUID.class),
                        row -> new Events(row.get("last", Integer.class), row.get("returned", Integer.class))));
    }

    /**
     * Writes the corrections with their revisions, figures, notes, events and audit entries. Detaches the submissions
     * from the session.
     *
     * @param all locked
     * @param action for the audit trail
     */
    void update(List<Written> all, AuditAction action) {
        all.forEach(one -> session.detach(one.submission()));
        var written = SubmissionRows.bind(session.createNativeQuery(UPDATE, Tuple.class), all, action, audit)
                .getSingleResult()
                .get("written", Long.class);
        if (written < all.size()) {
            throw new IllegalStateException("Only %d of %d corrections were written".formatted(written, all.size()));
        }
    }
}

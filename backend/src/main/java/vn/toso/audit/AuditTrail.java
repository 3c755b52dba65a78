package vn.toso.audit;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import vn.toso.shared.database.StoredJson;

/**
 * The append-only trail: who changed what, and when. It holds ids, field names and figures, never personal data such as names
 * or phone numbers.
 */
@ApplicationScoped
public class AuditTrail {

    /** SQL that writes one row for each of many changes. {@link #bind} sets its parameters. */
    public static final String INSERT =
            """
            insert into audit_entry (at, subject, action, outcome, object_id, unit_id, details, trace_id)
            select :auditAt, cast(:auditSubject as text), :auditAction, 'DONE', c.object_id, c.unit_id,
                cast(c.details as jsonb), cast(:auditTrace as text)
            from unnest(cast(:auditObjects as uuid[]), cast(:auditUnits as uuid[]), cast(:auditDetails as text[])) with ordinality
                as c(object_id, unit_id, details, position)
            order by c.position
            """;

    private final Session session;
    private final SecurityIdentity identity;
    private final Clock clock;

    AuditTrail(Session session, SecurityIdentity identity, Clock clock) {
        this.session = session;
        this.identity = identity;
        this.clock = clock;
    }

    /** Writes one row for a change, in the transaction of the change: both are committed or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String action, UUID objectId, UUID unitId, Map<String, Object> details) {
        session.persist(entry(AuditEntry.Outcome.DONE, action, objectId, unitId, details));
    }

    /** @param details ids, field names and figures */
    public record Change(UUID objectId, UUID unitId, Map<String, Object> details) {}

    /** Writes one row for each of many changes of one kind, in their transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String action, List<Change> changes) {
        if (!changes.isEmpty()) {
            bind(session.createNativeMutationQuery(INSERT), action, changes).executeUpdate();
        }
    }

    /** Sets the parameters of {@link #INSERT}, also when it is part of a larger statement that makes the changes. */
    public <Q extends CommonQueryContract> Q bind(Q query, String action, List<Change> changes) {
        var one = entry(AuditEntry.Outcome.DONE, action, null, null, Map.of());
        query.setParameter("auditAt", one.at)
                .setParameter("auditSubject", one.subject)
                .setParameter("auditAction", action)
                .setParameter("auditTrace", one.traceId)
                .setParameter(
                        "auditObjects", changes.stream().map(Change::objectId).toArray(UUID[]::new))
                .setParameter("auditUnits", changes.stream().map(Change::unitId).toArray(UUID[]::new))
                .setParameter(
                        "auditDetails",
                        changes.stream()
                                .map(change -> StoredJson.write(change.details()))
                                .toArray(String[]::new));
        return query;
    }

    /** Writes one row for a denial, in its own transaction, because the transaction of the attempt was rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void denied(AuditEntry denial) {
        session.persist(denial);
    }

    AuditEntry entry(
            AuditEntry.Outcome outcome, String action, UUID objectId, UUID unitId, Map<String, Object> details) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.subject = identity.isAnonymous() ? null : identity.getPrincipal().getName();
        entry.action = action;
        entry.outcome = outcome;
        entry.objectId = objectId;
        entry.unitId = unitId;
        entry.details = details;
        var trace = Span.current().getSpanContext();
        entry.traceId = trace.isValid() ? trace.getTraceId() : null;
        return entry;
    }
}

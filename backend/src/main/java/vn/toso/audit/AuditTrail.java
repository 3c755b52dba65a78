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
import vn.toso.shared.time.BusinessClock;

/**
 * The append-only trail: who changed what, and when. Of people it holds only their subjects and the name of who acted, no other
 * personal data.
 */
@ApplicationScoped
public class AuditTrail {

    /** SQL that writes one row for each of many changes. {@link #bind} sets its parameters. */
    public static final String INSERT =
            """
            insert into audit_entry (at, business_at, subject, actor_name, action, object_id, unit_id, details, trace_id)
            select :auditAt, :auditBusinessAt, cast(:auditSubject as text), cast(:auditActor as text), :auditAction,
                c.object_id, c.unit_id, cast(c.details as jsonb), cast(:auditTrace as text)
            from unnest(cast(:auditObjects as uuid[]), cast(:auditUnits as uuid[]), cast(:auditDetails as text[])) with ordinality
                as c(object_id, unit_id, details, position)
            order by c.position
            """;

    private final Session session;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final BusinessClock businessClock;

    AuditTrail(Session session, SecurityIdentity identity, Clock clock, BusinessClock businessClock) {
        this.session = session;
        this.identity = identity;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /** Writes one row for a change, in the transaction of the change: both are committed or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(AuditAction action, UUID objectId, UUID unitId, Details details) {
        session.persist(entry(action, objectId, unitId, details.stored()));
    }

    /** Like {@link #changed(AuditAction, UUID, UUID, Details)}, for somebody who is known without a login, such as by a code. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changedBy(
            String subject, String name, AuditAction action, UUID objectId, UUID unitId, Details details) {
        var entry = entry(action, objectId, unitId, details.stored());
        entry.subject = subject;
        entry.actorName = name;
        session.persist(entry);
    }

    public record Change(UUID objectId, UUID unitId, Details details) {}

    /** Writes one row for each of many changes of one kind, in their transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(AuditAction action, List<Change> changes) {
        if (!changes.isEmpty()) {
            bind(session.createNativeMutationQuery(INSERT), action, changes).executeUpdate();
        }
    }

    /** Writes a row at each of several units, whose administrators are to read it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changedAt(AuditAction action, UUID objectId, List<UUID> unitIds, Details details) {
        unitIds.forEach(unitId -> changed(action, objectId, unitId, details));
    }

    /** Sets the parameters of {@link #INSERT}, also when it is part of a larger statement that makes the changes. */
    public <Q extends CommonQueryContract> Q bind(Q query, AuditAction action, List<Change> changes) {
        var one = entry(action, null, null, Map.of());
        query.setParameter("auditAt", one.at)
                .setParameter("auditBusinessAt", one.businessAt)
                .setParameter("auditSubject", one.subject)
                .setParameter("auditActor", one.actorName)
                .setParameter("auditAction", action.name())
                .setParameter("auditTrace", one.traceId)
                .setParameter(
                        "auditObjects", changes.stream().map(Change::objectId).toArray(UUID[]::new))
                .setParameter("auditUnits", changes.stream().map(Change::unitId).toArray(UUID[]::new))
                .setParameter(
                        "auditDetails",
                        changes.stream()
                                .map(change -> StoredJson.write(change.details().stored()))
                                .toArray(String[]::new));
        return query;
    }

    private AuditEntry entry(AuditAction action, UUID objectId, UUID unitId, Map<String, Object> details) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.businessAt = businessClock.recorded();
        if (!identity.isAnonymous()) {
            entry.subject = identity.getPrincipal().getName();
            entry.actorName = Actor.name(identity);
        }
        entry.action = action;
        entry.objectId = objectId;
        entry.unitId = unitId;
        entry.details = details;
        var trace = Span.current().getSpanContext();
        entry.traceId = trace.isValid() ? trace.getTraceId() : null;
        return entry;
    }
}

package vn.toso.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.toso.audit.AuditTrail;

@ApplicationScoped
public class AssignmentService {

    private final AssignmentRepository assignments;
    private final AuditTrail audit;
    private final Clock clock;

    AssignmentService(AssignmentRepository assignments, AuditTrail audit, Clock clock) {
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Read again for each request, so that a revoked assignment stops working at once. */
    AssignmentRepository.Caller find(String subject) {
        return assignments.find(subject, clock.instant());
    }

    @Transactional
    public void grant(String subject, UUID unitId, Role role) {
        var assignment = new Assignment(subject, unitId, role, clock.instant());
        assignments.persist(assignment);
        audit.changed("assignment.grant", assignment.id, unitId, Map.of("subject", subject, "role", role));
    }
}

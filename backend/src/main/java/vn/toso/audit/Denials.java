package vn.toso.audit;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemRaised;

/** Records requests that were denied. "Not found" counts too: the caller cannot tell it from "not accessible". */
class Denials {

    private static final Set<Problem.Kind> KINDS = EnumSet.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND);

    private final AuditTrail trail;
    private final ManagedExecutor executor;

    Denials(AuditTrail trail, ManagedExecutor executor) {
        this.trail = trail;
        this.executor = executor;
    }

    void record(@Observes ProblemRaised raised) {
        if (!KINDS.contains(raised.problem().kind())) {
            return;
        }
        var denial = trail.entry(
                AuditEntry.Outcome.DENIED,
                raised.method() + " " + raised.path(),
                null,
                null,
                Map.of("problem", raised.problem().type().wire()));
        if (BlockingOperationControl.isBlockingAllowed()) {
            trail.denied(denial);
        } else {
            // A missing role is detected on the event loop, which must not wait for a database.
            executor.execute(() -> trail.denied(denial));
        }
    }
}

package vn.toso.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemRaised;

/** Counts requests that were denied. "Not found" counts too: the caller cannot tell it from "not accessible". */
class Denials {

    private static final Set<Problem.Kind> KINDS = EnumSet.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND);

    private final DenialCounts counts;
    private final SecurityIdentity identity;
    private final ManagedExecutor executor;

    Denials(DenialCounts counts, SecurityIdentity identity, ManagedExecutor executor) {
        this.counts = counts;
        this.identity = identity;
        this.executor = executor;
    }

    void record(@Observes ProblemRaised raised) {
        if (!KINDS.contains(raised.problem().kind())) {
            return;
        }
        // Anybody can send requests without a token. They are counted together, so that they cannot fill the table.
        boolean known = !identity.isAnonymous();
        var denial = new DenialCounts.Denial(
                known ? identity.getPrincipal().getName() : null,
                known ? raised.method() + " " + raised.template() : null,
                known ? raised.problem().type().wire() : null);
        if (BlockingOperationControl.isBlockingAllowed()) {
            counts.count(denial);
        } else {
            // A missing role is detected on the event loop, which must not wait for a database.
            executor.execute(() -> counts.count(denial));
        }
    }
}

package vn.toso.audit;

import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemRaised;

/** Keeps what was refused for want of access; "not found" and "not accessible" alike, as the caller is told. */
class Denials {

    private static final Set<Problem.Kind> KINDS = EnumSet.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND);

    private final AuditTrail trail;

    Denials(AuditTrail trail) {
        this.trail = trail;
    }

    void record(@Observes ProblemRaised raised) {
        if (KINDS.contains(raised.problem().kind())) {
            trail.denied(
                    raised.method() + " " + raised.path(),
                    Map.of("problem", raised.problem().type()));
        }
    }
}

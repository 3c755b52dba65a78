package vn.toso.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hibernate.Session;
import vn.toso.shared.time.BusinessClock;

/** Who is asking, and what they hold: read once per request. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;
    private final BusinessClock clock;
    private final Session session;
    private Scope scope;

    CurrentUser(SecurityIdentity identity, BusinessClock clock, Session session) {
        this.identity = identity;
        this.clock = clock;
        this.session = session;
    }

    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The full name as the identity provider has it; the user name where it has none. */
    public String name() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = token.getClaim("name");
            if (name != null && !name.isBlank()) {
                return name;
            }
            String username = token.getClaim("preferred_username");
            return username == null ? subject() : username;
        }
        return subject();
    }

    public List<Held> assignments() {
        List<Held> held = identity.getAttribute(AssignedRoles.ATTRIBUTE);
        return held == null ? List.of() : held;
    }

    /** Whether the caller holds the role in this very unit, not above it. */
    public boolean holds(Role role, UUID unitId) {
        return assignments().contains(new Held(unitId, role));
    }

    public Scope scope() {
        if (scope == null) {
            var roots = assignments().stream().map(Held::unitId).distinct().toList();
            scope = new Scope(roots, predecessors(roots));
        }
        return scope;
    }

    private List<UUID> predecessors(List<UUID> roots) {
        return session.createNativeQuery(
                        """
                        with recursive past(unit_id) as (
                            select s.predecessor_id
                            from succession s
                            join unit_ancestor below on below.descendant_id = s.successor_id
                                and below.ancestor_id = any(:roots)
                                and below.valid_from <= :today and (below.valid_to is null or below.valid_to > :today)
                            union
                            select s.predecessor_id from succession s join past on past.unit_id = s.successor_id
                        )
                        select unit_id from past
                        """,
                        UUID.class)
                .setParameter("roots", roots.toArray(UUID[]::new))
                .setParameter("today", clock.today())
                .getResultList();
    }
}

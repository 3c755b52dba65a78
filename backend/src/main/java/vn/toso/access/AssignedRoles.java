package vn.toso.access;

import static java.util.stream.Collectors.toSet;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.toso.shared.reference.Reference;

/**
 * Adds the caller's assignments to the identity, and the actions that they allow as its roles. Roles claimed by the token are
 * ignored.
 */
@ApplicationScoped
class AssignedRoles implements SecurityIdentityAugmentor {

    static final String ATTRIBUTE = "toso.assignments";

    private final AssignmentRepository assignments;
    private final Clock clock;

    AssignedRoles(AssignmentRepository assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> withAssignments(identity));
    }

    /**
     * Reads the assignments again for each request, so that a revoked one stops working at once. The same holds for a token
     * from before a new password, and for the tokens of a program whose term is over. Tokens say the second in which they were
     * issued; those of the same second are refused.
     */
    @ActivateRequestContext
    SecurityIdentity withAssignments(SecurityIdentity identity) {
        var caller = assignments.find(identity.getPrincipal().getName(), clock.instant());
        if (caller.expired()) {
            throw new AuthenticationFailedException();
        }
        if (identity.getPrincipal() instanceof JsonWebToken token
                && !Instant.ofEpochSecond(token.getIssuedAtTime()).isAfter(caller.tokensFrom())) {
            throw new AuthenticationFailedException();
        }
        var augmented = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(ATTRIBUTE, caller.held())
                .addAttribute(Reference.ATTRIBUTE, caller.reference());
        var roles = caller.held().stream().map(Held::role).collect(toSet());
        Permissions.of(roles).forEach(action -> augmented.addRole(action.name()));
        return augmented.build();
    }
}

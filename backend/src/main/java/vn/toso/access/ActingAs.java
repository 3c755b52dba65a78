package vn.toso.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** For work that nobody asked for over HTTP: it is done in somebody's name, and reaches as far as they do. */
@ApplicationScoped
public class ActingAs {

    /** An attribute of the identity. */
    static final String NAME = "toso.name";

    private final CurrentIdentityAssociation identity;
    private final AssignedRoles roles;

    ActingAs(CurrentIdentityAssociation identity, AssignedRoles roles) {
        this.identity = identity;
        this.roles = roles;
    }

    /**
     * From here to the end of the request context, the caller is this subject with its assignments of now.
     *
     * @param name the full name
     */
    public void become(String subject, String name) {
        var anyone = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addAttribute(NAME, name)
                .build();
        identity.setIdentity(roles.withAssignments(anyone));
    }
}

package vn.toso.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toso.audit.Actor;

/** Lets work that no HTTP request started, such as a job, run in the name of a subject and with that subject's access. */
@ApplicationScoped
public class ActingAs {

    private final CurrentIdentityAssociation identity;
    private final AssignedRoles roles;

    ActingAs(CurrentIdentityAssociation identity, AssignedRoles roles) {
        this.identity = identity;
        this.roles = roles;
    }

    /**
     * Makes this subject the caller until the request context ends, with the assignments it holds now.
     *
     * @param name the subject's full name
     */
    public void become(String subject, String name) {
        var anyone = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addAttribute(Actor.NAME, name)
                .build();
        identity.setIdentity(roles.withAssignments(anyone));
    }
}

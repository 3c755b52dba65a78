package vn.toso.audit;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The name of a caller. */
public final class Actor {

    /** Identity attribute with the full name of a subject in whose name a job runs. */
    public static final String NAME = "toso.name";

    private Actor() {}

    /** The full name from the identity provider, or the user name, or the subject if there is neither. */
    public static String name(SecurityIdentity identity) {
        var subject = identity.getPrincipal().getName();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = token.getClaim("name");
            if (name != null && !name.isBlank()) {
                return name;
            }
            String username = token.getClaim("preferred_username");
            return username == null ? subject : username;
        }
        String name = identity.getAttribute(NAME);
        return name == null ? subject : name;
    }
}

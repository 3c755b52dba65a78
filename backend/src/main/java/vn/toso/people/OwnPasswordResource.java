package vn.toso.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/me/earlier-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "People")
class OwnPasswordResource {

    private final OwnPasswordService passwords;

    OwnPasswordResource(OwnPasswordService passwords) {
        this.passwords = passwords;
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(
            summary = "Ends the access tokens of the caller that are older than the one of this request",
            description = "A client calls it after the caller has changed the password at the identity provider.")
    public void deleteEarlierTokens() {
        passwords.endEarlierTokens();
    }
}

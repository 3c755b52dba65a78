package vn.toso.people;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.rate.Budget;
import vn.toso.shared.rate.Spends;

@Spends(Budget.ANONYMOUS)
@Path("/api/v1/activations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activations", description = "People set their password with a one-time code, without being logged in")
class ActivationResource {

    private final ActivationService activations;

    ActivationResource(ActivationService activations) {
        this.activations = activations;
    }

    @POST
    @Path("/check")
    @PermitAll
    @SecurityRequirements({})
    @Operation(
            summary = "Says whose password a one-time code sets",
            description = "404 `slip-unknown` for every code that cannot be used. It changes nothing.")
    public Activated checkActivation(@Valid @NotNull ActivationCode body) {
        return activations.check(body);
    }

    @POST
    @PermitAll
    @SecurityRequirements({})
    @Operation(
            summary = "Sets the password of the person who has a one-time code, which can be used once",
            description =
                    "404 `slip-unknown` for every code that cannot be used. After 503 `second-factors-left` the same request removes the rest.")
    public Activated createActivation(@Valid @NotNull Activation body) {
        return activations.activate(body);
    }
}

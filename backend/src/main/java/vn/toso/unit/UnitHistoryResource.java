package vn.toso.unit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/units/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Units")
class UnitHistoryResource {

    private final UnitHistoryService history;

    UnitHistoryResource(UnitHistoryService history) {
        this.history = history;
    }

    @GET
    @Operation(summary = "Gets the names, codes and parents of a unit over time, with its predecessors and successors")
    public UnitHistory getUnitHistory(@PathParam("id") UUID id) {
        return history.of(id);
    }
}

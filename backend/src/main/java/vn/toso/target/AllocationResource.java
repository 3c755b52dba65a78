package vn.toso.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path("/api/v1/targets/{id}/allocation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class AllocationResource {

    private final AllocationService allocations;
    private final AllocationTable table;
    private final BusinessClock clock;

    AllocationResource(AllocationService allocations, AllocationTable table, BusinessClock clock) {
        this.allocations = allocations;
        this.table = table;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("VIEW_PROGRAMME")
    @APIResponseSchema(AllocationView.class)
    @Operation(summary = "Gets the division of a unit's part of a target over the units right below")
    public RestResponse<AllocationView> getAllocation(
            @PathParam("id") UUID id,
            @Parameter(description = "The unit whose part is divided; the target's own unit if absent")
                    @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "The date whose version counts; today if absent") @QueryParam("asOf")
                    LocalDate asOf) {
        return Answer.of(allocations.find(id, unit, clock.orToday(asOf)));
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("VIEW_PROGRAMME")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the units right below with their parts, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportAllocation(
            @PathParam("id") UUID id,
            @Parameter(description = "The unit whose part is divided; the target's own unit if absent")
                    @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "The date whose version counts; today if absent") @QueryParam("asOf")
                    LocalDate asOf) {
        return table.write(id, unit, clock.orToday(asOf));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(AllocationView.class)
    @Operation(
            summary = "Divides a unit's part of a target over the units right below",
            description =
                    "The parts add up exactly. In modes EVEN and BY_POPULATION the server computes them by the method of the largest remainder.")
    public RestResponse<AllocationView> editAllocation(
            @PathParam("id") UUID id,
            @Parameter(description = "The date whose version is divided; today if absent") @QueryParam("asOf")
                    LocalDate asOf,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Division body) {
        return Answer.of(allocations.divide(id, clock.orToday(asOf), Version.required(ifMatch), body));
    }
}

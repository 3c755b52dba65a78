package vn.toso.population;

import static vn.toso.population.PopulationResource.FIRST_YEAR;
import static vn.toso.population.PopulationResource.LAST_YEAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.page.Page;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path("/api/v1/units/{id}/population")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Population")
class UnitPopulationResource {

    private final PopulationService populations;

    UnitPopulationResource(PopulationService populations) {
        this.populations = populations;
    }

    @GET
    @RolesAllowed("VIEW_PROGRAMME")
    @APIResponseSchema(PopulationView.class)
    @Operation(summary = "Gets the counts of a unit for a year; they are absent if there are none")
    public RestResponse<PopulationView> getPopulation(
            @PathParam("id") UUID id,
            @Parameter(description = "This year where absent") @Min(FIRST_YEAR) @Max(LAST_YEAR) @QueryParam("year")
                    Integer year) {
        return Answer.of(populations.find(id, year));
    }

    @GET
    @Path("/years")
    @RolesAllowed("VIEW_PROGRAMME")
    @Operation(summary = "Lists all counts of a unit, the latest year first")
    public Page<PopulationView> listPopulationYears(@PathParam("id") UUID id) {
        return populations.years(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("SET_POPULATION")
    @APIResponseSchema(PopulationView.class)
    @Operation(
            summary = "Sets the numbers of people and households of a unit in a year",
            description = "For administrators and consolidators of the unit or a unit above it.")
    public RestResponse<PopulationView> editPopulation(
            @PathParam("id") UUID id,
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) @QueryParam("year") Integer year,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Population body) {
        return Answer.of(populations.edit(id, year, Version.required(ifMatch), body));
    }
}

package vn.toso.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

/** The rights of a person whose data is stored (Law 91/2025/QH15, Decree 356/2025/NĐ-CP). */
@Path("/api/v1/teams/people/{personId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
class PersonResource {

    private final PersonService people;

    PersonResource(PersonService people) {
        this.people = people;
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("READ_PHONES")
    @APIResponseSchema(PersonExport.class)
    @Operation(
            summary = "Gets all stored data of one person, which is recorded",
            description = "Needs the right to read the person's phone number.")
    public RestResponse<PersonExport> exportPerson(@PathParam("personId") UUID id) {
        var held = people.export(id);
        return ResponseBuilder.ok(held)
                .tag(Version.tag(held.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @APIResponseSchema(PersonExport.class)
    @Operation(
            summary = "Erases the data of one person",
            description =
                    "Erases name, phone, positions and trainings in all teams. Memberships stay without a name, so that counts do not change. This cannot be undone.")
    public RestResponse<PersonExport> erasePerson(
            @PathParam("personId") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Erasure body) {
        return Answer.of(RestResponse.Status.OK, people.erase(key, id, Version.required(ifMatch), body));
    }
}

package vn.toso.reorganisation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;
import vn.toso.unit.TreeTurn;

@Path(ReorganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reorganisations", description = "Units merge, split, are renamed and moved, by decision and from a day on")
class ReorganisationResource {

    static final String PATH = "/api/v1/reorganisations";

    private static final int CURSOR_KEYS = 2;

    private final ReorganisationService reorganisations;
    private final PreviewService preview;

    ReorganisationResource(ReorganisationService reorganisations, PreviewService preview) {
        this.reorganisations = reorganisations;
        this.preview = preview;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists reorganisations of units the caller may read, the latest effective date first")
    public Page<ReorganisationSummary> listReorganisations(
            @Parameter(description = "Only reorganisations that touch this unit or a unit below it") @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reorganisations.list(unit, Cursor.parse(cursor, CURSOR_KEYS), limit);
    }

    @POST
    @Heavy
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"REORGANISE", "REORGANISE_VILLAGES"})
    @APIResponseSchema(value = ReorganisationView.class, responseCode = "201", responseDescription = "Recorded")
    @Operation(
            summary = "Records a reorganisation, all of it or nothing",
            description =
                    """
                    The caller must administer all units that it touches and their parents; a commune may also \
                    reorganise its own villages (ESTABLISH, MERGE, ABSORB, RENAME, END). If it takes effect in the \
                    past, `lateSubmissions` has to say how to handle submissions of units for dates on which they no \
                    longer existed.\s"""
                            + TreeTurn.TOLD)
    public RestResponse<ReorganisationView> createReorganisation(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewReorganisation body) {
        return Answer.created(reorganisations.record(key, body), made -> PATH + "/" + made.id());
    }

    @POST
    @Heavy
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"REORGANISE", "REORGANISE_VILLAGES"})
    @Operation(
            summary = "Previews a reorganisation, and records nothing",
            description =
                    "Refuses what recording would refuse, except missing answers for submissions. " + TreeTurn.TOLD)
    public ReorganisationPreview previewReorganisation(@Valid @NotNull NewReorganisation body) {
        return preview.of(body);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @APIResponseSchema(ReorganisationView.class)
    @Operation(summary = "Gets a reorganisation with the units it began, ended and changed")
    public RestResponse<ReorganisationView> getReorganisation(@PathParam("id") UUID id) {
        return Answer.of(reorganisations.find(id));
    }

    @GET
    @Path("/{id}/units")
    @Authenticated
    @Operation(summary = "Lists the units it began, ended and changed, with what passed from and into each")
    public Page<PassedUnit> listReorganisationUnits(
            @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reorganisations.listUnits(id, Cursor.parse(cursor, 1), limit);
    }

    @POST
    @Heavy
    @Path("/{id}/undo")
    @RolesAllowed({"REORGANISE", "REORGANISE_VILLAGES"})
    @APIResponseSchema(ReorganisationView.class)
    @Operation(
            summary = "Undoes a reorganisation if nothing depends on it",
            description =
                    "Restores the units as they were before. 409 names in `dependents` what depends on units that began with it. "
                            + TreeTurn.TOLD)
    public RestResponse<ReorganisationView> undoReorganisation(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Answer.of(RestResponse.Status.OK, reorganisations.undo(key, id, Version.required(ifMatch)));
    }
}

package vn.toso.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.toso.unit.UnitListHistory;
import vn.toso.unit.UnitListView;

@Path("/api/v1/units/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitListResource {

    private final UnitListHistory lists;
    private final UnitListUndo undo;

    UnitListResource(UnitListHistory lists, UnitListUndo undo) {
        this.lists = lists;
        this.undo = undo;
    }

    @GET
    @RolesAllowed("IMPORT_UNITS")
    @Operation(
            summary = "Lists the imported lists of units that changed something, the last one first",
            description = "Only lists with units that the caller may read.")
    public Page<UnitListView> listUnitLists(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.list(Cursor.parse(cursor, 1), limit);
    }

    @POST
    @Heavy
    @Path("/{id}/undo")
    @RolesAllowed("IMPORT_UNITS")
    @APIResponseSchema(UnitListView.class)
    @Operation(
            summary = "Undoes a list of units if nothing depends on it",
            description =
                    "Restores the units as they were before. 409 names in `dependents` what depends on units that began with it, and "
                            + "which later lists and reorganisations touch its units. "
                            + TreeTurn.TOLD)
    public RestResponse<UnitListView> undoUnitList(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Answer.of(RestResponse.Status.OK, undo.undo(key, id, Version.required(ifMatch)));
    }
}

package vn.toso.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;

@Path("/api/v1/people/differences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class DifferenceResource {

    private static final int CURSOR_KEYS = 2;

    private final DifferenceService differences;

    DifferenceResource(DifferenceService differences) {
        this.differences = differences;
    }

    @GET
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(
            summary = "Lists where the identity provider's accounts differ from the people",
            description =
                    "For administrators of the root. A job compares every hour; the list is empty if nothing differed then.")
    public Page<DifferenceView> listAccountDifferences(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return differences.list(Cursor.parse(cursor, CURSOR_KEYS), limit);
    }
}

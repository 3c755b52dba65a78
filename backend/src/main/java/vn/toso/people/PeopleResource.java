package vn.toso.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.access.Role;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.table.TableWords;
import vn.toso.shared.version.Version;

@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Accounts of people: who may log in")
class PeopleResource {

    private static final String QUERY =
            "Part of the name or user name, with or without diacritics, or the whole phone number";
    private static final String UNIT =
            "Only people whose home is this unit, a unit below it, or an ended unit that passed into one of these";
    private static final String ROLE = "Only people who hold this role now";
    private static final String FORMER = "Only people whose home unit has ended, or only the others; all where absent";

    private static final int CURSOR_KEYS = 2;

    private final PeopleService people;
    private final PeopleTable table;

    PeopleResource(PeopleService people, PeopleTable table) {
        this.people = people;
        this.table = table;
    }

    @GET
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(
            summary = "Lists the people of the units that the caller administers, by name",
            description =
                    "Also those of ended units, if the caller administers a successor, or a unit above them on their last day. Phone numbers are masked.")
    public Page<PersonView> listPeople(
            @Parameter(description = QUERY) @QueryParam("q") @Size(max = 100) String query,
            @Parameter(description = UNIT) @QueryParam("unit") UUID unit,
            @Parameter(description = ROLE) @QueryParam("role") Role role,
            @QueryParam("state") PersonState state,
            @Parameter(description = FORMER) @QueryParam("former") Boolean former,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new PersonFilter(PersonKind.PERSON, query, unit, role, state, former);
        return people.list(filter, Cursor.parse(cursor, CURSOR_KEYS), limit);
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("MANAGE_PEOPLE")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the people, a row for each, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT
                    + " With email and phone in full, which is recorded. The filters are those of the list.")
    public Table exportPeople(
            @Parameter(description = QUERY) @QueryParam("q") @Size(max = 100) String query,
            @Parameter(description = UNIT) @QueryParam("unit") UUID unit,
            @Parameter(description = ROLE) @QueryParam("role") Role role,
            @QueryParam("state") PersonState state,
            @Parameter(description = FORMER) @QueryParam("former") Boolean former,
            @Parameter(description = TableAnswer.WORDS) @QueryParam("words") @DefaultValue(TableWords.DEFAULT)
                    TableWords words) {
        return table.write(new PersonFilter(PersonKind.PERSON, query, unit, role, state, former), words);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(summary = "Gets a person with email and phone in full, which is recorded")
    public RestResponse<PersonView> getPerson(@PathParam("id") UUID id) {
        var person = people.read(id);
        return ResponseBuilder.ok(person)
                .tag(Version.tag(person.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

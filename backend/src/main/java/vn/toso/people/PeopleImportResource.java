package vn.toso.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;

@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PeopleImportResource {

    private static final int CURSOR_KEYS = 2;

    private final PeopleImportTable table;
    private final PeopleImportService imports;
    private final SlipPrinting printing;

    PeopleImportResource(PeopleImportTable table, PeopleImportService imports, SlipPrinting printing) {
        this.table = table;
        this.imports = imports;
        this.printing = printing;
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(
            summary = "Imports people from a table: checks all rows, then creates the accounts in the background",
            description =
                    TableAnswer.IMPORT
                            + """
                     A row with the user name of somebody changes their email and phone and gives the role; every other row \
                    creates somebody. Without a user name it is made from the name, unless the unit has two people of that name. \
                    `last_day` is the last day of the role. The work goes on after the answer: `getPeopleImport` says how far it is.""")
    public RestResponse<PeopleImportReport> importPeople(
            @Parameter(description = "Only say what would happen") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = TableAnswer.COLUMN, example = TableAnswer.COLUMN_EXAMPLE)
                    @Size(max = TableAnswer.MAX_COLUMNS)
                    @QueryParam("column")
                    List<String> columns,
            @Parameter(description = PeopleImportReport.SEEN)
                    @Size(max = PeopleImportReport.MAX_VERSION)
                    @QueryParam("preview")
                    String preview,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        return Answer.of(
                RestResponse.Status.OK, table.read(PeopleImportTable.sent(key, dryRun, columns, preview, file)));
    }

    @GET
    @Path("/imports")
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(summary = "Lists the imports of the caller, the latest first")
    public Page<PeopleImportView> listPeopleImports(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return imports.list(Cursor.parse(cursor, CURSOR_KEYS), limit);
    }

    @GET
    @Path("/imports/{id}")
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(summary = "Says how far an import of the caller is, and which rows failed and why")
    public PeopleImportView getPeopleImport(@PathParam("id") UUID id) {
        return imports.find(id);
    }

    @GET
    @Path("/imports/{id}/slips")
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(
            summary = "Says who would get a new one-time code if the slips of an import of the caller were printed now",
            description = "It changes nothing.")
    public SlipsToPrint previewSlips(@PathParam("id") UUID id) {
        return printing.preview(id);
    }
}

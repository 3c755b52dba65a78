package vn.toso.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.rate.Budget;
import vn.toso.shared.rate.Spends;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;

@Path("/api/v1/regimes/{id}/sheet")
@Tag(name = "Spreadsheets", description = "Export and import of the figures of many units as XLSX")
class SheetResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SheetService sheets;

    SheetResource(SheetService sheets) {
        this.sheets = sheets;
    }

    @GET
    @Heavy
    @Produces(XLSX)
    @RolesAllowed("VIEW_FIGURES")
    @Operation(
            summary = "Gets the figures of all reporting units at or below a unit, as a spreadsheet to fill in",
            description =
                    "Figures are numeric cells. Blank, 0, `Không phát sinh` (nil) and `Không áp dụng` (not applicable) stay distinct.")
    public RestResponse<byte[]> getSheet(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("unit") UUID unit,
            @NotNull @QueryParam("asOf") LocalDate asOf) {
        var sheet = sheets.write(id, unit, asOf);
        return ResponseBuilder.ok(sheet.file())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.xlsx\"".formatted(sheet.name()))
                .build();
    }

    @POST
    @Heavy
    @Spends(Budget.SUBMIT)
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"SUBMIT", "SUBMIT_AS_SERVICE", "ENTER_ON_BEHALF"})
    @Operation(
            summary = "Imports a filled-in spreadsheet, all rows or none",
            description =
                    """
                    A blank cell keeps the figure; the word `xóa` clears it. Unchanged figures change nothing, so that \
                    a file may be imported twice; changed figures are a correction. Rows without figures and total \
                    rows are left out and listed (`leftOut`), and so is a new note beside unchanged figures. A note is \
                    stored with the figures of its row that a rule warns of, otherwise with all figures that the row \
                    changes. A dry run reports what would change, figure by figure, and what is wrong, cell by cell. A \
                    file that cannot be read is an `unreadable-table` with its `reason`, such as `hidden-sheet`; a \
                    file without its row of codes is an `unreadable-sheet`; a file of another regime or date is an \
                    `other-sheet`.""")
    public RestResponse<SheetReport> importSheet(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("unit") UUID unit,
            @NotNull @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only say what would happen") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "The reason for changing figures that were already reported")
                    @QueryParam("reason")
                    @Size(min = 1, max = 500)
                    String reason,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        return Answer.of(RestResponse.Status.OK, sheets.read(key, id, unit, asOf, dryRun, reason, file));
    }
}

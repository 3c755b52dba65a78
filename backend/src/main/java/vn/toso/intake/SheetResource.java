package vn.toso.intake;

import io.quarkus.security.Authenticated;
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
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;

@Path("/api/v1/regimes/{id}/sheet")
@Tag(name = "Spreadsheets", description = "Figures of many units out to XLSX and in again")
class SheetResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SheetService sheets;

    SheetResource(SheetService sheets) {
        this.sheets = sheets;
    }

    @GET
    @Heavy
    @Produces(XLSX)
    @Authenticated
    @Operation(
            summary = "Gets the figures of all units that are asked at or below one, as a spreadsheet to fill in",
            description =
                    "Numbers are numbers. Blank, 0, `Không phát sinh` (nil) and `Không áp dụng` (not applicable) stay apart.")
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
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"SUBMIT", "ENTER_ON_BEHALF"})
    @Operation(
            summary = "Takes in a spreadsheet that was filled in, all rows or none",
            description =
                    """
                    A blank cell changes nothing; the word `xóa` takes away the figure that is held. The same figures change \
                    nothing, so that a file may be taken in twice; other figures are a correction. A row without figures, or of \
                    sums, is left out and listed (`leftOut`), and so is a new note beside figures that stay. A note is kept \
                    with the figures of its row that a rule warns of, else with all that the row changes. A dry run says what \
                    would change, figure by figure, and what is wrong, cell by cell. A file that cannot be read is an \
                    `unreadable-table` with its `reason`, such as `hidden-sheet`; one without its row of codes an \
                    `unreadable-sheet`; one of another regime or date an `other-sheet`.""")
    public RestResponse<SheetReport> importSheet(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("unit") UUID unit,
            @NotNull @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only say what would happen") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Why figures change that are there already")
                    @QueryParam("reason")
                    @Size(min = 1, max = 500)
                    String reason,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        return Answer.of(RestResponse.Status.OK, sheets.read(key, id, unit, asOf, dryRun, reason, file));
    }
}

package vn.toso.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/submissions")
@RolesAllowed("VIEW_FIGURES")
@Tag(name = "Submissions")
class SubmissionTableResource {

    private final SubmissionTable table;
    private final BusinessClock clock;

    SubmissionTableResource(SubmissionTable table, BusinessClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the submissions of the list with their current figures, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportSubmissions(
            @QueryParam("regime") UUID regime,
            @Parameter(description = "Only of this unit and all below it") @QueryParam("unit") UUID unit,
            @Parameter(description = "First date, included") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last date, included; today where absent") @QueryParam("to") LocalDate to) {
        var filter = SubmissionFilter.of(regime, unit, from, clock.orToday(to));
        return table.write(filter);
    }

    @GET
    @Heavy
    @Path("/{id}/revisions/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads all revisions that were sent for one obligation, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportSubmissionRevisions(@PathParam("id") UUID id) {
        return table.writeRevisions(id);
    }
}

package vn.toso.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/reports")
@RolesAllowed("VIEW_REPORTS")
@Tag(name = "Reports")
class ReportTableResource {

    private final ReportTable table;
    private final BusinessClock clock;

    ReportTableResource(ReportTable table, BusinessClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the consolidated reports of the list, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportReports(
            @QueryParam("regime") UUID regime,
            @Parameter(description = "Only of this very unit") @QueryParam("unit") UUID unit,
            @Parameter(description = "Only of this unit and those below it") @QueryParam("under") UUID under,
            @Parameter(description = "First date, included") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last date, included; today where absent") @QueryParam("to") LocalDate to,
            @Parameter(description = "As printed on a copy; at least its first eight characters")
                    @QueryParam("hash")
                    @Pattern(regexp = "[0-9a-f]{8,64}")
                    String hash) {
        return table.write(new ReportFilter(regime, unit, under, from, clock.orToday(to), hash));
    }
}

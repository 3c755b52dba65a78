package vn.toso.intake;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.table.CellError;
import vn.toso.submission.Outcome;
import vn.toso.unit.UnitRef;

/** What became, or on a dry run would become, of a filled-in sheet. */
public record SheetReport(
        @NotNull boolean dryRun,
        @NotNull List<SheetRow> rows,
        @NotNull @Schema(description = "Empty unless this is a dry run: a sheet with errors is not taken in")
                List<CellError> errors) {

    /** @param row as the spreadsheet counts, from 1 */
    public record SheetRow(@NotNull int row, @NotNull UnitRef unit, @NotNull Outcome outcome) {}
}

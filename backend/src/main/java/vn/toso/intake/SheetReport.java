package vn.toso.intake;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.LeftOutRow;
import vn.toso.shared.table.TableNote;
import vn.toso.submission.Outcome;
import vn.toso.unit.UnitRef;

/** The outcome of importing a filled-in sheet, or on a dry run what the outcome would be. */
public record SheetReport(
        @NotNull boolean dryRun,
        @NotNull @Schema(description = "Units that report for the first time") int submitted,
        @NotNull int corrected,
        @NotNull int unchanged,
        @NotNull @Schema(description = "Figures cleared, over all units") int cleared,
        @NotNull @Schema(description = "All rows with figures and without errors, from top to bottom")
                List<SheetRow> rows,
        @NotNull List<TableNote> notes,
        @NotNull int leftOutCount,
        @NotNull @Schema(description = "The first " + CellErrors.TOLD) List<LeftOutRow> leftOut,
        @NotNull @Schema(description = "The number of all wrong cells") int errorCount,
        @NotNull
                @Schema(
                        description = "Empty unless this is a dry run: a sheet with errors is not imported. At most "
                                + CellErrors.TOLD + ", from top to bottom")
                List<CellError> errors) {

    /**
     * @param row the row number in the spreadsheet, from 1
     * @param changes figure by figure; empty for an unchanged row
     */
    public record SheetRow(
            @NotNull int row,
            @NotNull UnitRef unit,
            @NotNull Outcome outcome,
            @NotNull
                    @Schema(
                            description =
                                    "`column` is the code of the indicator; `before` and `after` are digits, `NIL` or `NOT_APPLICABLE`")
                    List<FieldChange> changes,
            @NotNull @Schema(description = "Codes of the indicators that are asked for and have no figure afterwards")
                    List<String> missing) {}

    static SheetReport of(boolean dryRun, List<SheetRow> rows, SheetFindings found) {
        return new SheetReport(
                dryRun,
                count(rows, Outcome.SUBMITTED),
                count(rows, Outcome.CORRECTED),
                count(rows, Outcome.UNCHANGED),
                (int) rows.stream()
                        .flatMap(row -> row.changes().stream())
                        .filter(FieldChange::clears)
                        .count(),
                rows,
                found.notes().all(),
                found.leftOutCount(),
                found.leftOut(),
                found.errors().count(),
                found.errors().told());
    }

    private static int count(List<SheetRow> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}

package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became, or on a dry run would become, of a table that was sent. */
public record ImportReport(
        @NotNull boolean dryRun,
        @NotNull List<ImportedRow> rows,
        @NotNull @Schema(description = "Empty unless this is a dry run: a table with errors is not taken in")
                List<CellError> errors) {

    @Schema(name = "ImportOutcome")
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param row as the spreadsheet counts, from 1
     * @param name of what the row is about
     */
    public record ImportedRow(@NotNull int row, @NotNull String name, @NotNull Outcome outcome) {}
}

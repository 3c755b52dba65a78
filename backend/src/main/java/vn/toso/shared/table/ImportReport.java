package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outcome of importing a table, or on a dry run what the outcome would be. */
public record ImportReport(
        @NotNull boolean dryRun,
        @NotNull int created,
        @NotNull int changed,
        @NotNull int unchanged,
        @NotNull @Schema(description = "Values cleared, over all rows") int cleared,
        @NotNull
                @Schema(
                        description = "At most " + ImportReport.MAX_ROWS
                                + ", from top to bottom; rows that create or change something take precedence")
                List<ImportedRow> rows,
        @NotNull TableFindings found,
        @NotNull @Schema(description = "The number of all wrong cells") int errorCount,
        @NotNull
                @Schema(
                        description = "Empty unless this is a dry run: a table with errors is not imported. At most "
                                + CellErrors.TOLD + ", from top to bottom")
                List<CellError> errors) {

    public static final int MAX_ROWS = 1_000;

    @Schema(name = "ImportOutcome")
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param row the row number in the spreadsheet, from 1
     * @param name the name of the row's subject
     * @param changes column by column; empty for an unchanged row
     */
    public record ImportedRow(
            @NotNull int row, @NotNull String name, @NotNull Outcome outcome, @NotNull List<FieldChange> changes) {

        long cleared() {
            return changes.stream().filter(FieldChange::clears).count();
        }
    }

    public static ImportReport of(boolean dryRun, List<ImportedRow> all, TableFindings found, CellErrors errors) {
        return new ImportReport(
                dryRun,
                count(all, Outcome.CREATED),
                count(all, Outcome.CHANGED),
                count(all, Outcome.UNCHANGED),
                (int) all.stream().mapToLong(ImportedRow::cleared).sum(),
                shown(all),
                found,
                errors.count(),
                errors.told());
    }

    private static int count(List<ImportedRow> all, Outcome outcome) {
        return (int) all.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static List<ImportedRow> shown(List<ImportedRow> all) {
        var ordered = new ArrayList<>(Stream.concat(
                        all.stream().filter(row -> row.outcome() != Outcome.UNCHANGED),
                        all.stream().filter(row -> row.outcome() == Outcome.UNCHANGED))
                .limit(MAX_ROWS)
                .toList());
        ordered.sort(Comparator.comparing(ImportedRow::row));
        return List.copyOf(ordered);
    }
}

package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.TableFindings;

/** The result of an import of a list of units, or of its dry run. */
public record UnitImportReport(
        @NotNull boolean dryRun,
        @NotNull LocalDate validFrom,
        @NotNull @Schema(description = "Units that come into being") int created,
        @NotNull
                @Schema(
                        description =
                                "Units that have another name, type or parent from that date on, or begin on it already")
                int changed,
        @NotNull
                @Schema(
                        description =
                                "Those of them that were known only from a later day on, and that begin on that date instead")
                int earlier,
        @NotNull @Schema(description = "Those of them of which only the spelling of the name in force is corrected")
                int respelled,
        @NotNull int unchanged,
        @NotNull
                @Schema(
                        description =
                                "Units that are there on that date and not in the list, of each of its levels those below the units "
                                        + "that its rows lie below; they stay. None are looked for while a cell is wrong")
                int notInList,
        @NotNull @Schema(description = "Those, by code, the first " + UnitImportReport.MAX_NOT_IN_LIST)
                List<UnitRef> notInListUnits,
        @Schema(description = "Present where `confirm` is needed to take the list in") WideChange wideChange,
        @Schema(description = "Of the list, to take it back by; absent on a dry run and where nothing changed")
                UUID listId,
        @NotNull @Schema(description = "Those that are created or changed, the first " + ImportReport.MAX_ROWS)
                List<ImportedRow> rows,
        @NotNull TableFindings found,
        @NotNull @Schema(description = "Of all cells that are wrong") int errorCount,
        @NotNull
                @Schema(
                        description = "Empty unless this is a dry run: a list with errors is not taken in. At most "
                                + CellErrors.TOLD + ", from above to below")
                List<CellError> errors) {

    static final int MAX_NOT_IN_LIST = 200;
}

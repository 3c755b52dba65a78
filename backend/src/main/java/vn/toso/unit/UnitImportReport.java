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
        @NotNull @Schema(description = "Units that the list creates") int created,
        @NotNull
                @Schema(
                        description =
                                "Units that get another name, type or parent from that date on, or an earlier first day")
                int changed,
        @NotNull
                @Schema(
                        description =
                                "The changed units that were known only from a later day on and now begin on that date")
                int earlier,
        @NotNull @Schema(description = "The changed units of which only the spelling of the current name is corrected")
                int respelled,
        @NotNull int unchanged,
        @NotNull
                @Schema(
                        description =
                                "Existing units that the list leaves out: with a level of the list, and below the parents of its rows of "
                                        + "that level. They stay. 0 while a cell is wrong")
                int notInList,
        @NotNull @Schema(description = "These units by code, the first " + UnitImportReport.MAX_NOT_IN_LIST)
                List<UnitRef> notInListUnits,
        @Schema(description = "Present if the list can only be imported with `confirm`") WideChange wideChange,
        @Schema(description = "The id of the list, needed to undo it; absent on a dry run and if nothing changed")
                UUID listId,
        @NotNull @Schema(description = "The units that are created or changed, the first " + ImportReport.MAX_ROWS)
                List<ImportedRow> rows,
        @NotNull TableFindings found,
        @NotNull @Schema(description = "The number of all wrong cells") int errorCount,
        @NotNull
                @Schema(
                        description =
                                "Empty unless this is a dry run, because a list with errors is not imported. At most "
                                        + CellErrors.TOLD + ", from above to below")
                List<CellError> errors) {

    static final int MAX_NOT_IN_LIST = 200;
}

package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file was interpreted, apart from its rows. */
public record TableFindings(
        @NotNull @Schema(description = "The row of the headings; 0 for a file without one") int headingRow,
        @NotNull List<Heading> headings,
        @NotNull @Schema(description = "The columns that the table has") List<WantedColumn> columns,
        @NotNull List<TableNote> notes,
        @NotNull int leftOutCount,
        @NotNull @Schema(description = "The first " + CellErrors.TOLD) List<LeftOutRow> leftOut) {

    /** @param required whether a file must have the column */
    public record WantedColumn(@NotNull String column, @NotNull boolean required) {}
}

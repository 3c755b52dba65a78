package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.problem.WireName;

/**
 * A row of a file that is skipped without being an error.
 *
 * @param row the row number in the spreadsheet, from 1
 */
@Schema(requiredProperties = "code")
public record LeftOutRow(@NotNull int row, @NotNull @Schema(ref = "LeftOutCode") WireName code) {}

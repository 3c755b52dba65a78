package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.problem.WireName;

/**
 * A remark on how a file was interpreted, so that nothing is ignored silently.
 *
 * @param count the number of rows, columns, sheets or cells concerned
 * @param value the names of all columns or sheets concerned; for rows and cells, the first one as the user sees it
 */
@Schema(requiredProperties = "code")
public record TableNote(@NotNull @Schema(ref = "NoteCode") WireName code, @NotNull int count, @NotNull String value) {}

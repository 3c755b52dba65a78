package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.TableFindings;

/** What an import of people will do, or on a dry run what it would do. */
public record PeopleImportReport(
        @NotNull boolean dryRun,
        @Schema(description = "The import that does the work; absent on a dry run and if nothing changes")
                UUID importId,
        @NotNull
                @Schema(
                        description =
                                "The same as long as the table does the same to the same values; `preview` takes it",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String version,
        @NotNull int created,
        @NotNull int changed,
        @NotNull int unchanged,
        @NotNull @Schema(description = "Values cleared, over all rows") int cleared,
        @NotNull
                @Schema(
                        description = "Email and phone are masked. At most " + ImportReport.MAX_ROWS
                                + ", from top to bottom; rows that create or change something take precedence")
                List<ImportedRow> rows,
        @NotNull TableFindings found,
        @NotNull @Schema(description = "The number of all wrong cells") int errorCount,
        @NotNull
                @Schema(
                        description = "Empty unless this is a dry run: a table with errors is not imported. At most "
                                + CellErrors.TOLD + ", from top to bottom")
                List<CellError> errors) {

    static final String SEEN =
            "The `version` of the preview that the caller has seen. If the table would do something else by now, the answer is 409 "
                    + "`import-changed` and nothing is imported";

    static final int MAX_VERSION = 100;

    static PeopleImportReport of(UUID importId, String version, ImportReport report) {
        return new PeopleImportReport(
                report.dryRun(),
                importId,
                version,
                report.created(),
                report.changed(),
                report.unchanged(),
                report.cleared(),
                report.rows(),
                report.found(),
                report.errorCount(),
                report.errors());
    }
}

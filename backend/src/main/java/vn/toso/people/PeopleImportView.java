package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.page.Cursor;
import vn.toso.unit.UnitRef;

/** How far an import of people or of their roles is. */
@Schema(name = "PeopleImport")
public record PeopleImportView(
        @NotNull UUID id,
        @NotNull PeopleImportKind kind,
        @NotNull OffsetDateTime createdAt,
        @NotNull String createdByName,
        @NotNull @Schema(description = "In how many units its people are at home, or its roles are held") int units,
        @Schema(description = "The unit, if there is only one and the caller administers it") UnitRef unit,
        @NotNull @Schema(description = "Rows that create or change somebody, or a role") int total,
        @NotNull int done,
        @NotNull int failed,
        @NotNull
                @Schema(
                        description =
                                "Whether rows wait because the identity provider was away; they are tried again until it is back")
                boolean putOff,
        @NotNull
                @Schema(
                        description = "The rows that failed, in units that the caller administers; the first "
                                + PeopleImportView.MAX_FAILURES + ". Only if one import is read")
                List<Failure> failures) {

    static final int MAX_FAILURES = 200;

    Cursor position() {
        return Cursor.of(createdAt.toInstant(), id);
    }

    /**
     * @param row the row number in the spreadsheet, from 1
     * @param problem the last part of a {@code ProblemType}
     * @param violation the code of its first violation; absent if it has none
     */
    @Schema(name = "PeopleImportFailure")
    public record Failure(
            @NotNull int row,
            @NotNull String fullName,
            @NotNull @Schema(ref = "CellCode", required = true) String problem,
            @Schema(ref = "ViolationCode") String violation) {}
}

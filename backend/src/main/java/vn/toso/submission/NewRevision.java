package vn.toso.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures that replace those that count. */
public record NewRevision(
        @NotEmpty @Size(max = NewRevision.MAX_FIGURES) List<@NotNull @Valid Figure> figures,
        @Size(min = 1, max = 500) @Schema(description = "The reason for the change; optional in answer to a return")
                String reason,
        @Schema(description = NewRevision.ENTERED_AT) OffsetDateTime enteredAt,
        @Schema(description = NewRevision.NOTES) @Size(max = NewRevision.MAX_FIGURES)
                List<@NotNull @Valid NewNote> notes,
        @Schema(description = NewRevision.ON_BEHALF) @Valid OnBehalf onBehalf) {

    static final int MAX_FIGURES = 200;

    static final String ENTERED_AT =
            "When they were typed in, by the clock of the device; stored, but decides nothing. A time more than five minutes"
                    + " ahead of the server is not stored, and `enteredAtProblem` of the answer says so";
    static final String NOTES = "Why a figure is right although a rule warns about it; each warning needs a note";
    static final String ON_BEHALF =
            "Who gave the figures; required from callers who do not report for the unit but consolidate above it";

    List<NewNote> notesOrNone() {
        return notes == null ? List.of() : notes;
    }
}

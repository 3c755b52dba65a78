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
        @Size(min = 1, max = 500)
                @Schema(description = "Why they change; may be left out in answer to a return, which says why")
                String reason,
        @Schema(description = NewRevision.ENTERED_AT) OffsetDateTime enteredAt,
        @Schema(description = NewRevision.NOTES) @Size(max = NewRevision.MAX_FIGURES)
                List<@NotNull @Valid NewNote> notes,
        @Schema(description = NewRevision.ON_BEHALF) @Valid OnBehalf onBehalf) {

    static final int MAX_FIGURES = 200;

    static final String ENTERED_AT =
            "When they were typed in, by the clock of the device; it is kept but decides nothing. One that is more than five"
                    + " minutes ahead of the server is left out, which `enteredAtProblem` of the answer says";
    static final String NOTES = "Why a figure is right although a rule warns of it: each warning needs one";
    static final String ON_BEHALF =
            "Whose figures they are; needed from whoever does not report for the unit but consolidates above it";

    List<NewNote> notesOrNone() {
        return notes == null ? List.of() : notes;
    }
}

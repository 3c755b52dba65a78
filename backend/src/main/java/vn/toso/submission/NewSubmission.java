package vn.toso.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first report of a unit for an obligation. */
public record NewSubmission(
        @NotNull UUID regimeId,
        @NotNull UUID unitId,
        @NotNull @Schema(description = "The as-of date of the figures: đến hết ngày", examples = "2022-07-13")
                LocalDate asOf,
        @Schema(description = NewRevision.ENTERED_AT) OffsetDateTime enteredAt,
        @NotEmpty @Size(max = NewRevision.MAX_FIGURES) List<@NotNull @Valid Figure> figures,
        @Schema(description = NewRevision.NOTES) @Size(max = NewRevision.MAX_FIGURES)
                List<@NotNull @Valid NewNote> notes,
        @Schema(description = NewRevision.ON_BEHALF) @Valid OnBehalf onBehalf) {

    NewRevision revision() {
        return new NewRevision(figures, null, enteredAt, notes, onBehalf);
    }
}

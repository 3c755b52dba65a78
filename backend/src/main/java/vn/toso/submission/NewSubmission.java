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

public record NewSubmission(
        @NotNull UUID regimeId,
        @NotNull UUID unitId,
        @NotNull @Schema(description = "The date that the figures stand for: đến hết ngày", examples = "2022-07-13")
                LocalDate asOf,
        @Schema(description = "When they were typed in, by the clock of the device; it is kept but decides nothing")
                OffsetDateTime enteredAt,
        @NotEmpty @Size(max = NewSubmission.MAX_FIGURES) List<@NotNull @Valid Figure> figures) {

    static final int MAX_FIGURES = 200;
}

package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

public record SubmissionView(
        @NotNull UUID id,
        @NotNull @Schema(examples = "7K3F2-9QDXA") String receiptCode,
        @NotNull UUID regimeId,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull SubmissionState state,
        @NotNull Timeliness timeliness,
        @NotNull @Schema(description = "The number of the revision that counts") int revision,
        @Schema(description = "By the clock of the device") OffsetDateTime enteredAt,
        @NotNull @Schema(description = "By the clock of the server") OffsetDateTime receivedAt,
        @NotNull String actorName,
        @NotNull Channel channel,
        @NotNull List<Figure> figures) {}

package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ReorganisationSummary(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull ReorganisationState state,
        @NotNull String decisionNumber,
        LocalDate decisionDate,
        String issuer,
        @NotNull LocalDate effectiveOn,
        String note,
        @NotNull @Schema(description = "Units that begin with it") int begun,
        @NotNull int ended,
        @NotNull @Schema(description = "Units that get another name, type, code or parent") int changed,
        @NotNull OffsetDateTime recordedAt,
        @NotNull String recordedByName,
        OffsetDateTime undoneAt,
        String undoneByName) {}

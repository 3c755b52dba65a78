package vn.toso.regime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a regime begins in the past, and until when figures of the past may be entered in time.
 *
 * @param documentDate not after today
 * @param deadline the last day, included, on which figures of the past are in time; not before today
 */
public record Backfilling(
        @NotBlank @Size(max = 1000) String reason,
        @NotBlank @Size(max = 100) @Schema(description = "The number of the document that orders it")
                String documentNumber,
        @NotNull LocalDate documentDate,
        @NotNull @Schema(description = "The last day, included, on which figures of the past are to be entered")
                LocalDate deadline) {}

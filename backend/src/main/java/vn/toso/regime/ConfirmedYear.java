package vn.toso.regime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** Confirms that all announced days of a year are in the calendar, including swapped ones. */
public record ConfirmedYear(
        @NotNull @Min(1900) @Max(2999) int year,
        @OneLine
                @NotBlank
                @Size(max = 500)
                @Schema(description = "The announcement or the law that the days were taken from")
                String source) {}

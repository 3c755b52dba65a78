package vn.toso.session;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The business clock, which decides on dates and deadlines. */
public record ClockView(
        @NotNull OffsetDateTime now,
        @NotNull LocalDate today,
        @NotNull String zone,
        @NotNull
                @Schema(
                        description =
                                "How far ahead of real time the clock runs; 0 in production, negative in the demo of 2022")
                long offsetSeconds,
        @NotNull @Schema(description = "Whether it may be moved forward; true in a demo only") boolean movable) {}

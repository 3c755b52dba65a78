package vn.toso.session;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ClockChange(
        @NotNull
                @Schema(
                        description = "The new time of the clock; not before its current time",
                        examples = "2025-07-01T08:00:00+07:00")
                OffsetDateTime now) {}

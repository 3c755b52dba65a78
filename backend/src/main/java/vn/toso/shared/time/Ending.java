package vn.toso.shared.time;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an object's validity. */
public record Ending(
        @NotNull @Schema(description = "The first day on which it is no longer valid; not before today")
                LocalDate validTo) {}

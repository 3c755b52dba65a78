package vn.toso.shared.time;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when something no longer holds. */
public record Ending(
        @NotNull @Schema(description = "The first day on which it no longer holds; not before today")
                LocalDate validTo) {}

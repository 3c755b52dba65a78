package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

/** What the unit has sent for the same indicator and date to another regime, so that it need not be typed again. */
public record OfferedFigure(
        @NotNull UUID regimeId,
        @NotNull Text regimeName,
        @Schema(description = "Absent where there is a mark") Long value,
        Mark mark) {}

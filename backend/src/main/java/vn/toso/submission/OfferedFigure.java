package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

/** A figure that the unit has sent to another regime for the same indicator and date, so that nobody types it again. */
public record OfferedFigure(
        @NotNull UUID regimeId,
        @NotNull Text regimeName,
        @Schema(description = "Absent where there is a mark") Long value,
        Mark mark) {}

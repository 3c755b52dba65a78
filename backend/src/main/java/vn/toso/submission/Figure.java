package vn.toso.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Count;

/** A number, or a mark that says why there is none. A figure that is left blank is not there at all. */
@Embeddable
@Schema(description = "Either `value` or `mark`")
public record Figure(
        @NotNull UUID indicatorId,
        @PositiveOrZero @Max(Count.MAX) @Schema(examples = "1234") Long value,
        @Enumerated(EnumType.STRING) Mark mark) {}

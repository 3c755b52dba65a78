package vn.toso.submission;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What the reviewer asks the unit to check again in one figure. */
@Embeddable
public record FigureComment(@NotNull UUID indicatorId, @NotBlank @Size(max = 500) String comment) {}

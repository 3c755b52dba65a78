package vn.toso.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

/** A predefined indicator, worded as provinces usually define it. */
public record CatalogueEntry(
        @NotNull String code,
        @NotNull @Schema(description = "What it is about") Text group,
        @NotNull Text name,
        @NotNull Text help,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @NotNull Answer answer,
        @Schema(description = "Which change is progress; absent if neither is") Direction direction,
        @NotNull
                @Schema(
                        description =
                                "The codes of the entries it is the sum of; of a ratio, numerator and denominator")
                List<String> partCodes) {}

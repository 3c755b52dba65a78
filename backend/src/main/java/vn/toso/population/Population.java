package vn.toso.population;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Count;
import vn.toso.shared.text.OneLine;

/** The numbers of people and households of a unit in a year, with their source. At least one of the counts must be present. */
public record Population(
        @Min(0) @Max(Count.MAX) Long total,
        @Min(0) @Max(Count.MAX) @Schema(description = "People aged 15 and over") Long aged15AndOver,
        @Min(0) @Max(Count.MAX) Long households,
        @OneLine @NotBlank @Size(max = 200) @Schema(description = "Who counted", examples = "Niên giám thống kê 2022")
                String source) {

    /** The counts of a unit that has none. */
    static final Population NONE = new Population(null, null, null, null);
}

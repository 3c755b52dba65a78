package vn.toso.population;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Count;

/** How many people and households a unit had in a year, as a source counted them. At least one of the counts is there. */
public record Population(
        @Min(0) @Max(Count.MAX) Long total,
        @Min(0) @Max(Count.MAX) @Schema(description = "People aged 15 and over") Long aged15AndOver,
        @Min(0) @Max(Count.MAX) Long households,
        @NotBlank @Size(max = 200) @Schema(description = "Who counted", examples = "Niên giám thống kê 2022")
                String source) {

    /** Of a unit that nobody has counted. */
    static final Population NONE = new Population(null, null, null, null);
}

package vn.toso.regime;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.CatalogueEntry;
import vn.toso.shared.text.Text;
import vn.toso.unit.Level;

/** A regime as provinces often order it, to be completed and created with {@code createRegime}. */
public record RegimeTemplate(
        @NotNull @Schema(description = "Also proposed as the code of the regime", examples = "CNSCD-NGAY") String code,
        @NotNull Text name,
        @NotNull @Schema(description = "What it is for and where it comes from") Text description,
        @NotNull String content,
        @NotNull String outline,
        @NotNull Level reportingLevel,
        @NotNull Calendar calendar,
        @NotNull List<Timing> timings,
        @NotNull @Schema(description = "In the order of the form; a sum comes after its parts")
                List<CatalogueEntry> indicators,
        @NotNull @Schema(description = "None names an indicator") List<Rule> rules) {}

package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.unit.Level;

/** The definition of a regime with the ten attributes of Nghị định 09/2019/NĐ-CP. */
public record RegimeDefinition(
        @NotNull @Valid Name name,
        @NotBlank @Size(max = 2000) String content,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 500) @Schema(description = "Who receives the reports") String recipient,
        @NotBlank @Size(max = 500) String sendingMethod,
        @NotBlank @Size(max = 2000) String outline,
        @NotNull @Schema(description = "The one level whose units report and are summed") Level reportingLevel,
        @NotNull Calendar calendar,
        @NotEmpty
                @Size(max = 5)
                @Schema(description = "One for each level that has hours, including the reporting level")
                List<@NotNull @Valid Timing> timings,
        @NotEmpty @Size(max = 100) @Schema(description = "In the order of the form; a sum needs all its reported parts")
                List<@NotNull @Valid Asked> indicators,
        @NotNull @Size(max = 50) @Schema(description = "Checks of figures before they are received")
                List<@NotNull @Valid Rule> rules) {

    @Schema(name = "AskedIndicator")
    public record Asked(
            @NotNull UUID indicatorId,
            @Valid @Schema(description = "The help text in this form; the indicator's own where absent") Help help) {}
}

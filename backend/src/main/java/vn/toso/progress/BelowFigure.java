package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;
import vn.toso.shared.text.Text;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;

/** What units below a unit have sent to another regime for an indicator that a form asks of the unit itself. */
public record BelowFigure(
        @NotNull UUID indicatorId,
        @NotNull @Schema(description = "The regime to which the units below report") UUID regimeId,
        @NotNull Text regimeName,
        @NotNull @Schema(description = "The level of the units below") Level level,
        @Schema(
                        description =
                                "Of a flow: the first day of the sum, which is the first day that the form asks about",
                        examples = "2026-09-14")
                LocalDate from,
        @Schema(description = "Their sum; absent if none has given a figure, or if it is too large", examples = "148")
                Long value,
        @Schema(description = Exact.TEXT) String valueText,
        @NotNull
                @Schema(
                        description =
                                "The number of units that the other regime asks, without those that are exempt and have no figure",
                        examples = "12")
                int expected,
        @NotNull @Schema(description = "How many of them are in the sum, and how old their figures are")
                FigureCoverage coverage,
        @NotNull @Schema(description = "Those that have given no figure, by code; the first hundred")
                List<UnitRef> lacking,
        @NotNull
                @Schema(
                        description =
                                """
                                Those whose report was returned for correction while its figure is in the sum, of this or an \
                                earlier day, by code; the first hundred""")
                List<UnitRef> returned) {}

package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.json.Exact;
import vn.toso.shared.text.Text;
import vn.toso.unit.UnitRef;

/** Shows how a total is made up, unit by unit. */
public record Origin(
        @NotNull UUID regimeId,
        @NotNull Text regimeName,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull TreeView view,
        @NotNull IndicatorRef indicator,
        @NotNull @Schema(description = "The sum of the items and of `undivided`") Total total,
        @NotNull
                @Schema(
                        description =
                                """
                                By unit code; for an indicator with parts, one item for each reported part. Includes \
                                units without figures""")
                List<Item> items,
        @NotNull @Schema(description = "As in the progress") List<Undivided> undivided,
        @NotNull @Schema(description = "As in the progress") List<NotCarried> notCarried,
        @Schema(description = "The cursor of the following page; absent on the last one") String next) {

    /** The figure of one reported indicator for one unit, and where it comes from. */
    @Schema(name = "OriginItem")
    public record Item(
            @NotNull @Schema(description = "With its name on the day of the tree, or on its last day if it has ended")
                    UnitRef unit,
            @NotNull UUID indicatorId,
            @Schema(description = "Its figure; absent if there is no number or it is too large") Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @Schema(description = "Its own answers: the latest one of a stock, the sum of a flow") Own own,
            @NotNull
                    @Schema(
                            description =
                                    "What it inherited from predecessors; of a stock only until it has answered itself")
                    List<Part> parts) {}

    @Schema(name = "OriginOwn")
    public record Own(
            @NotNull @Schema(description = "The date of the answer; of a flow, of the last one") LocalDate asOf,
            @Schema(description = "Absent if it does not apply or is too large") Long value,
            @Schema(description = Exact.TEXT) String valueText) {}

    @Schema(name = "OriginPart")
    public record Part(
            @NotNull @Schema(description = "The day of the succession") LocalDate passedOn,
            @Schema(
                            description =
                                    "The share; absent if the predecessor was divided without shares and all its parts came together again")
                    BigDecimal share,
            @Schema(description = "The figure that passed; absent if there was no number or it is too large")
                    Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @NotNull @Schema(description = "The figure of the predecessor") Item from) {}
}

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
        @NotNull @Schema(description = "What the items, with `undivided`, add up to") Total total,
        @NotNull
                @Schema(
                        description =
                                """
                                By unit code, and for an indicator with parts once for each part that is reported; also of \
                                units that have given nothing""")
                List<Item> items,
        @NotNull @Schema(description = "As in the progress") List<Undivided> undivided,
        @NotNull @Schema(description = "As in the progress") List<NotCarried> notCarried,
        @Schema(description = "The cursor of the following page; absent on the last one") String next) {

    /** The figure of one reported indicator for one unit, and where it comes from. */
    @Schema(name = "OriginItem")
    public record Item(
            @NotNull
                    @Schema(
                            description =
                                    "As it is called on the day of the tree; of one that has ended, on its last day")
                    UnitRef unit,
            @NotNull UUID indicatorId,
            @Schema(description = "What it holds; absent where nobody has given a number, and where it is too large")
                    Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @Schema(description = "What it gave itself: of a stock its latest answer, of a flow the sum of its answers")
                    Own own,
            @NotNull @Schema(description = "What passed to it; of a stock only while it has not answered itself")
                    List<Part> parts) {}

    @Schema(name = "OriginOwn")
    public record Own(
            @NotNull @Schema(description = "The date of the answer; of a flow, of the last one") LocalDate asOf,
            @Schema(description = "Absent where it does not apply, and where it is too large") Long value,
            @Schema(description = Exact.TEXT) String valueText) {}

    @Schema(name = "OriginPart")
    public record Part(
            @NotNull @Schema(description = "The day on which it passed") LocalDate passedOn,
            @Schema(
                            description =
                                    "Which share of it; absent for a unit that was divided without shares, all of which came together again")
                    BigDecimal share,
            @Schema(description = "What passed; absent where it held no number, and where it is too large") Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @NotNull @Schema(description = "What the predecessor held") Item from) {}
}

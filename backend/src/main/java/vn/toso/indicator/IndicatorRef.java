package vn.toso.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

public record IndicatorRef(
        @NotNull UUID id,
        @NotNull @Schema(examples = "SHOP_POSTMART") String code,
        @NotNull Text name,
        @Schema(description = "Help text for the person who enters the figure") Text help,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @NotNull Answer answer,
        @Schema(description = "Which change is progress; absent if neither is") Direction direction,
        @NotNull
                @Schema(
                        description =
                                """
                                Of a sum: its parts. Of a ratio: the numerator and the denominator. Empty if it is \
                                reported itself.""")
                List<UUID> partIds) {

    static IndicatorRef of(Indicator indicator) {
        return new IndicatorRef(
                indicator.id,
                indicator.code,
                new Text(indicator.nameVi, indicator.nameEn),
                Text.of(indicator.helpVi, indicator.helpEn),
                indicator.kind,
                indicator.counts,
                indicator.answer,
                indicator.direction,
                List.copyOf(indicator.partIds));
    }

    /** Whether it is its first part as a percentage of its second. */
    public boolean ratio() {
        return answer.type() == AnswerType.RATIO;
    }

    /** Whether units report it. An indicator with parts is computed instead. */
    public boolean reported() {
        return partIds.isEmpty();
    }

    /**
     * This indicator with the help text of a regime's form.
     *
     * @param own null if the regime has no text of its own
     */
    public IndicatorRef helped(Text own) {
        return own == null ? this : new IndicatorRef(id, code, name, own, kind, counts, answer, direction, partIds);
    }
}

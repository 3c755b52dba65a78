package vn.toso.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an indicator is answered. */
public record Answer(
        @NotNull AnswerType type,
        @Valid @Schema(description = "Of a count; a ratio is in %") Measure measure,
        @NotNull
                @Min(0)
                @Max(Answer.MAX_DECIMALS)
                @Schema(description = "The decimals of a ratio, rounded half up; 0 for a count")
                Integer decimals,
        @PositiveOrZero
                @Digits(integer = 12, fraction = 3)
                @Schema(description = "The least answer of one unit that is received; of a ratio, in %")
                BigDecimal min,
        @PositiveOrZero
                @Digits(integer = 12, fraction = 3)
                @Schema(
                        description = "The largest answer of one unit that is received; of a ratio, in %: with 100, a "
                                + "numerator above its denominator is refused")
                BigDecimal max) {

    static final int MAX_DECIMALS = 3;

    /** A count of what {@code counts} says. */
    static Answer count(Counts counts) {
        return new Answer(AnswerType.COUNT, counts == null ? null : Measure.of(counts), 0, null, null);
    }

    /** Whether figures given under this answer mean the same under the other one. */
    boolean means(Answer other) {
        return type == other.type && decimals.equals(other.decimals) && Objects.equals(measure, other.measure);
    }
}

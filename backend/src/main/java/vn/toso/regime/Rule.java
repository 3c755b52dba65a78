package vn.toso.regime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check of figures before they are received. Forms include the rules, so that an offline browser applies the same checks as
 * the server. A rule without an indicator applies to every indicator of the form.
 *
 * <p>Figures are always whole numbers from 0 on; that needs no rule.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Range.class, name = "RANGE"),
    @JsonSubTypes.Type(value = Rule.Falling.class, name = "FALLING"),
    @JsonSubTypes.Type(value = Rule.Jump.class, name = "JUMP"),
    @JsonSubTypes.Type(value = Rule.AbovePopulation.class, name = "ABOVE_POPULATION"),
    @JsonSubTypes.Type(value = Rule.PartsExceedWhole.class, name = "PARTS_EXCEED_WHOLE"),
    @JsonSubTypes.Type(value = Rule.RatioRange.class, name = "RATIO_RANGE")
})
@Schema(
        oneOf = {
            Rule.Range.class,
            Rule.Falling.class,
            Rule.Jump.class,
            Rule.AbovePopulation.class,
            Rule.PartsExceedWhole.class,
            Rule.RatioRange.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RANGE", schema = Rule.Range.class),
            @DiscriminatorMapping(value = "FALLING", schema = Rule.Falling.class),
            @DiscriminatorMapping(value = "JUMP", schema = Rule.Jump.class),
            @DiscriminatorMapping(value = "ABOVE_POPULATION", schema = Rule.AbovePopulation.class),
            @DiscriminatorMapping(value = "PARTS_EXCEED_WHOLE", schema = Rule.PartsExceedWhole.class),
            @DiscriminatorMapping(value = "RATIO_RANGE", schema = Rule.RatioRange.class)
        })
public sealed interface Rule {

    enum Severity {
        /** The figures are refused. */
        ERROR,
        /** The figures are received with a reason, which is stored. */
        WARNING
    }

    Severity severity();

    /** Whether the rule compares a figure with earlier ones of the unit. */
    default boolean looksBack() {
        return this instanceof Falling || this instanceof Jump || this instanceof RatioRange;
    }

    /** Whether the rule compares a figure with the unit's population. */
    default boolean asksPopulation() {
        return this instanceof AbovePopulation;
    }

    /** @param min the smallest allowed value, included; null for no limit. The same holds for {@code max} */
    record Range(@NotNull Severity severity, UUID indicatorId, @PositiveOrZero Long min, @PositiveOrZero Long max)
            implements Rule {}

    /** A stock (lũy kế) is lower than the last one reported. */
    record Falling(@NotNull Severity severity, UUID indicatorId) implements Rule {}

    /**
     * A step is unusually large for the unit: more than {@code atLeast} and more than {@code factor} times each of its latest
     * steps. The step of a stock is its growth per day since the last report, that of a flow its value.
     */
    record Jump(@NotNull Severity severity, UUID indicatorId, @NotNull int factor, @NotNull int atLeast)
            implements Rule {}

    /** A figure exceeds the unit's population aged 15 and over. The rule is skipped if the population is not known. */
    record AbovePopulation(@NotNull Severity severity, UUID indicatorId) implements Rule {}

    /** Reported parts of a figure ("of which …") add up to more than the figure. */
    record PartsExceedWhole(@NotNull Severity severity, @NotNull UUID wholeId, @NotEmpty List<@NotNull UUID> partIds)
            implements Rule {}

    /**
     * One sum as a percentage of another is outside of its limits. The mark NIL is 0. A stock that is left out counts with the last
     * number of the unit. The rule is skipped while another figure is left out, or one of the sums has no number.
     *
     * @param numeratorIds a finding is about the first of these, then of {@code denominatorIds}, that is reported
     * @param min the smallest allowed percentage, included; null for no limit. The same holds for {@code max}
     */
    record RatioRange(
            @NotNull Severity severity,
            @NotEmpty List<@NotNull UUID> numeratorIds,
            @NotEmpty List<@NotNull UUID> denominatorIds,
            @PositiveOrZero @Digits(integer = 12, fraction = 3) BigDecimal min,
            @PositiveOrZero @Digits(integer = 12, fraction = 3) BigDecimal max)
            implements Rule {}
}

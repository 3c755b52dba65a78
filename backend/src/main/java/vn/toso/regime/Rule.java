package vn.toso.regime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure is held against before it is received. The definition is served with the form, so that a browser without a
 * line says the same as the server. A rule without an indicator holds for each that is asked.
 *
 * <p>That a figure is a whole number from 0 on is no rule of a regime but always so.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Range.class, name = "RANGE"),
    @JsonSubTypes.Type(value = Rule.Falling.class, name = "FALLING"),
    @JsonSubTypes.Type(value = Rule.Jump.class, name = "JUMP"),
    @JsonSubTypes.Type(value = Rule.AbovePopulation.class, name = "ABOVE_POPULATION"),
    @JsonSubTypes.Type(value = Rule.PartsExceedWhole.class, name = "PARTS_EXCEED_WHOLE")
})
@Schema(
        oneOf = {
            Rule.Range.class,
            Rule.Falling.class,
            Rule.Jump.class,
            Rule.AbovePopulation.class,
            Rule.PartsExceedWhole.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RANGE", schema = Rule.Range.class),
            @DiscriminatorMapping(value = "FALLING", schema = Rule.Falling.class),
            @DiscriminatorMapping(value = "JUMP", schema = Rule.Jump.class),
            @DiscriminatorMapping(value = "ABOVE_POPULATION", schema = Rule.AbovePopulation.class),
            @DiscriminatorMapping(value = "PARTS_EXCEED_WHOLE", schema = Rule.PartsExceedWhole.class)
        })
public sealed interface Rule {

    enum Severity {
        /** The figures are not received. */
        ERROR,
        /** They are, with a reason, which is kept. */
        WARNING
    }

    Severity severity();

    /** Whether it holds a figure against what the unit sent before. */
    default boolean looksBack() {
        return this instanceof Falling || this instanceof Jump;
    }

    /** Whether it holds a figure against the people of the unit. */
    default boolean asksPopulation() {
        return this instanceof AbovePopulation;
    }

    /** @param min included, as is {@code max}; null where that side is open */
    record Range(@NotNull Severity severity, UUID indicatorId, Long min, Long max) implements Rule {}

    /** A stock (luỹ kế) that is lower than the last one sent. */
    record Falling(@NotNull Severity severity, UUID indicatorId) implements Rule {}

    /**
     * A step out of proportion to the unit's own: more than {@code atLeast} and more than {@code factor} times each of its
     * latest. The step of a stock is its daily growth since the last one sent, that of a flow its value.
     */
    record Jump(@NotNull Severity severity, UUID indicatorId, @NotNull int factor, @NotNull int atLeast)
            implements Rule {}

    /** More than the unit has people aged 15 and over; silent where that is not known. */
    record AbovePopulation(@NotNull Severity severity, UUID indicatorId) implements Rule {}

    /** Figures that are reported as parts of another one ("of which …") and together exceed it. */
    record PartsExceedWhole(@NotNull Severity severity, @NotNull UUID wholeId, @NotNull List<UUID> partIds)
            implements Rule {}
}

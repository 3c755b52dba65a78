package vn.toso.reorganisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.unit.Level;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitType;

/**
 * One order of a decision. All events of a reorganisation take effect at the same time, in no order. A merge, an absorption
 * or a split ends units and creates others, even if a new unit keeps a code or a name.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Establish.class, name = "ESTABLISH"),
    @JsonSubTypes.Type(value = Event.Merge.class, name = "MERGE"),
    @JsonSubTypes.Type(value = Event.Absorb.class, name = "ABSORB"),
    @JsonSubTypes.Type(value = Event.Split.class, name = "SPLIT"),
    @JsonSubTypes.Type(value = Event.Rename.class, name = "RENAME"),
    @JsonSubTypes.Type(value = Event.ChangeType.class, name = "CHANGE_TYPE"),
    @JsonSubTypes.Type(value = Event.ChangeCode.class, name = "CHANGE_CODE"),
    @JsonSubTypes.Type(value = Event.Move.class, name = "MOVE"),
    @JsonSubTypes.Type(value = Event.End.class, name = "END"),
    @JsonSubTypes.Type(value = Event.RemoveTier.class, name = "REMOVE_TIER")
})
@Schema(
        name = "ReorganisationEvent",
        oneOf = {
            Event.Establish.class,
            Event.Merge.class,
            Event.Absorb.class,
            Event.Split.class,
            Event.Rename.class,
            Event.ChangeType.class,
            Event.ChangeCode.class,
            Event.Move.class,
            Event.End.class,
            Event.RemoveTier.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ESTABLISH", schema = Event.Establish.class),
            @DiscriminatorMapping(value = "MERGE", schema = Event.Merge.class),
            @DiscriminatorMapping(value = "ABSORB", schema = Event.Absorb.class),
            @DiscriminatorMapping(value = "SPLIT", schema = Event.Split.class),
            @DiscriminatorMapping(value = "RENAME", schema = Event.Rename.class),
            @DiscriminatorMapping(value = "CHANGE_TYPE", schema = Event.ChangeType.class),
            @DiscriminatorMapping(value = "CHANGE_CODE", schema = Event.ChangeCode.class),
            @DiscriminatorMapping(value = "MOVE", schema = Event.Move.class),
            @DiscriminatorMapping(value = "END", schema = Event.End.class),
            @DiscriminatorMapping(value = "REMOVE_TIER", schema = Event.RemoveTier.class)
        })
public sealed interface Event {

    int MAX_UNITS = 500;

    @Schema(name = "EstablishEvent", description = "Creates a unit without a predecessor")
    record Establish(@NotNull @Valid NewPlace unit) implements Event {}

    /** @param outside predecessors outside the installation */
    @Schema(name = "MergeEvent", description = "Units, or parts of units, become a new one; the whole ones end")
    record Merge(
            @NotNull @Valid NewPlace unit,
            @NotEmpty @Size(max = MAX_UNITS) List<@NotNull @Valid Taken> predecessors,
            @Size(max = MAX_UNITS) List<@NotNull @Valid OutsideUnit> outside)
            implements Event {}

    @Schema(
            name = "AbsorbEvent",
            description =
                    "A unit takes others in and keeps its code, name, type and parent, as a unit with a new identity")
    record Absorb(
            @OneLine @NotBlank @Size(max = NewPlace.MAX_REF) @Schema(description = "The ref of the new unit")
                    String ref,
            @NotNull UUID absorberId,
            @NotEmpty @Size(max = MAX_UNITS) List<@NotNull @Valid Taken> absorbed,
            @Size(max = MAX_UNITS) List<@NotNull @Valid OutsideUnit> outside)
            implements Event {}

    @Schema(
            name = "SplitEvent",
            description = "A unit ends and its parts pass on. Its children must be placed by MOVE events.")
    record Split(@NotNull UUID unitId, @NotEmpty @Size(max = MAX_UNITS) List<@NotNull @Valid Part> parts)
            implements Event {}

    @Schema(name = "RenameEvent")
    record Rename(
            @NotNull UUID unitId,
            @OneLine
                    @NotBlank
                    @Size(max = NewPlace.MAX_NAME)
                    @Schema(description = "Without the type", examples = "Hữu Liên")
                    String name)
            implements Event {}

    @Schema(name = "ChangeTypeEvent")
    record ChangeType(@NotNull UUID unitId, @NotNull UnitType type) implements Event {}

    @Schema(name = "ChangeCodeEvent")
    record ChangeCode(@NotNull UUID unitId, @OneLine @NotBlank @Size(max = NewPlace.MAX_CODE) String code)
            implements Event {}

    @Schema(name = "MoveEvent", description = "A unit, with all below it, gets another parent")
    record Move(@NotNull UUID unitId, @NotNull @Valid Place parent) implements Event {}

    @Schema(name = "EndEvent", description = "A unit ends and passes into no other. Its children must be placed.")
    record End(@NotNull UUID unitId) implements Event {}

    @Schema(
            name = "RemoveTierEvent",
            description = "All units of a level below a unit end; their children move to the unit above")
    record RemoveTier(@NotNull Level level, @NotNull UUID underId) implements Event {}

    /** @param share the part that passes on; null for a whole unit, and for a part whose size the decision does not state */
    @Schema(name = "TakenUnit")
    record Taken(
            @NotNull UUID unitId,
            @NotNull Extent extent,
            @Schema(
                            description =
                                    "For a part: above 0 and below 1. Either all parts of a unit have a share and these add up to 1, or none has",
                            examples = "0.4")
                    @DecimalMin(value = "0", inclusive = false)
                    @DecimalMax(value = "1", inclusive = false)
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal share) {}

    /** A part of a split unit: becomes either a unit that this part creates, or a unit of another event. */
    @Schema(name = "SplitPart")
    record Part(
            @Valid @Schema(description = "The new unit that this part becomes") NewPlace unit,
            @OneLine
                    @Size(max = NewPlace.MAX_REF)
                    @Schema(description = "Instead of `unit`: the `ref` of a unit that another event begins")
                    String into,
            @Schema(
                            description =
                                    "Above 0 and below 1. Either all parts have a share and these add up to 1, or none has; the unit's figures are then never divided",
                            examples = "0.6")
                    @DecimalMin(value = "0", inclusive = false)
                    @DecimalMax(value = "1", inclusive = false)
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal share) {}

    enum Extent {
        WHOLE,
        PART
    }
}

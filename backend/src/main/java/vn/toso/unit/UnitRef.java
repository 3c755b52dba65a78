package vn.toso.unit;

import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit with its name and code on the requested date. */
public record UnitRef(
        @NotNull UUID id,
        @NotNull Level level,
        @NotNull UnitType type,
        @Schema(description = "National code; names a unit only together with a date", examples = "06388") String code,
        @NotNull @Schema(description = "Without the type", examples = "Hữu Liên") String name) {

    /** The name with its type before it, such as "xã Hữu Liên". */
    public String inFull() {
        return UnitWords.inFull(type, name);
    }

    /** Whether a text is this unit's name, with or without its type, in any way of writing. */
    public boolean isNamed(String given) {
        return UnitWords.isNamed(given, name, type);
    }

    /** The name folded and without the words for a type before it. */
    public static String foldedBareName(String given) {
        return UnitWords.foldedBare(given);
    }

    /** The columns of {@code unit_version} that {@link #of} reads. */
    public static String columns(String version) {
        return "%1$s.unit_id, %1$s.level, %1$s.type, %1$s.code, %1$s.name".formatted(version);
    }

    /** @param row with the columns of {@link #columns} */
    public static UnitRef of(Tuple row) {
        return new UnitRef(
                row.get("unit_id", UUID.class),
                Level.valueOf(row.get("level", String.class)),
                UnitType.valueOf(row.get("type", String.class)),
                row.get("code", String.class),
                row.get("name", String.class));
    }
}

package vn.toso.shared.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A constant with a stable name that clients translate: {@code NOT_FOUND} is sent as {@code not-found}. */
public interface WireName {

    String name();

    @JsonValue
    default String wire() {
        return of(name());
    }

    /** The name of a constant in its wire form. */
    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Only for stored replies, which are read to be sent again. All other code uses enum constants. */
    @JsonCreator
    private static WireName stored(String wire) {
        record Stored(String name) implements WireName {}
        return new Stored(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

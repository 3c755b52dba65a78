package vn.toso.shared.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A constant that clients know by a stable name and translate: {@code NOT_FOUND} is {@code not-found} to them. */
public interface WireName {

    String name();

    @JsonValue
    default String wire() {
        return of(name());
    }

    /** The wire form of a constant. */
    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For stored replies, which are read again to be sent again. Everything else names the constant of an enum. */
    @JsonCreator
    private static WireName stored(String wire) {
        record Stored(String name) implements WireName {}
        return new Stored(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

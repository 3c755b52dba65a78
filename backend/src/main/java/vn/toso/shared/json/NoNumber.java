package vn.toso.shared.json;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a value has no number. */
public enum NoNumber {
    /** The value is beyond 2^53 − 1. The {@code …Text} member beside it has the digits. */
    BEYOND_EXACT;

    @Override
    @JsonValue
    public String toString() {
        return "beyond-exact";
    }
}

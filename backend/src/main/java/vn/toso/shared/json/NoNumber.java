package vn.toso.shared.json;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why there is no number although there is a value. */
public enum NoNumber {
    /** Beyond 2^53 − 1: the member {@code …Text} beside it has the digits. */
    BEYOND_EXACT;

    @Override
    @JsonValue
    public String toString() {
        return "beyond-exact";
    }
}

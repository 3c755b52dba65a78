package vn.toso.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On which tree old figures are read. */
public enum TreeView {
    /** That of the date they stand for. */
    THEN,
    /** Today's: figures of units that have ended count for those they passed into. */
    TODAY;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

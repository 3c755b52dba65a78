package vn.toso.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The tree on which the figures of a date are shown. */
public enum TreeView {
    /** The tree of the date of the figures. */
    THEN,
    /** Today's tree. Figures of units that have ended count for their successors. */
    TODAY;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

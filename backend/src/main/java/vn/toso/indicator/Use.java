package vn.toso.indicator;

import java.util.UUID;

/** An object whose meaning depends on an indicator. */
record Use(Kind kind, UUID id, String name) {

    enum Kind {
        /** The regime asks for it. */
        REGIME,
        /** The target uses it. */
        TARGET,
        /** The indicator is a sum that contains it. */
        INDICATOR
    }
}

package vn.toso.indicator;

import java.util.UUID;

/** Something that takes an indicator to mean what it means. */
record Use(Kind kind, UUID id, String name) {

    enum Kind {
        /** It asks for it. */
        REGIME,
        /** It is its denominator. */
        TARGET,
        /** It is a sum with it. */
        INDICATOR
    }
}

package vn.toso.matrix;

/** What the caller's unit is to the unit of the object. The order is that of the columns of the tables. */
enum Relation {
    OWN,
    ABOVE,
    BELOW,
    BESIDE,
    /** It has ended and passed into the object's unit. */
    BEFORE,
    STRANGER,
    /** The own unit, which has ended since. */
    ENDED,
    /** The object's unit has ended since and passed into the caller's. */
    AFTER;

    /** Only seen on a later day, when the object's unit has ended. */
    boolean later() {
        return this == ENDED || this == AFTER;
    }
}

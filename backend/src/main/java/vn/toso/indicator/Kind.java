package vn.toso.indicator;

/** How figures of several dates go together. */
public enum Kind {
    /** Luỹ kế: each figure is the state reached; the latest counts. */
    STOCK,
    /** Phát sinh trong kỳ: each figure is what happened since the last; they add up. */
    FLOW
}

package vn.toso.indicator;

import vn.toso.shared.table.Words;

/** Which change of an indicator is progress. */
public enum Direction {
    MORE,
    LESS;

    /** The words used in imported and exported tables. */
    static final Words<Direction> WORDS =
            Words.of(Direction.class).and(MORE, "càng nhiều càng tốt", "tăng").and(LESS, "càng ít càng tốt", "giảm");
}

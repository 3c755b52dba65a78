package vn.toso.indicator;

import vn.toso.shared.table.Words;

/** What a figure of an indicator is, and how the figures of several units become one. */
public enum AnswerType {
    /** A whole number, at least 0. The total is the sum. */
    COUNT,
    /** Computed: the first part as a percentage of the second. The total divides the sums of the units that have both. */
    RATIO;

    /** The words used in imported and exported tables. */
    static final Words<AnswerType> WORDS =
            Words.of(AnswerType.class).and(COUNT, "số đếm").and(RATIO, "tỷ lệ từ hai số", "tỷ lệ");
}

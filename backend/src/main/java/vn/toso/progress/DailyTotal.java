package vn.toso.progress;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;

/** The total of one indicator and its coverage on each day of a stretch; of a ratio, two sums. Days are counted from 0. */
final class DailyTotal {

    private static final long NONE = Long.MAX_VALUE;

    final DailySum sum;

    /** The denominators of a ratio. */
    final DailySum by;

    private final int[] fresh;
    private final int[] carried;
    private final int[] notApplicable;
    private final int[] none;
    private final int[] lackingPart;
    private final long[] oldest;

    DailyTotal(int days) {
        sum = new DailySum(days);
        by = new DailySum(days);
        fresh = new int[days];
        carried = new int[days];
        notApplicable = new int[days];
        none = new int[days];
        lackingPart = new int[days];
        oldest = new long[days];
        Arrays.fill(oldest, NONE);
    }

    /**
     * Counts a unit with a figure.
     *
     * @param oldestCarried the epoch day of its oldest figure; {@link Long#MAX_VALUE} if none is of an earlier day
     */
    void given(int day, long oldestCarried, boolean lacking) {
        sum.some(day);
        if (oldestCarried == NONE) {
            fresh[day]++;
        } else {
            carried[day]++;
            oldest[day] = Math.min(oldest[day], oldestCarried);
        }
        if (lacking) {
            lackingPart[day]++;
        }
    }

    /** Counts a unit without a figure. @param answered whether it answered "not applicable" */
    void notGiven(int day, boolean answered) {
        if (answered) {
            notApplicable[day]++;
        } else {
            none[day]++;
        }
    }

    void add(int day, FigureCoverage coverage) {
        fresh[day] += coverage.fresh();
        carried[day] += coverage.carried();
        notApplicable[day] += coverage.notApplicable();
        none[day] += coverage.none();
        lackingPart[day] += coverage.lackingPart();
        if (coverage.oldestCarried() != null) {
            oldest[day] = Math.min(oldest[day], coverage.oldestCarried().toEpochDay());
        }
    }

    /**
     * Adds the figure of a unit.
     *
     * @param denominator of a ratio; null otherwise
     */
    void add(int day, BigInteger value, BigInteger denominator) {
        sum.add(day, value);
        if (denominator != null) {
            by.add(day, denominator);
        }
    }

    FigureCoverage coverage(int day) {
        return new FigureCoverage(
                fresh[day],
                carried[day],
                oldest[day] == NONE ? null : LocalDate.ofEpochDay(oldest[day]),
                notApplicable[day],
                none[day],
                lackingPart[day]);
    }
}

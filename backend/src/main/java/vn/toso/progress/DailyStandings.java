package vn.toso.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.toso.progress.TrendDay.TrendCoverage;
import vn.toso.shared.time.Period;

/** The coverage on each day of a stretch for which the regime asks. Days are counted from 0. */
final class DailyStandings {

    private static final long NONE = Long.MAX_VALUE;

    private final LocalDate first;
    private final boolean[] asked;

    /** The places in a history of the figures that each unit is asked for. */
    private final int[] places;

    private final int[] expected;
    private final int[] reported;
    private final int[] late;
    private final int[] backfilled;
    private final int[] returned;
    private final int[] partial;
    private final int[] exempt;
    private final int[] carried;
    private final long[] oldest;

    DailyStandings(Stretch stretch, int[] places) {
        int days = stretch.days();
        first = stretch.first();
        asked = new boolean[days];
        for (int day = 0; day < days; day++) {
            asked[day] = stretch.asksFor(first.plusDays(day));
        }
        this.places = places;
        expected = new int[days];
        reported = new int[days];
        late = new int[days];
        backfilled = new int[days];
        returned = new int[days];
        partial = new int[days];
        exempt = new int[days];
        carried = new int[days];
        oldest = new long[days];
        Arrays.fill(oldest, NONE);
    }

    /** @param before how many days of the history are before the stretch */
    void add(History history, int before, List<Period> exemptions) {
        for (int day = 0; day < asked.length; day++) {
            if (asked[day]) {
                add(history, before + day, day, exemptions);
            }
        }
    }

    private void add(History history, int at, int day, List<Period> exemptions) {
        expected[day]++;
        if (!history.reported(at)) {
            if (!exemptions.isEmpty() && exemptions.stream().anyMatch(one -> one.contains(first.plusDays(day)))) {
                exempt[day]++;
            }
            return;
        }
        reported[day]++;
        late[day] += history.late(at) ? 1 : 0;
        backfilled[day] += history.backfilled(at) ? 1 : 0;
        returned[day] += history.returned(at) ? 1 : 0;
        for (int place : places) {
            if (history.answer(place, at) == History.BLANK) {
                partial[day]++;
                return;
            }
        }
    }

    /** Counts a unit that has a figure of an earlier day in the totals. @param since the epoch day of its earliest figure */
    void carried(int day, long since) {
        if (asked[day]) {
            carried[day]++;
            oldest[day] = Math.min(oldest[day], since);
        }
    }

    boolean asked(int day) {
        return asked[day];
    }

    TrendCoverage coverage(int day) {
        return new TrendCoverage(
                expected[day],
                reported[day],
                late[day],
                backfilled[day],
                returned[day],
                partial[day],
                exempt[day],
                expected[day] - reported[day] - exempt[day],
                carried[day],
                oldest[day] == NONE ? null : LocalDate.ofEpochDay(oldest[day]));
    }
}

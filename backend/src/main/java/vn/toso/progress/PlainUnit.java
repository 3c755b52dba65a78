package vn.toso.progress;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.toso.succession.Column;
import vn.toso.succession.Given;

/**
 * Adds one unit without predecessors and successors to the totals of a stretch, day by day. Its answers replace its earlier
 * ones.
 */
final class PlainUnit {

    private static final long FRESH = Long.MAX_VALUE;

    private enum Last {
        NOTHING,
        NOT_APPLICABLE,
        NUMBER
    }

    private final DailyTotals totals;
    private final History history;
    private final DailyTotal[] of;
    private final Parts[] shown;
    private final boolean carry;
    private final int before;
    private final boolean[] flow;
    private final int[] places;

    /**
     * For each column the kind of the last answer, the number of a stock or the sum of a flow, and the day of the answer in the
     * history, which may be negative.
     */
    private final Last[] last;

    private final long[] number;
    private final long[] day;

    PlainUnit(DailyTotals totals, History history, Map<Column, Map<UUID, Given>> before) {
        this.totals = totals;
        this.history = history;
        var stretch = totals.stretch();
        of = totals.of().toArray(DailyTotal[]::new);
        shown = stretch.shown().stream().map(Stretch.Shown::parts).toArray(Parts[]::new);
        carry = stretch.question().carry();
        this.before = totals.before(stretch.first());
        var columns = stretch.columns();
        int count = columns.size();
        flow = new boolean[count];
        places = new int[count];
        last = new Last[count];
        number = new long[count];
        day = new long[count];
        for (int i = 0; i < count; i++) {
            flow[i] = columns.get(i).isFlow();
            places[i] = totals.place(columns.get(i));
            last[i] = Last.NOTHING;
            if (flow[i]) {
                answeredBefore(i, totals.before(columns.get(i).since()));
            } else if (carry) {
                latestBefore(i, before.getOrDefault(columns.get(i), Map.of()).get(history.unit));
            }
        }
    }

    private void answeredBefore(int column, int since) {
        for (int at = since; at < before; at++) {
            long answer = history.answer(places[column], at);
            if (answer != History.BLANK) {
                answered(column, answer, at);
            }
        }
    }

    /** @param earliest the latest answer before the history; null if there is none */
    private void latestBefore(int column, Given earliest) {
        for (int at = before - 1; at >= 0; at--) {
            long answer = history.answer(places[column], at);
            if (answer != History.BLANK) {
                answered(column, answer, at);
                return;
            }
        }
        if (earliest != null) {
            long answer = earliest.value() == null
                    ? History.NOT_APPLICABLE
                    : earliest.value().longValueExact();
            answered(column, answer, totals.before(earliest.asOf()));
        }
    }

    private void answered(int column, long answer, long at) {
        day[column] = at;
        if (answer >= 0) {
            last[column] = Last.NUMBER;
            number[column] = flow[column] ? Math.addExact(number[column], answer) : answer;
        } else if (!flow[column] || last[column] == Last.NOTHING) {
            // A flow keeps its earlier sum.
            last[column] = Last.NOT_APPLICABLE;
        }
    }

    void add() {
        for (int i = 0; i < shown.length; i++) {
            if (!shown[i].ratio()) {
                for (int column : shown[i].of()) {
                    addBefore(column, of[i]);
                }
            }
        }
        int days = totals.stretch().days();
        for (int i = 0; i < days; i++) {
            answered(before + i);
            long oldest = FRESH;
            for (int k = 0; k < shown.length; k++) {
                oldest = Math.min(
                        oldest, shown[k].ratio() ? addRatio(i, shown[k], of[k]) : add(i, shown[k].of(), of[k]));
            }
            if (oldest != FRESH) {
                totals.standings().carried(i, oldest);
            }
        }
    }

    private void answered(int at) {
        if (!carry) {
            forgetStocks();
        }
        if (history.reported(at)) {
            for (int column = 0; column < places.length; column++) {
                long answer = history.answer(places[column], at);
                if (answer != History.BLANK) {
                    answered(column, answer, at);
                }
            }
        }
    }

    private void forgetStocks() {
        for (int column = 0; column < flow.length; column++) {
            if (!flow[column]) {
                last[column] = Last.NOTHING;
            }
        }
    }

    /** Adds what was reported for a flow before the stretch. */
    private void addBefore(int column, DailyTotal total) {
        if (flow[column]) {
            var since = totals.stretch().columns().get(column).since();
            for (int at = totals.before(since); at < before; at++) {
                total.sum.addSince(0, Math.max(history.answer(places[column], at), 0));
            }
        }
    }

    /** @return the same as {@link #add(int, int[], DailyTotal)} */
    private long addRatio(int i, Parts parts, DailyTotal total) {
        boolean given = hasNumber(parts.of()) && hasNumber(parts.by());
        boolean lacking = false;
        long oldest = FRESH;
        for (var columns : List.of(parts.of(), parts.by())) {
            for (int column : columns) {
                lacking |= last[column] == Last.NOTHING;
                if (last[column] == Last.NUMBER && day[column] < before + i) {
                    oldest = Math.min(oldest, day[column]);
                }
            }
        }
        // Without one of the figures the ratio could have any size.
        if (!given || lacking) {
            total.notGiven(i, !lacking);
            return FRESH;
        }
        IntFunction<BigInteger> figures =
                column -> last[column] == Last.NUMBER ? BigInteger.valueOf(number[column]) : null;
        total.add(i, parts.sum(figures), parts.divisor(figures));
        return given(i, total, oldest, false);
    }

    private boolean hasNumber(int[] columns) {
        for (int column : columns) {
            if (last[column] == Last.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** @param oldest the day of the earliest carried figure in the history */
    private long given(int i, DailyTotal total, long oldest, boolean lacking) {
        long carried = oldest == FRESH ? FRESH : totals.start().toEpochDay() + oldest;
        total.given(i, carried, lacking);
        return carried;
    }

    /** @return the epoch day of the earliest carried figure; {@link #FRESH} if none is carried */
    private long add(int i, int[] columns, DailyTotal total) {
        int today = before + i;
        long oldest = FRESH;
        long stocks = 0;
        boolean given = false;
        boolean lacking = false;
        for (int column : columns) {
            if (last[column] == Last.NUMBER) {
                given = true;
                if (!flow[column]) {
                    stocks += number[column];
                } else if (day[column] == today) {
                    total.sum.addSince(i, Math.max(history.answer(places[column], today), 0));
                }
                if (day[column] < today) {
                    oldest = Math.min(oldest, day[column]);
                }
            } else {
                lacking |= last[column] == Last.NOTHING;
            }
        }
        if (!given) {
            total.notGiven(i, !lacking);
            return FRESH;
        }
        // A unit has only a few columns, each below 2^53, so that this sum cannot overflow.
        total.sum.add(i, stocks);
        return given(i, total, oldest, lacking);
    }
}

package vn.toso.progress;

import java.math.BigInteger;

/** A sum for each of some days, exact however large; none on days for which nothing was added. */
final class DailySum {

    /** What counts for its day, and what counts from its day on. */
    private final long[] ofDay;

    private final long[] sinceDay;

    /** What did not fit. */
    private final BigInteger[] rest;

    private final BigInteger[] restSince;
    private final boolean[] some;

    DailySum(int days) {
        ofDay = new long[days];
        sinceDay = new long[days];
        rest = new BigInteger[days];
        restSince = new BigInteger[days];
        some = new boolean[days];
    }

    void add(int day, long value) {
        add(ofDay, rest, day, value);
    }

    void add(int day, BigInteger value) {
        some[day] = true;
        if (value.bitLength() < Long.SIZE) {
            add(day, value.longValueExact());
        } else {
            rest[day] = rest[day] == null ? value : rest[day].add(value);
        }
    }

    /** Counts for this day and all that follow; on which of them there is a sum is said by {@link #some}. */
    void addSince(int day, long value) {
        add(sinceDay, restSince, day, value);
    }

    void some(int day) {
        some[day] = true;
    }

    private static void add(long[] sums, BigInteger[] rest, int day, long value) {
        long sum = sums[day] + value;
        if (((sums[day] ^ sum) & (value ^ sum)) < 0) {
            var full = BigInteger.valueOf(sums[day]);
            rest[day] = rest[day] == null ? full : rest[day].add(full);
            sum = value;
        }
        sums[day] = sum;
    }

    /** Of each day; null where there is none. */
    BigInteger[] values() {
        var values = new BigInteger[some.length];
        var since = BigInteger.ZERO;
        for (int day = 0; day < values.length; day++) {
            since = since.add(whole(sinceDay[day], restSince[day]));
            values[day] = some[day] ? since.add(whole(ofDay[day], rest[day])) : null;
        }
        return values;
    }

    private static BigInteger whole(long sum, BigInteger rest) {
        var value = BigInteger.valueOf(sum);
        return rest == null ? value : rest.add(value);
    }
}

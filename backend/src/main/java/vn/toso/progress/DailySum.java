package vn.toso.progress;

import java.math.BigInteger;

/** A sum for each of several days, exact for any size. A day to which nothing was added has no sum. */
final class DailySum {

    /** Values that count for their day only, and values that count from their day on. */
    private final long[] ofDay;

    private final long[] sinceDay;

    /** The part of the sums that does not fit into a long. */
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

    /** Adds a value to this day and all later ones. {@link #some} marks the days that have a sum. */
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

    /** The sum of each day; null if the day has none. */
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

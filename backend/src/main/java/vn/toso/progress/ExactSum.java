package vn.toso.progress;

import java.math.BigInteger;

/** An exact sum, which is null until a summand is added. */
final class ExactSum {

    /** The running sum, as long as it and the summand fit: it avoids an object per summand. */
    private long small;

    private BigInteger large = BigInteger.ZERO;
    private boolean any;

    /** @param summand may be null, which adds nothing */
    void add(BigInteger summand) {
        if (summand == null) {
            return;
        }
        any = true;
        if (summand.bitLength() < Long.SIZE - 1 && Math.abs(small) < Long.MAX_VALUE / 2) {
            small += summand.longValue();
        } else {
            large = large.add(summand);
        }
    }

    /** @return null if nothing was added */
    BigInteger value() {
        return any ? large.add(BigInteger.valueOf(small)) : null;
    }
}

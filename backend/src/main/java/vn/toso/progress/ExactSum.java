package vn.toso.progress;

import java.math.BigInteger;

/** A sum that is none as long as nothing was added. */
final class ExactSum {

    /** As long as a summand and the sum fit, no object is made for each of them. */
    private long small;

    private BigInteger large = BigInteger.ZERO;
    private boolean any;

    /** @param summand null where there is none */
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

    /** @return null where nothing was added */
    BigInteger value() {
        return any ? large.add(BigInteger.valueOf(small)) : null;
    }
}

package vn.toso.progress;

import java.math.BigInteger;

/** A sum that is none as long as nothing was added. */
final class ExactSum {

    private BigInteger value;

    /** @param summand null where there is none */
    void add(BigInteger summand) {
        if (summand != null) {
            value = value == null ? summand : value.add(summand);
        }
    }

    /** @return null where nothing was added */
    BigInteger value() {
        return value;
    }
}

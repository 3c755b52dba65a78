package vn.toso.target;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole number by weights so that the parts are whole and add up to it: each gets its exact share rounded down,
 * and what is left goes one by one to those whose share lost most by rounding (Hare and Niemeyer).
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param whole from 0
     * @param weights from 0, not all of them 0; of two that lost the same, the earlier is given first
     */
    public static List<Long> divide(long whole, List<Long> weights) {
        var large = weights.stream().map(BigInteger::valueOf).toList();
        // No part is larger than the whole.
        return divide(BigInteger.valueOf(whole), large).stream()
                .map(BigInteger::longValueExact)
                .toList();
    }

    /** The same of numbers however large. */
    public static List<BigInteger> divide(BigInteger whole, List<BigInteger> weights) {
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() < 0 || sum.signum() == 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Only a whole number from 0 divides, by weights from 0 with a sum");
        }
        var shares = weights.stream()
                .map(weight -> whole.multiply(weight).divideAndRemainder(sum))
                .toList();
        var parts = new ArrayList<>(shares.stream().map(share -> share[0]).toList());
        // Fewer than there are parts: each has lost less than one.
        int left = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts;
    }
}

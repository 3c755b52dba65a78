package vn.toso.target;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole number by weights into whole parts that add up to it. Each part is its exact share rounded down; the units
 * left over go one each to the parts that lost most by rounding (Hare and Niemeyer).
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param whole at least 0
     * @param weights at least 0 each, not all 0. Of parts that lost the same, the earlier in the list comes first.
     */
    public static List<Long> divide(long whole, List<Long> weights) {
        var large = weights.stream().map(BigInteger::valueOf).toList();
        // No part is larger than the whole, so each fits into a long.
        return divide(BigInteger.valueOf(whole), large).stream()
                .map(BigInteger::longValueExact)
                .toList();
    }

    /** Divides numbers of any size, see {@link #divide(long, List)}. */
    public static List<BigInteger> divide(BigInteger whole, List<BigInteger> weights) {
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() < 0 || sum.signum() == 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("The whole and the weights must be at least 0, and one weight above 0");
        }
        var shares = weights.stream()
                .map(weight -> whole.multiply(weight).divideAndRemainder(sum))
                .toList();
        var parts = new ArrayList<>(shares.stream().map(share -> share[0]).toList());
        // Less than the number of parts, because each part lost less than one.
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

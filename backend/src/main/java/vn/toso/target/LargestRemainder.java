package vn.toso.target;

import java.math.BigInteger;
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
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole < 0 || sum.signum() == 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Only a whole number from 0 divides, by weights from 0 with a sum");
        }
        var shares = weights.stream()
                .map(weight -> BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(sum))
                .toList();
        var parts =
                shares.stream().mapToLong(share -> share[0].longValueExact()).toArray();
        long left = whole
                - IntStream.range(0, parts.length).mapToLong(i -> parts[i]).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return IntStream.range(0, parts.length).mapToObj(i -> parts[i]).toList();
    }
}

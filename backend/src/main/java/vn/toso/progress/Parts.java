package vn.toso.progress;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.toso.indicator.Leaf;

/**
 * The positions of the figures from which an indicator is computed, in a list of figures of one unit.
 *
 * @param of those that are added up; of a ratio, for its numerator
 * @param by of a ratio, those that are added up for its denominator; otherwise empty
 */
record Parts(int[] of, int[] by) {

    /** @param places of the leaves */
    static Parts of(List<Leaf> leaves, int[] places) {
        return new Parts(places(leaves, places, false), places(leaves, places, true));
    }

    private static int[] places(List<Leaf> leaves, int[] places, boolean divides) {
        return IntStream.range(0, places.length)
                .filter(i -> leaves.get(i).divides() == divides)
                .map(i -> places[i])
                .toArray();
    }

    boolean ratio() {
        return by.length > 0;
    }

    /** @param figures by position; null where there is none. @return the sum, of a ratio its numerator; null if there is none */
    BigInteger sum(IntFunction<BigInteger> figures) {
        return sum(figures, of);
    }

    /** The denominator of a ratio. */
    BigInteger divisor(IntFunction<BigInteger> figures) {
        return sum(figures, by);
    }

    private static BigInteger sum(IntFunction<BigInteger> figures, int[] places) {
        if (places.length == 1) {
            return figures.apply(places[0]);
        }
        BigInteger sum = null;
        for (int place : places) {
            var figure = figures.apply(place);
            sum = figure == null ? sum : sum == null ? figure : sum.add(figure);
        }
        return sum;
    }
}

package vn.toso.progress;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
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

    /**
     * Adds the figures of a unit. Of a ratio they count only if there is one for the numerator and one for the denominator.
     *
     * @param figures by position; null where there is none
     * @param sums takes the sum, or the numerator and the denominator
     */
    void add(IntFunction<BigInteger> figures, BiConsumer<BigInteger, BigInteger> sums) {
        var one = sum(figures, of);
        var other = sum(figures, by);
        if (one != null && (other != null || !ratio())) {
            sums.accept(one, other);
        }
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

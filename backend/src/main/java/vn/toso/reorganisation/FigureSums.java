package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.json.Exact;
import vn.toso.shared.problem.Problem;
import vn.toso.submission.Figure;
import vn.toso.submission.Mark;

/** What several units have given, as the figures of the one they became. */
final class FigureSums {

    private FigureSums() {}

    /**
     * Nil counts as 0, and what does not concern a unit not at all. An indicator that one of them left blank is left blank:
     * a sum of the others would pass for that of all.
     *
     * @param units how many there are
     * @throws Problem where a sum is beyond 2^53 − 1, the largest figure that is kept; it may be beyond what is taken in
     */
    static List<Figure> of(Collection<List<Figure>> figures, int units) {
        return figures.stream().flatMap(List::stream).collect(groupingBy(Figure::indicatorId)).entrySet().stream()
                .filter(one -> one.getValue().size() == units)
                .map(one -> sum(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Figure::indicatorId))
                .toList();
    }

    private static Figure sum(UUID indicator, List<Figure> figures) {
        if (figures.stream().allMatch(figure -> figure.mark() == Mark.NOT_APPLICABLE)) {
            return new Figure(indicator, null, Mark.NOT_APPLICABLE);
        }
        var sum = figures.stream()
                .map(figure -> BigInteger.valueOf(figure.value() == null ? 0 : figure.value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (Exact.number(sum) == null) {
            throw ReorganisationProblem.sumTooLarge(indicator, sum);
        }
        return new Figure(indicator, Exact.number(sum), null);
    }
}

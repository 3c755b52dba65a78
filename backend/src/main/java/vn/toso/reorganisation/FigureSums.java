package vn.toso.reorganisation;

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
     * What units have given for an indicator.
     *
     * @param flow whether it is a flow
     * @param given how many of them gave a number or a mark
     * @param notApplicable how many of these gave that mark
     * @param sum of their numbers, however large
     */
    record Given(UUID indicatorId, boolean flow, long given, long notApplicable, BigInteger sum) {}

    /**
     * Nil counts as 0, and what does not concern a unit not at all. A stock that one of them left blank is left blank: a sum of
     * the others would pass for that of all. Of a flow it is what has occurred.
     *
     * @param units how many there are
     * @throws Problem where a sum is beyond 2^53 − 1, the largest figure that is kept; it may be beyond what is taken in
     */
    static List<Figure> of(Collection<Given> indicators, int units) {
        return indicators.stream()
                .filter(one -> one.flow() || one.given() == units)
                .map(FigureSums::figure)
                .sorted(Comparator.comparing(Figure::indicatorId))
                .toList();
    }

    private static Figure figure(Given one) {
        if (one.notApplicable() == one.given()) {
            return new Figure(one.indicatorId(), null, Mark.NOT_APPLICABLE);
        }
        if (Exact.number(one.sum()) == null) {
            throw ReorganisationProblem.sumTooLarge(one.indicatorId(), one.sum());
        }
        return new Figure(one.indicatorId(), Exact.number(one.sum()), null);
    }
}

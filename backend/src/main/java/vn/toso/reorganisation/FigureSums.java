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

/** Adds up the figures of several units to the figures of their successor. */
final class FigureSums {

    private FigureSums() {}

    /**
     * The answers of several units for an indicator.
     *
     * @param flow whether it is a flow
     * @param given number of units with a number or a mark
     * @param notApplicable number of units with the mark "not applicable"
     * @param sum of their numbers, of any size
     */
    record Given(UUID indicatorId, boolean flow, long given, long notApplicable, BigInteger sum) {}

    /**
     * Nil counts as 0; "not applicable" counts nothing. A stock is left blank if one of the units left it blank, because the
     * sum of the others would look like the sum of all. A flow is the sum of what was given.
     *
     * @param units the number of units
     * @throws Problem if a sum exceeds 2^53 − 1, the largest stored figure. The limit for typed figures does not apply.
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

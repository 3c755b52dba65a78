package vn.toso.submission;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.indicator.Kind;
import vn.toso.regime.Rule;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;

/**
 * Checks figures against the rules of their regime. The browser does the same with the same definitions; one shared
 * table of cases proves that both agree.
 *
 * @param kinds of the indicators that are asked, in the order of the form
 * @param population aged 15 and over; null if not known
 * @param recent the numbers that the unit sent before, per indicator, the latest first
 * @param previous its last answers, per indicator
 */
record FigureRules(
        List<Rule> rules,
        Map<UUID, Kind> kinds,
        LocalDate asOf,
        Long population,
        Map<UUID, List<RecentFigure>> recent,
        Map<UUID, PreviousFigure> previous) {

    /**
     * Findings in the order of the indicators, then of the rules. A figure with a mark has no number and breaks no
     * rule; only for bounds the mark NIL is the number 0.
     */
    List<Finding> check(List<Figure> figures) {
        var findings = new ArrayList<Finding>();
        for (var indicatorId : kinds.keySet()) {
            for (var rule : rules) {
                var code = broken(rule, indicatorId, figures);
                if (code != null) {
                    findings.add(new Finding(indicatorId, code, rule.severity()));
                }
            }
        }
        return findings;
    }

    private ViolationCode broken(Rule rule, UUID indicatorId, List<Figure> figures) {
        if (rule instanceof Rule.RatioRange ratio) {
            return indicatorId.equals(firstAnswered(ratio, figures)) && outside(ratio, figures)
                    ? SubmissionViolation.RATIO_OUT_OF_RANGE
                    : null;
        }
        var value = rule instanceof Rule.Range ? bounded(figure(figures, indicatorId)) : value(figures, indicatorId);
        return value == null ? null : broken(rule, indicatorId, value, figures);
    }

    /** @return the code of the finding; null if the rule is kept */
    private ViolationCode broken(Rule rule, UUID indicatorId, long value, List<Figure> figures) {
        if (rule instanceof Rule.Range range) {
            boolean outside =
                    (range.min() != null && value < range.min()) || (range.max() != null && value > range.max());
            return concerns(range.indicatorId(), indicatorId) && outside ? CommonViolation.OUT_OF_RANGE : null;
        }
        if (rule instanceof Rule.Falling falling) {
            var before = recentOf(indicatorId);
            boolean falls = kinds.get(indicatorId) == Kind.STOCK
                    && !before.isEmpty()
                    && value < before.get(0).value();
            return concerns(falling.indicatorId(), indicatorId) && falls ? SubmissionViolation.FALLING : null;
        }
        if (rule instanceof Rule.Jump jump) {
            return concerns(jump.indicatorId(), indicatorId) && jumps(jump, indicatorId, value)
                    ? SubmissionViolation.JUMP
                    : null;
        }
        if (rule instanceof Rule.AbovePopulation above) {
            boolean more = population != null && value > population;
            return concerns(above.indicatorId(), indicatorId) && more ? SubmissionViolation.ABOVE_POPULATION : null;
        }
        var parts = (Rule.PartsExceedWhole) rule;
        return parts.wholeId().equals(indicatorId)
                        && sum(figures, parts.partIds()).compareTo(BigInteger.valueOf(value)) > 0
                ? SubmissionViolation.PARTS_EXCEED_WHOLE
                : null;
    }

    /** The figure that a finding is about: a note can be added only to one that is sent. */
    private static UUID firstAnswered(Rule.RatioRange ratio, List<Figure> figures) {
        return Stream.concat(ratio.numeratorIds().stream(), ratio.denominatorIds().stream())
                .filter(id -> figure(figures, id) != null)
                .findFirst()
                .orElse(null);
    }

    /** Multiplies instead of dividing, so nothing is rounded and a denominator may be 0. */
    private boolean outside(Rule.RatioRange ratio, List<Figure> figures) {
        var one = known(figures, ratio.numeratorIds());
        var other = known(figures, ratio.denominatorIds());
        if (one == null || other == null) {
            return false;
        }
        var numerator = new BigDecimal(one).movePointRight(2);
        var denominator = new BigDecimal(other);
        return (ratio.min() != null && numerator.compareTo(ratio.min().multiply(denominator)) < 0)
                || (ratio.max() != null && numerator.compareTo(ratio.max().multiply(denominator)) > 0);
    }

    /**
     * The sum that totals will use. A stock that is left out counts with the last answer of the unit, which is carried over; "not
     * applicable" adds nothing.
     *
     * @return null if a figure is not known, or none has a number
     */
    private BigInteger known(List<Figure> figures, List<UUID> indicators) {
        BigInteger sum = null;
        for (var id : indicators) {
            var figure = figure(figures, id);
            if (figure == null && kinds.get(id) == Kind.STOCK && previous.containsKey(id)) {
                figure = previous.get(id).figure();
            }
            if (figure == null) {
                return null;
            }
            var number = bounded(figure);
            if (number != null) {
                sum = (sum == null ? BigInteger.ZERO : sum).add(BigInteger.valueOf(number));
            }
        }
        return sum;
    }

    /** The number of a figure for a bound, for which NIL is 0. */
    private static Long bounded(Figure figure) {
        return figure == null ? null : figure.mark() == Mark.NIL ? Long.valueOf(0) : figure.value();
    }

    private static Figure figure(List<Figure> figures, UUID indicatorId) {
        return figures.stream()
                .filter(figure -> figure.indicatorId().equals(indicatorId))
                .findFirst()
                .orElse(null);
    }

    private boolean jumps(Rule.Jump jump, UUID indicatorId, long value) {
        var before = recentOf(indicatorId);
        if (kinds.get(indicatorId) == Kind.FLOW) {
            return !before.isEmpty()
                    && value > jump.atLeast()
                    && before.stream().allMatch(one -> exceeds(value, 1, jump.factor(), one.value(), 1));
        }
        if (before.size() < 2 || value - before.get(0).value() <= jump.atLeast()) {
            return false;
        }
        long step = value - before.get(0).value();
        long days = DAYS.between(before.get(0).asOf(), asOf);
        for (int i = 1; i < before.size(); i++) {
            var later = before.get(i - 1);
            var earlier = before.get(i);
            long oldStep = Math.abs(later.value() - earlier.value());
            if (!exceeds(step, days, jump.factor(), oldStep, DAYS.between(earlier.asOf(), later.asOf()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a step per day is more than {@code factor} times an older one. Multiplies whole numbers, so nothing is
     * rounded.
     */
    private static boolean exceeds(long step, long days, int factor, long oldStep, long oldDays) {
        var now = BigInteger.valueOf(step).multiply(BigInteger.valueOf(oldDays));
        var old = BigInteger.valueOf(oldStep).multiply(BigInteger.valueOf(days)).multiply(BigInteger.valueOf(factor));
        return now.compareTo(old) > 0;
    }

    private List<RecentFigure> recentOf(UUID indicatorId) {
        return recent.getOrDefault(indicatorId, List.of());
    }

    private static boolean concerns(UUID named, UUID indicatorId) {
        return named == null || named.equals(indicatorId);
    }

    private static Long value(List<Figure> figures, UUID indicatorId) {
        var figure = figure(figures, indicatorId);
        return figure == null ? null : figure.value();
    }

    private static BigInteger sum(List<Figure> figures, List<UUID> indicators) {
        return figures.stream()
                .filter(figure -> figure.value() != null && indicators.contains(figure.indicatorId()))
                .map(figure -> BigInteger.valueOf(figure.value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}

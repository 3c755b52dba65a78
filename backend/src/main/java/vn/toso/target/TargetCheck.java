package vn.toso.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.regime.RegimeViolation;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.problem.ViolationCode;

/** Checks that a declared target is consistent. */
final class TargetCheck {

    private static final int MAX_YEARS = 20;

    private TargetCheck() {}

    /**
     * @param visible the indicators that the caller may see, by id
     * @return the rate method for each indicator
     * @throws Problem that names each member that is wrong
     */
    static Set<TargetIndicator> of(NewTarget declared, Map<UUID, IndicatorRef> visible) {
        var violations = new ArrayList<Violation>();
        if (!declared.periodTo().isAfter(declared.periodFrom())) {
            violations.add(Violation.at("/periodTo", CommonViolation.NOT_AFTER_FROM));
        } else if (declared.periodTo().isAfter(declared.periodFrom().plusYears(MAX_YEARS))) {
            violations.add(Violation.at("/periodTo", CommonViolation.OUT_OF_RANGE));
        }
        if (declared.percentOf() != null && declared.percentOf().counts() != declared.counts()) {
            violations.add(Violation.at("/counts", IndicatorViolation.COUNTS_DIFFER));
        }
        violations.addAll(of(declared.declaration(), "/declaration", declared.periodTo(), declared.percentOf()));
        Set<TargetIndicator> denominated = new LinkedHashSet<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < declared.indicators().size(); i++) {
            var one = declared.indicators().get(i);
            var pointer = "/indicators/" + i;
            var indicator = visible.get(one.indicatorId());
            if (indicator == null) {
                violations.add(Violation.at(pointer + "/indicatorId", IndicatorViolation.UNKNOWN_INDICATOR));
            } else if (!seen.add(one.indicatorId())) {
                violations.add(Violation.at(pointer + "/indicatorId", RegimeViolation.INDICATOR_REPEATED));
            } else {
                var wrong = wrongMethod(declared.counts(), indicator, one.method());
                if (wrong == null) {
                    denominated.add(new TargetIndicator(
                            one.indicatorId(),
                            Objects.requireNonNullElse(one.method(), RateMethod.SHARE),
                            one.rateDigits()));
                } else {
                    violations.add(Violation.at(pointer + "/method", wrong));
                }
            }
        }
        refuse(violations);
        return denominated;
    }

    /** @param periodTo exclusive */
    static List<Violation> of(Declaration declared, String pointer, LocalDate periodTo, PercentOf percentOf) {
        var violations = new ArrayList<Violation>();
        if (!declared.effectiveFrom().isBefore(periodTo)) {
            violations.add(Violation.at(pointer + "/effectiveFrom", TargetViolation.AFTER_PERIOD));
        }
        if (percentOf == null && declared.value() == null) {
            violations.add(Violation.at(pointer + "/value", CommonViolation.REQUIRED));
        }
        if (percentOf != null && declared.value() != null) {
            violations.add(Violation.at(pointer + "/value", IndicatorViolation.COMPUTED));
        }
        if (percentOf != null && declared.sharePercent() == null) {
            violations.add(Violation.at(pointer + "/sharePercent", CommonViolation.REQUIRED));
        }
        if (declared.baseValue() != null && declared.base() == null) {
            violations.add(Violation.at(pointer + "/base", CommonViolation.REQUIRED));
        }
        return violations;
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw TargetProblem.invalid(violations);
        }
    }

    /**
     * Accounts may be divided by persons only if the declaration says how to read the rate. For one app the rate may be a
     * share of people, one account each; for a sum over several apps it never is.
     *
     * @return what is wrong with the method; null if it fits
     */
    private static ViolationCode wrongMethod(Counts target, IndicatorRef indicator, RateMethod method) {
        if (indicator.ratio()) {
            // Its numerator can have a target, which the unit reaches by the number itself.
            return TargetViolation.RATIO_HAS_NO_TARGET;
        }
        if (target == indicator.counts()) {
            return method == RateMethod.ACCOUNTS_PER_PLANNED_PERSON ? TargetViolation.METHOD_DOES_NOT_FIT : null;
        }
        if (target != Counts.PERSONS || indicator.counts() != Counts.ACCOUNTS) {
            return IndicatorViolation.COUNTS_DIFFER;
        }
        if (method == null) {
            return CommonViolation.REQUIRED;
        }
        boolean sum = !indicator.partIds().isEmpty();
        return sum && method == RateMethod.SHARE ? TargetViolation.METHOD_DOES_NOT_FIT : null;
    }
}

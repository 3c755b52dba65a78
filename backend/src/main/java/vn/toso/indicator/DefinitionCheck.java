package vn.toso.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.problem.ViolationCode;

/** What contradicts itself in the definition of an indicator, as far as it shows without the other indicators. */
final class DefinitionCheck {

    private final Definition definition;
    private final String pointer;
    private final List<Violation> violations = new ArrayList<>();

    private DefinitionCheck(Definition definition, String pointer) {
        this.definition = definition;
        this.pointer = pointer;
    }

    static List<Violation> of(Definition definition, String pointer) {
        var check = new DefinitionCheck(definition, pointer);
        check.answer();
        return check.violations;
    }

    private void answer() {
        var answer = definition.answer();
        if (answer.type() == AnswerType.RATIO) {
            if (definition.partIds().size() != 2) {
                wrong("/partIds", IndicatorViolation.RATIO_OF_TWO);
            }
            if (answer.measure() != null) {
                wrong("/answer/measure", IndicatorViolation.NOT_OF_THIS_TYPE);
            }
        } else {
            if (answer.measure() == null) {
                wrong("/answer/measure", CommonViolation.REQUIRED);
            }
            if (answer.decimals() != 0) {
                wrong("/answer/decimals", IndicatorViolation.NOT_OF_THIS_TYPE);
            }
            bound(answer.min(), "/answer/min");
            bound(answer.max(), "/answer/max");
        }
        if (answer.min() != null && answer.max() != null && answer.min().compareTo(answer.max()) > 0) {
            wrong("/answer/max", IndicatorViolation.BELOW_MIN);
        }
    }

    /** Nobody enters a sum, so nothing would hold its bounds. */
    private void bound(BigDecimal bound, String at) {
        if (bound != null && !definition.partIds().isEmpty()) {
            wrong(at, IndicatorViolation.NOT_OF_THIS_TYPE);
        } else if (bound != null && bound.stripTrailingZeros().scale() > 0) {
            wrong(at, CommonViolation.FRACTION);
        }
    }

    private void wrong(String member, ViolationCode code) {
        violations.add(Violation.at(pointer + member, code));
    }

    /**
     * @param at the position of the part
     * @return what is wrong with the part; null if it fits
     */
    static IndicatorViolation ofPart(Definition definition, int at, IndicatorRef part) {
        if (part.ratio()) {
            return IndicatorViolation.TYPE_DIFFERS;
        }
        if (definition.answer().type() == AnswerType.RATIO) {
            // What happened in a period may be divided by what there is.
            boolean fits = part.kind() == definition.kind() || at == 1 && part.kind() == Kind.STOCK;
            return fits ? null : IndicatorViolation.KIND_DIFFERS;
        }
        if (part.kind() != definition.kind()) {
            return IndicatorViolation.KIND_DIFFERS;
        }
        return part.counts() == definition.counts()
                        && part.answer().measure().equals(definition.answer().measure())
                ? null
                : IndicatorViolation.COUNTS_DIFFER;
    }
}

package vn.toso.shared.table;

import java.math.BigDecimal;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.text.Count;

/** Which whole number a cell says, or why it says none. */
public final class Figures {

    private static final BigDecimal MAX = BigDecimal.valueOf(Count.MAX);

    private Figures() {}

    /** Neither value nor problem for an empty cell. */
    public static Count count(Cell cell) {
        if (cell.repeated() && !cell.blank()) {
            // Of merged cells a figure would count once for each, as text too.
            return problemOf(CommonViolation.MERGED);
        }
        return switch (cell.kind()) {
            case BLANK -> new Count(null, null);
            case TEXT -> Count.parse(cell.text());
            case NUMBER -> whole(cell.number());
            default -> problemOf(problem(cell));
        };
    }

    private static Count whole(BigDecimal number) {
        if (number.signum() < 0) {
            return problemOf(CommonViolation.NEGATIVE);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return problemOf(CommonViolation.FRACTION);
        }
        return number.compareTo(MAX) > 0
                ? problemOf(CommonViolation.TOO_LARGE)
                : new Count(number.longValueExact(), null);
    }

    /** Why a cell that is no number is none. */
    static ViolationCode problem(Cell cell) {
        return switch (cell.kind()) {
            case PERCENT -> CommonViolation.A_PERCENT;
            // 13/7 typed in a hurry becomes a date, which is a number underneath.
            case DATE -> CommonViolation.A_DATE;
            case UNCALCULATED -> CommonViolation.FORMULA_WITHOUT_RESULT;
            case ERROR -> CommonViolation.CELL_ERROR;
            default -> CommonViolation.NOT_A_NUMBER;
        };
    }

    private static Count problemOf(ViolationCode code) {
        return new Count(null, code);
    }
}

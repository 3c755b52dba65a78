package vn.toso.shared.table;

import java.math.BigDecimal;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.text.Count;

/** Reads whole numbers from cells. */
public final class Figures {

    private static final BigDecimal MAX = BigDecimal.valueOf(Count.MAX);

    private Figures() {}

    /** The count in a cell, or the code why there is none. An empty cell has neither. */
    public static Count count(Cell cell) {
        if (cell.repeated() && !cell.blank()) {
            // Merged cells repeat the value, so it would count several times.
            return problemOf(CommonViolation.MERGED);
        }
        return switch (cell.kind()) {
            case BLANK -> new Count(null, null);
            case TEXT -> Count.parse(cell.shown());
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

    /** Why a cell of another kind is not a number. */
    static ViolationCode problem(Cell cell) {
        return switch (cell.kind()) {
            case PERCENT -> CommonViolation.A_PERCENT;
            // A spreadsheet turns 13/7 into a date, which it stores as a number.
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

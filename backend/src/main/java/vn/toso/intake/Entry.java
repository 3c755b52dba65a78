package vn.toso.intake;

import java.util.Map;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.table.Cell;
import vn.toso.shared.table.Cell.Kind;
import vn.toso.shared.table.Figures;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.submission.Mark;

/**
 * The content of a figure's cell: a number, a mark, the word that clears the figure, or an error.
 *
 * @param problem why the cell cannot be read; null if it can
 */
record Entry(Long value, Mark mark, boolean clears, ViolationCode problem) {

    private static final Map<String, Mark> MARKS = Map.of(
            "khong phat sinh", Mark.NIL,
            "kps", Mark.NIL,
            "khong ap dung", Mark.NOT_APPLICABLE,
            "kad", Mark.NOT_APPLICABLE);

    /** @param cell not blank */
    static Entry of(Cell cell) {
        if (cell.repeated()) {
            // Merged cells repeat the value, so it would count several times.
            return new Entry(null, null, false, CommonViolation.MERGED);
        }
        if (TableRow.clears(cell)) {
            return new Entry(null, null, true, null);
        }
        var mark = cell.kind() == Kind.TEXT ? MARKS.get(Vietnamese.fold(cell.shown())) : null;
        if (mark != null) {
            return new Entry(null, mark, false, null);
        }
        var count = Figures.count(cell);
        return new Entry(count.value(), null, false, count.problem());
    }
}

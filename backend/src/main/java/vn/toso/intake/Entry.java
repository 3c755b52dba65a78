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
 * What a cell of a figure says: a number, a mark, that the figure is taken away, or something that none can be read from.
 *
 * @param problem the code of the reason; null where the cell can be read
 */
record Entry(Long value, Mark mark, boolean clears, ViolationCode problem) {

    private static final Map<String, Mark> MARKS = Map.of(
            "khong phat sinh", Mark.NIL,
            "kps", Mark.NIL,
            "khong ap dung", Mark.NOT_APPLICABLE,
            "kad", Mark.NOT_APPLICABLE);

    /** @param cell not blank: a blank one says nothing */
    static Entry of(Cell cell) {
        if (cell.repeated()) {
            // Of merged cells the value would count once for each of them.
            return new Entry(null, null, false, CommonViolation.MERGED);
        }
        if (TableRow.clears(cell)) {
            return new Entry(null, null, true, null);
        }
        var mark = cell.kind() == Kind.TEXT ? MARKS.get(Vietnamese.fold(cell.text())) : null;
        if (mark != null) {
            return new Entry(null, mark, false, null);
        }
        var count = Figures.count(cell);
        return new Entry(count.value(), null, false, count.problem());
    }
}

package vn.toso.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Row;

/**
 * What a figure has grown by since the earlier report. The first figure of a unit has grown by all of it, and one that is there no
 * more has shrunk by all of it, so that the rows add up to the total. That holds only if the rows have all earlier figures: after a
 * reorganisation those of units that have ended are in no row, and the first figure of their successors is no growth.
 *
 * @param whole whether the rows have all earlier figures
 */
record Increase(boolean whole) {

    /** @param rows all units of an annex */
    static Increase of(ReportContent content, List<Row> rows, int line) {
        var before = content.lines().get(line).exactBefore();
        var sum = rows.stream()
                .map(row -> row.figures().get(line).exactBefore())
                .filter(Objects::nonNull)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Increase(before != null && before.equals(sum));
    }

    /** @return null if it is not known */
    BigInteger of(BigInteger value, BigInteger before) {
        if (value != null && before != null) {
            return value.subtract(before);
        }
        if (!whole) {
            return null;
        }
        return value != null || before == null ? value : before.negate();
    }

    boolean isFirst(Cell cell) {
        return whole && cell.exact() != null && cell.exactBefore() == null;
    }

    boolean isGone(Cell cell) {
        return whole && cell.exact() == null && cell.exactBefore() != null;
    }
}

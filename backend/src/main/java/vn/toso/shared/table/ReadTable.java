package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.List;

/** The rows of a file, and how the file was interpreted. */
public final class ReadTable {

    private final List<TableRow> rows;
    private final int headingRow;
    private final List<Heading> headings;
    private final List<TableFindings.WantedColumn> columns;
    private final TablePlace place;
    private final List<LeftOutRow> leftOut = new ArrayList<>();

    ReadTable(
            List<TableRow> rows,
            int headingRow,
            List<Heading> headings,
            List<TableFindings.WantedColumn> columns,
            List<LeftOutRow> leftOut,
            TablePlace place) {
        this.rows = rows;
        this.headingRow = headingRow;
        this.headings = headings;
        this.columns = columns;
        this.leftOut.addAll(leftOut);
        this.place = place;
    }

    public List<TableRow> rows() {
        return rows;
    }

    /** Records a row that is skipped without being an error. */
    public void leaveOut(TableRow row, LeftOutCode code) {
        leftOut.add(new LeftOutRow(row.number(), code));
    }

    public TableFindings findings() {
        return new TableFindings(
                headingRow,
                headings,
                columns,
                place.notes().all(),
                leftOut.size(),
                leftOut.stream().limit(CellErrors.TOLD).toList());
    }
}

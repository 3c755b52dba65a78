package vn.toso.intake;

import java.util.ArrayList;
import java.util.List;
import vn.toso.shared.problem.WireName;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.LeftOutCode;
import vn.toso.shared.table.LeftOutRow;
import vn.toso.shared.table.Sheet;
import vn.toso.shared.table.TableNotes;

/** Errors, notes and left-out rows of a sheet that is being read. */
final class SheetFindings {

    private final String sheet;
    private final CellErrors errors = new CellErrors();
    private final TableNotes notes = new TableNotes();
    private final List<LeftOutRow> leftOut = new ArrayList<>();
    private int leftOutCount;

    SheetFindings(String sheet) {
        this.sheet = sheet;
    }

    /**
     * @param row the row number in the spreadsheet, from 1
     * @param column from 0
     * @param shown the text that the user sees in the cell
     */
    void wrong(int row, int column, String shown, WireName code) {
        errors.add(new CellError(row, Sheet.letters(column), shown, code, sheet));
    }

    /** Records a row that is skipped without being an error. */
    void leaveOut(int row, LeftOutCode code) {
        leftOutCount++;
        if (leftOut.size() < CellErrors.TOLD) {
            leftOut.add(new LeftOutRow(row, code));
        }
    }

    CellErrors errors() {
        return errors;
    }

    TableNotes notes() {
        return notes;
    }

    int leftOutCount() {
        return leftOutCount;
    }

    List<LeftOutRow> leftOut() {
        return List.copyOf(leftOut);
    }
}

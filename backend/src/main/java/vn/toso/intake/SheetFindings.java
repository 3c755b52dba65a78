package vn.toso.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toso.shared.problem.WireName;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.LeftOutRow;
import vn.toso.shared.table.Sheet;
import vn.toso.shared.table.TableNote;

/** What was found in a sheet besides the figures that are taken in. */
final class SheetFindings {

    private final String sheet;
    private final CellErrors errors = new CellErrors();
    private final Map<String, TableNote> notes = new LinkedHashMap<>();
    private final List<LeftOutRow> leftOut = new ArrayList<>();
    private int leftOutCount;

    SheetFindings(String sheet) {
        this.sheet = sheet;
    }

    /**
     * @param row as the spreadsheet counts, from 1
     * @param column from 0
     * @param shown what a person sees there
     */
    void wrong(int row, int column, String shown, WireName code) {
        errors.add(new CellError(row, Sheet.letters(column), shown, code, sheet));
    }

    /** Counts what is noted under a code; the first value is the one that is told. */
    void note(String code, String value) {
        note(code, 1, value);
    }

    void note(String code, int count, String value) {
        notes.merge(
                code,
                new TableNote(code, count, value),
                (there, one) -> new TableNote(code, there.count() + count, there.value()));
    }

    /** A row that is not taken in and is no error. */
    void leaveOut(int row, String code) {
        leftOutCount++;
        if (leftOut.size() < CellErrors.TOLD) {
            leftOut.add(new LeftOutRow(row, code));
        }
    }

    CellErrors errors() {
        return errors;
    }

    List<TableNote> notes() {
        return List.copyOf(notes.values());
    }

    int leftOutCount() {
        return leftOutCount;
    }

    List<LeftOutRow> leftOut() {
        return List.copyOf(leftOut);
    }
}

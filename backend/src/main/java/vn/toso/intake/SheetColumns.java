package vn.toso.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeView;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.Cell;
import vn.toso.shared.table.ReadingNote;
import vn.toso.shared.table.Sheet;
import vn.toso.shared.text.PlainText;

/** The positions of the columns, read from the grey row of codes. */
final class SheetColumns {

    static final String UNIT = "UNIT";
    static final String NAME = "NAME";
    static final String NOTE = "NOTE";
    static final String STATUS = "STATUS";

    private static final List<String> OWN = List.of(UNIT, NAME, NOTE, STATUS);

    private final Map<String, Integer> places = new HashMap<>();

    private SheetColumns() {}

    /**
     * The indicators asked for, by the code of their column. Indicator codes are unique only within their owner, so a repeated
     * code, or one that the sheet itself uses, gets a number appended.
     */
    static Map<String, IndicatorRef> codes(RegimeView regime) {
        Map<String, IndicatorRef> codes = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(OWN);
        regime.indicators().stream().filter(IndicatorRef::reported).forEach(indicator -> {
            var code = indicator.code();
            for (int next = 2; !taken.add(code); next++) {
                code = indicator.code() + "#" + next;
            }
            codes.put(code, indicator);
        });
        return codes;
    }

    /**
     * Reads the row of codes and notes what is wrong with it. If it has errors, the rows cannot be read.
     *
     * @param asked the codes of the indicators
     */
    static SheetColumns read(Sheet.Line codes, List<Sheet.Line> below, Set<String> asked, SheetFindings found) {
        var columns = new SheetColumns();
        var filled = Sheet.filled(below);
        for (int i = 0; i < Math.max(codes.cells().size(), filled.length()); i++) {
            columns.column(i, codes, asked, filled.get(i), found);
        }
        asked.stream()
                .filter(code -> !columns.places.containsKey(code))
                .forEach(code -> found.wrong(codes.number(), 0, code, CommonViolation.COLUMN_MISSING));
        List.of(NAME, NOTE).stream()
                .filter(code -> !columns.places.containsKey(code))
                .forEach(code -> found.notes().add(ReadingNote.COLUMNS_MISSING, code));
        return columns;
    }

    private void column(int at, Sheet.Line codes, Set<String> asked, boolean filled, SheetFindings found) {
        var code = code(codes.cell(at));
        boolean known = asked.contains(code) || OWN.contains(code);
        if (known && places.putIfAbsent(code, at) != null) {
            found.wrong(codes.number(), at, code, CommonViolation.COLUMN_REPEATED);
        } else if (!known && !code.isEmpty() && filled) {
            found.wrong(codes.number(), at, code, CommonViolation.UNKNOWN_COLUMN);
        } else if (!known && filled) {
            // Users may do their own calculations in columns without a code.
            found.notes().add(ReadingNote.COLUMNS_PASSED_OVER, Sheet.letters(at));
        }
    }

    static String code(Cell cell) {
        return PlainText.line(cell.shown());
    }

    /** The position of the column from 0; also 0 if the sheet has no such column. */
    int place(String code) {
        return places.getOrDefault(code, 0);
    }

    /** The code of the column at this position; null if it has none. */
    String codeAt(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    Cell cell(Sheet.Line line, String code) {
        return places.containsKey(code) ? line.cell(places.get(code)) : Cell.BLANK;
    }
}

package vn.toso.intake;

import java.util.BitSet;
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
import vn.toso.shared.table.Sheet;
import vn.toso.shared.text.PlainText;

/** Where the columns of a sheet stand, by the grey row of codes. */
final class SheetColumns {

    static final String UNIT = "UNIT";
    static final String NAME = "NAME";
    static final String NOTE = "NOTE";
    static final String STATUS = "STATUS";

    private static final List<String> OWN = List.of(UNIT, NAME, NOTE, STATUS);

    private final Map<String, Integer> places = new HashMap<>();

    private SheetColumns() {}

    /**
     * The indicators that are asked, each under the code that names its column. Codes are unique only within the unit that owns
     * them: a second one, and one that is a word of the sheet, gets a number.
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
     * Notes what is wrong with the codes; the rows of such a sheet mean nothing.
     *
     * @param asked the codes of the indicators
     */
    static SheetColumns read(Sheet.Line codes, List<Sheet.Line> below, Set<String> asked, SheetFindings found) {
        var columns = new SheetColumns();
        var filled = filled(below);
        for (int i = 0; i < Math.max(codes.cells().size(), filled.length()); i++) {
            columns.column(i, codes, asked, filled.get(i), found);
        }
        asked.stream()
                .filter(code -> !columns.places.containsKey(code))
                .forEach(code -> found.wrong(codes.number(), 0, code, CommonViolation.COLUMN_MISSING));
        List.of(NAME, NOTE).stream()
                .filter(code -> !columns.places.containsKey(code))
                .forEach(code -> found.note("columns-missing", code));
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
            // Whoever fills in the sheet may reckon beside it.
            found.note("columns-passed-over", Sheet.letters(at));
        }
    }

    private static BitSet filled(List<Sheet.Line> below) {
        var filled = new BitSet();
        for (var line : below) {
            for (int i = 0; i < line.cells().size(); i++) {
                if (!line.cell(i).blank()) {
                    filled.set(i);
                }
            }
        }
        return filled;
    }

    static String code(Cell cell) {
        return PlainText.line(cell.shown());
    }

    /** From 0; the first column for a code that the sheet lacks. */
    int place(String code) {
        return places.getOrDefault(code, 0);
    }

    /** The code of a column; null where it has none. */
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

package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns a table has, whatever their order.
 *
 * @param optional may be left out
 * @param renamed the column that another heading stands for, or {@link #PASSED_OVER}
 */
public record TableColumns(List<String> required, List<String> optional, Map<String, String> renamed) {

    /** What a heading stands for that is knowingly not read. */
    public static final String PASSED_OVER = "-";

    public static TableColumns of(List<String> required) {
        return new TableColumns(required, List.of(), Map.of());
    }

    public boolean has(String column) {
        return required.contains(column) || optional.contains(column);
    }

    /** The rows of a file. What is wrong with its headings is noted, and then the rows mean nothing. */
    public List<TableRow> read(byte[] file, TableFormat format, List<CellError> errors) {
        return rows(TableReader.read(file, format), errors);
    }

    /** The rows below the headings that are not empty. */
    private List<TableRow> rows(List<List<String>> table, List<CellError> errors) {
        var headings = table.isEmpty() ? List.<String>of() : columns(table.get(0), errors);
        Map<String, String> letters = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            var column = headings.get(i);
            if (column != null && letters.put(column, TableReader.letters(i)) != null) {
                errors.add(new CellError(1, TableReader.letters(i), table.get(0).get(i), "unknown-column"));
            }
        }
        required.stream()
                .filter(column -> !letters.containsKey(column))
                .forEach(column -> errors.add(new CellError(1, "A", column, "column-missing")));
        var rows = new ArrayList<TableRow>();
        for (int i = 1; i < table.size(); i++) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < Math.min(headings.size(), table.get(i).size()); column++) {
                if (headings.get(column) != null) {
                    cells.put(headings.get(column), table.get(i).get(column));
                }
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new TableRow(i + 1, cells, letters, errors));
            }
        }
        return rows;
    }

    /** The column that each heading stands for; null for one that is passed over or unknown. */
    private List<String> columns(List<String> headings, List<CellError> errors) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < headings.size(); i++) {
            var column = renamed.getOrDefault(headings.get(i), headings.get(i));
            boolean known = has(column);
            if (!known && !column.equals(PASSED_OVER)) {
                errors.add(new CellError(1, TableReader.letters(i), headings.get(i), "unknown-column"));
            }
            columns.add(known ? column : null);
        }
        return columns;
    }
}

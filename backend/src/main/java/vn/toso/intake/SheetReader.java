package vn.toso.intake;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.toso.shared.text.Count;
import vn.toso.shared.text.Vietnamese;
import vn.toso.submission.Mark;

/** Reads a sheet that {@link FigureSheet} wrote and somebody filled in. */
final class SheetReader {

    /** What a cell says; a blank one says nothing and has neither. */
    record Value(Long number, Mark mark, String problem) {

        boolean blank() {
            return number == null && mark == null && problem == null;
        }
    }

    /** @param row and columns as a spreadsheet shows them: from 1, and from A */
    record FilledRow(int row, String unitCode, Map<String, Value> figures, Map<String, String> texts, String note) {}

    record Filled(Map<String, String> columns, List<FilledRow> rows) {}

    /** A file of a megabyte can unpack to a thousand; a sheet of a district never does. */
    private static final long MAX_UNPACKED = 50L << 20;

    private static final Map<String, Mark> MARKS = Map.of(
            "khong phat sinh", Mark.NIL,
            "kps", Mark.NIL,
            "khong ap dung", Mark.NOT_APPLICABLE,
            "kad", Mark.NOT_APPLICABLE);

    private SheetReader() {}

    static Filled read(byte[] file, String sheetName) {
        var rows = rows(file, sheetName);
        // A row with nothing in it is not there at all.
        var codes = new HashMap<Integer, String>();
        rows.stream()
                .filter(row -> row.getRowNum() == FigureSheet.CODE_ROW + 1)
                .flatMap(Row::stream)
                .filter(Objects::nonNull)
                .forEach(cell -> codes.put(cell.getColumnIndex(), cell.getText().strip()));
        if (codes.isEmpty()) {
            throw SheetProblem.unreadable();
        }
        var columns = codes.entrySet().stream()
                .collect(toMap(Map.Entry::getValue, entry -> letters(entry.getKey()), (first, second) -> first));
        var filled = rows.stream()
                .filter(row -> row.getRowNum() > FigureSheet.FIRST_ROW)
                .flatMap(row -> row(row, codes).stream())
                .toList();
        return new Filled(columns, filled);
    }

    private static List<Row> rows(byte[] file, String sheetName) {
        Optional<List<Row>> rows;
        try {
            requireModest(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
                var sheet = workbook.findSheet(sheetName);
                rows = sheet.isPresent() ? Optional.of(sheet.get().read()) : Optional.empty();
            }
        } catch (IOException | RuntimeException unreadable) {
            // The library meets a file that is no spreadsheet with whatever goes wrong first.
            throw SheetProblem.unreadable();
        }
        return rows.orElseThrow(() -> SheetProblem.otherSheet(sheetName));
    }

    private static Optional<FilledRow> row(Row row, Map<Integer, String> codes) {
        var unitCode = row.getCellText(FigureSheet.CODE_COLUMN).strip();
        var figures = new HashMap<String, Value>();
        var texts = new HashMap<String, String>();
        String note = null;
        for (var cell : row) {
            if (cell == null || cell.getColumnIndex() < FigureSheet.FIRST_FIGURE) {
                continue;
            }
            var code = codes.getOrDefault(cell.getColumnIndex(), "");
            if (code.equals(FigureSheet.NOTE)) {
                note = cell.getText().isBlank() ? null : cell.getText().strip();
            } else if (!value(cell).blank()) {
                figures.put(code, value(cell));
                texts.put(code, cell.getText());
            }
        }
        boolean nothing = unitCode.isEmpty() && figures.isEmpty();
        return nothing ? Optional.empty() : Optional.of(new FilledRow(row.getRowNum(), unitCode, figures, texts, note));
    }

    private static Value value(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            // 13/7 typed in a hurry becomes a date, which is a number underneath.
            return format != null && format.matches(".*[dy].*") ? problem("a-date") : number(cell.asNumber());
        }
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.BOOLEAN) {
            return problem("not-a-number");
        }
        // The last result of a formula is text to the reader, and always in the spelling of the machine.
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() != null) {
            try {
                return number(new BigDecimal(cell.getRawValue()));
            } catch (NumberFormatException notANumber) {
                return text(cell.getRawValue());
            }
        }
        return text(cell.getText());
    }

    private static Value number(BigDecimal number) {
        if (number.signum() < 0) {
            return problem("negative");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return problem("fraction");
        }
        if (number.compareTo(BigDecimal.valueOf(Count.MAX)) > 0) {
            return problem("too-large");
        }
        return new Value(number.longValueExact(), null, null);
    }

    private static Value text(String text) {
        var mark = MARKS.get(Vietnamese.fold(text));
        if (mark != null) {
            return new Value(null, mark, null);
        }
        var count = Count.parse(text);
        return new Value(count.value(), null, count.problem());
    }

    private static Value problem(String code) {
        return new Value(null, null, code);
    }

    /** A, B, … Z, AA, … */
    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private static void requireModest(byte[] file) throws IOException {
        long unpacked = 0;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var content = zip.getInputStream(entry);
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw new IOException("Larger than any sheet of ours");
                    }
                }
            }
        }
    }
}

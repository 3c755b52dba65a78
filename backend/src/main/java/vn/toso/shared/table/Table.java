package vn.toso.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows and columns as they are downloaded. Numbers and dates are numbers and dates; text is text, also where it begins
 * like a formula: in CSV, which knows no types, such a text begins with an apostrophe, which is taken off when it is read.
 *
 * @param rows of text, whole and decimal numbers, dates, and null for an empty cell
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {

    /** What spreadsheets take to begin a formula, and the apostrophe itself, so that it can be told from ours. */
    static final String SPECIAL = "=+-@\t\r'";

    public byte[] write(TableFormat format) {
        return format == TableFormat.CSV ? csv() : xlsx();
    }

    /** RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take it for another encoding. */
    private byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Table::csvCell).toList());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object csvCell(Object value) {
        return value instanceof String text && !text.isEmpty() && SPECIAL.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }

    private byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "To So", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, Objects.toString(value));
        }
    }
}

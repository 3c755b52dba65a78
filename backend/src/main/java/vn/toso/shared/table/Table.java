package vn.toso.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.document.Download;
import vn.toso.shared.json.Exact;

/**
 * Rows and columns for download. A resource returns a table; {@link TableWriter} writes it as CSV or XLSX. Numbers and dates
 * keep their types. CSV has no types, so {@link Formulas} marks what would be read as a formula.
 *
 * @param rows of text, whole and decimal numbers, dates, moments, and null for an empty cell; read one by one, so that they may
 *     come from the database page by page
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record Table(String name, List<String> columns, Rows rows) implements Download {

    private static final CSVFormat QUOTING =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    /** After how many rows the XLSX writer flushes its buffer. */
    private static final int HELD_ROWS = 500;

    public Table(String name, List<String> columns, Iterable<List<Object>> rows) {
        this(name, columns, (Rows) rows::forEach);
    }

    /** Rows that keep a resource open while they are read, such as a transaction. */
    @FunctionalInterface
    public interface Rows {

        void read(Consumer<List<Object>> row);
    }

    @Override
    public String fileName(String mediaType) {
        return name + "." + (mediaType.equals(TableFormat.CSV_TYPE) ? TableFormat.CSV : TableFormat.XLSX).extension();
    }

    public void write(TableFormat format, OutputStream out) throws IOException {
        if (format == TableFormat.CSV) {
            csv(out);
        } else {
            xlsx(out);
        }
    }

    /** Writes RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets assume another encoding. */
    private void csv(OutputStream out) throws IOException {
        try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.append('\uFEFF');
            print(columns, text);
            rows.read(row -> print(row, text));
        }
    }

    private static void print(List<?> row, Appendable out) {
        try {
            for (int column = 0; column < row.size(); column++) {
                var value = row.get(column);
                (misleads(value) ? QUOTING : CSVFormat.RFC4180).print(csvCell(value), out, column == 0);
            }
            CSVFormat.RFC4180.println(out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Whether the cell contains other delimiters, which a reader that guesses the delimiter could count. */
    private static boolean misleads(Object value) {
        return value instanceof String text && (text.indexOf(';') >= 0 || text.indexOf('\t') >= 0);
    }

    private static Object csvCell(Object value) {
        return value instanceof String text ? Formulas.kept(text) : value;
    }

    private void xlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "To So", "1.0")) {
            rows.read(new SheetRows(workbook));
        }
    }

    /** Writes each row below the previous one. When a sheet has as many rows as the format allows, another one follows. */
    private final class SheetRows implements Consumer<List<Object>> {

        private final Workbook workbook;
        private Worksheet sheet;
        private int sheets;
        private int number;

        private SheetRows(Workbook workbook) {
            this.workbook = workbook;
            begin();
        }

        private void begin() {
            sheets++;
            sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
            number = 0;
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void accept(List<Object> row) {
            try {
                if (number == FileLimits.MAX_ROW - 1) {
                    sheet.finish();
                    begin();
                }
                number++;
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, number, column, row.get(column));
                }
                if (number % HELD_ROWS == 0) {
                    sheet.flush();
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof OffsetDateTime moment) {
            sheet.value(row, column, moment.toLocalDateTime());
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else if (value instanceof Number number) {
            // A spreadsheet would replace the digits it cannot keep by zeros, so such numbers are written as text.
            if (Exact.fits(new BigDecimal(number.toString()))) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, number.toString());
            }
        } else if (value != null) {
            sheet.value(row, column, Objects.toString(value));
        }
    }
}

package vn.toso.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.text.Vietnamese;

/** Reads a {@link Table} that was downloaded, perhaps changed, and sent back: every cell as text, dates as ISO 8601. */
final class TableReader {

    /** A file of a megabyte can unpack to a thousand; a table of ours never does. */
    private static final long MAX_UNPACKED = 50L << 20;

    private TableReader() {}

    /** @return the rows as the spreadsheet counts them, the headings first; a row that is shorter lacks its last cells */
    static List<List<String>> read(byte[] file, TableFormat format) {
        try {
            return format == TableFormat.CSV ? csv(file) : xlsx(file);
        } catch (IOException | RuntimeException unreadable) {
            // The libraries meet a file of another kind with whatever goes wrong first.
            throw new Problem(
                    Problem.Kind.UNPROCESSABLE, "unreadable-table", "The file is no table as it is downloaded here");
        }
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        var text = decoded(file);
        var format = CSVFormat.RFC4180
                .builder()
                // What a spreadsheet writes that was set up in Vietnamese.
                .setDelimiter(semicolons(text) ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.stream()
                    .map(row -> row.stream().map(TableReader::plain).toList())
                    .toList();
        }
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean semicolons(String text) {
        var headings = text.lines().findFirst().orElse("");
        return headings.chars().filter(one -> one == ';').count()
                > headings.chars().filter(one -> one == ',').count();
    }

    /** Without the apostrophe that keeps a text from being a formula. */
    private static String plain(String cell) {
        boolean kept = cell.length() > 1 && cell.charAt(0) == '\'' && Table.SPECIAL.indexOf(cell.charAt(1)) >= 0;
        return Vietnamese.nfc(kept ? cell.substring(1) : cell).strip();
    }

    private static List<List<String>> xlsx(byte[] file) throws IOException {
        requireModest(file);
        var rows = new ArrayList<List<String>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var row : workbook.getFirstSheet().read()) {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                var cells = new ArrayList<String>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(row.getOptionalCell(column).map(TableReader::text).orElse(""));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            return format != null && format.matches(".*[dy].*")
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return Vietnamese.nfc(cell.getText()).strip();
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
                        throw new IOException("Larger than any table of ours");
                    }
                }
            }
        }
    }

    /** A, B, … Z, AA, … */
    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}

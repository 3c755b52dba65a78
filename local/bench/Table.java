import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;

/**
 * {@code Table.java <file>}: writes an XLSX file from standard input. The first line is the name of the sheet; each further
 * line is a row with cells separated by tabs. Whole numbers without leading zeros become numeric cells.
 */
class Table {

    public static void main(String[] args) throws Exception {
        var lines = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
        try (var out = Files.newOutputStream(Path.of(args[0]));
                var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet(lines[0]);
            for (int row = 1; row < lines.length; row++) {
                var cells = lines[row].split("\t", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("0|[1-9]\\d*")) {
                        sheet.value(row - 1, column, Long.valueOf(cells[column]));
                    } else {
                        sheet.value(row - 1, column, cells[column]);
                    }
                }
            }
        }
    }
}

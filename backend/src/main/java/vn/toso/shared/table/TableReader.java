package vn.toso.shared.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.UnreadableTable.Reason;

/**
 * Reads every file of rows and columns that is taken in, whatever it calls itself: CSV and XLSX by their content. What
 * cannot be read is refused with its reason ({@link UnreadableTable}).
 */
public final class TableReader {

    private static final int BEGINNING = 1_024;

    /** The header of a compound file: Excel 97 to 2003, or a workbook that is encrypted. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final Pattern MARKUP = Pattern.compile(
            "\\A\\uFEFF?\\s*<(!doctype|html|head|body|table|meta|style|\\?xml|!--).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TableReader() {}

    /** The first visible sheet that has content. */
    public static Sheet read(byte[] file) {
        return read(file, null);
    }

    /**
     * @param wanted which sheet of a workbook, by its name; CSV has none and is taken as it is
     * @throws Problem {@code unreadable-table}; also where no sheet is wanted
     */
    public static Sheet read(byte[] file, Predicate<String> wanted) {
        try {
            if (beginsWith(file, COMPOUND)) {
                throw UnreadableTable.because(contains(file, ENCRYPTED) ? Reason.ENCRYPTED : Reason.OLD_EXCEL);
            }
            return isArchive(file) ? XlsxFile.read(file, wanted) : csv(file);
        } catch (SAXException | RuntimeException thrown) {
            throw thrown instanceof Problem problem ? problem : unreadable(thrown);
        } catch (IOException | OpenXML4JException | StackOverflowError damaged) {
            throw unreadable(damaged);
        }
    }

    /** Our own refusals come through the parser, which may wrap them. */
    private static Problem unreadable(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return UnreadableTable.because(Reason.DAMAGED);
    }

    private static Sheet csv(byte[] file) throws IOException {
        var beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (beginning.isBlank()) {
            throw UnreadableTable.because(Reason.EMPTY);
        }
        if (MARKUP.matcher(beginning.replaceFirst("\\A\u00EF\u00BB\u00BF", "")).matches()) {
            throw UnreadableTable.because(Reason.HTML);
        }
        if (beginning.startsWith("%PDF")
                || beginning.startsWith("\u0089PNG")
                || beginning.startsWith("\u00FF\u00D8\u00FF")) {
            throw UnreadableTable.because(Reason.OTHER);
        }
        return CsvFile.read(file);
    }

    static boolean isArchive(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 8 && file[2] == file[3] - 1;
    }

    private static boolean beginsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length && matches(file, 0, beginning);
    }

    private static boolean contains(byte[] file, byte[] sought) {
        for (int at = 0; at <= file.length - sought.length; at++) {
            if (matches(file, at, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] file, int at, byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (file[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}

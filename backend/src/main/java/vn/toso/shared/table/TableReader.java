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
 * Reads uploaded files of rows and columns. The content decides between CSV and XLSX, not the name. Files that cannot be read
 * are refused with a reason ({@link UnreadableTable}).
 */
public final class TableReader {

    private static final int BEGINNING = 1_024;

    /** The header of a compound file: Excel 97 to 2003, or an encrypted workbook. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Web pages, XML, and web archives in MIME format. */
    private static final Pattern MARKUP = Pattern.compile("\\A\\s*(<[!?a-z]|mime-version:)", Pattern.CASE_INSENSITIVE);

    /** PDF, images and JSON, detected by their first characters as Latin-1. */
    private static final Pattern OTHER =
            Pattern.compile("\\A\\s*(%PDF|\\x{89}PNG|\\x{FF}\\x{D8}\\x{FF}|GIF8|\\{|\\[\\s*[\\[{])");

    private static final Pattern MARK_OF_UTF8 = Pattern.compile("\\A\\x{EF}\\x{BB}\\x{BF}");

    private TableReader() {}

    /** The first visible sheet that has content. */
    static Sheet read(byte[] file) {
        return read(file, null, TableReader::hasContent);
    }

    /** The first visible sheet that satisfies the predicate, or else the first that has content. */
    static Sheet readUseful(byte[] file, Predicate<Sheet> useful) {
        return read(file, null, useful);
    }

    private static boolean hasContent(Sheet sheet) {
        return !sheet.lines().isEmpty();
    }

    /**
     * @param wanted selects a sheet of a workbook by name; ignored for CSV, which has no sheets
     * @throws Problem {@code unreadable-table}, also if no sheet is selected
     */
    public static Sheet read(byte[] file, Predicate<String> wanted) {
        return read(file, wanted, TableReader::hasContent);
    }

    private static Sheet read(byte[] file, Predicate<String> wanted, Predicate<Sheet> useful) {
        try {
            if (beginsWith(file, COMPOUND)) {
                throw UnreadableTable.because(contains(file, ENCRYPTED) ? Reason.ENCRYPTED : Reason.OLD_EXCEL);
            }
            return isArchive(file) ? XlsxFile.read(file, wanted, useful) : csv(file);
        } catch (SAXException | RuntimeException thrown) {
            throw thrown instanceof Problem problem ? problem : unreadable(thrown);
        } catch (IOException | OpenXML4JException | StackOverflowError damaged) {
            throw unreadable(damaged);
        }
    }

    /** A problem of ours may reach here wrapped in an exception of the parser. */
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
        var unmarked = MARK_OF_UTF8.matcher(beginning).replaceFirst("");
        if (MARKUP.matcher(unmarked).find()) {
            throw UnreadableTable.because(Reason.HTML);
        }
        if (OTHER.matcher(unmarked).find()) {
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

package vn.toso.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Reads text in UTF-8 or UTF-16, separated by comma, semicolon or tab. Every cell is text. */
final class CsvFile {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** A first line with which Excel states the delimiter. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final int LINES_LOOKED_AT = 50;

    private CsvFile() {}

    static Sheet read(byte[] file) throws IOException {
        var limits = new FileLimits(file);
        var text = decoded(file);
        int number = 0;
        char delimiter;
        var separator = SEPARATOR_LINE.matcher(text);
        if (separator.find()) {
            delimiter = separator.group(1).charAt(0);
            text = text.substring(separator.end());
            number++;
        } else {
            delimiter = delimiter(text);
        }
        requireModest(text, delimiter);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Sheet.Line>();
        var distinct = new HashMap<String, Cell>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var record : parser) {
                number++;
                var cells = new ArrayList<Cell>(record.size());
                limits.places(record.size());
                for (var cell : record) {
                    FileLimits.text(cell.length());
                    // Values often repeat, so each distinct text is stored once.
                    cells.add(distinct.computeIfAbsent(cell, one -> {
                        limits.distinct();
                        return Cell.text(Formulas.undone(one));
                    }));
                }
                if (!cells.stream().allMatch(Cell::blank)) {
                    lines.add(new Sheet.Line(number, cells, false));
                }
            }
        }
        return new Sheet(null, lines, List.of());
    }

    /** Checks the limits first, because the parser reads a whole line before its cells can be counted. */
    private static void requireModest(String text, char delimiter) {
        var limits = new FileLimits(new byte[0]);
        boolean quoted = false;
        int columns = 1;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == delimiter && !quoted) {
                columns++;
            } else if (!quoted && (one == '\n' || one == '\r' && !isFollowedBy(text, i, '\n'))) {
                limits.line();
                columns = 1;
            }
            if (columns > FileLimits.MAX_COLUMN) {
                throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
            }
        }
    }

    private static boolean isFollowedBy(String text, int at, char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    private static String decoded(byte[] file) {
        try {
            var text = charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            throw UnreadableTable.because(UnreadableTable.Reason.NOT_UTF8);
        }
    }

    /** Detects the encoding by the byte order mark, or UTF-16 without one by a zero in every second byte. */
    private static Charset charset(byte[] file) {
        int first = file.length > 1 ? (file[0] & 0xFF) << 8 | file[1] & 0xFF : 0xFFFF;
        if (first == 0xFFFE || first <= 0xFF && first > 0) {
            return first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        return file.length > 1 && file[0] != 0 && file[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** The most frequent candidate outside of quotes. */
    private static char delimiter(String text) {
        var counts = new int[DELIMITERS.length];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char one = text.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == '\n') {
                lines++;
            } else if (!quoted) {
                for (int at = 0; at < DELIMITERS.length; at++) {
                    counts[at] += one == DELIMITERS[at] ? 1 : 0;
                }
            }
        }
        int most = 0;
        for (int at = 1; at < DELIMITERS.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return DELIMITERS[most];
    }
}

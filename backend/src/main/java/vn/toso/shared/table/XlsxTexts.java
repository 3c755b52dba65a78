package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the shared strings of a workbook. */
final class XlsxTexts extends DefaultHandler {

    /** An escaped character that XML cannot contain, such as {@code _x000D_}, or an escaped escape. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    final List<Cell> read = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private final FileLimits limits;
    private boolean within;
    private boolean ofSound;

    XlsxTexts(FileLimits limits) {
        this.limits = limits;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> ofSound = true;
            case "t" -> within = !ofSound;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (within) {
            FileLimits.text(text.length() + length);
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "si" -> {
                limits.distinct();
                read.add(Cell.text(decoded(text.toString())));
            }
            case "rPh" -> ofSound = false;
            case "t" -> within = false;
            default -> {}
        }
    }

    static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}

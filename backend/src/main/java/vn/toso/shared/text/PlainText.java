package vn.toso.shared.text;

import java.util.regex.Pattern;

/** Text in the form in which it is stored: composed (NFC), with one kind of space and of line break. */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\x0B\\x0C\\x85\\x{2028}\\x{2029}]");
    private static final Pattern SPACE = Pattern.compile("[\\t\\p{Zs}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /** The text with its line breaks, without spaces at both ends. */
    public static String lines(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        var ended = LINE_END.matcher(text).replaceAll("\n");
        return Vietnamese.nfc(SPACE.matcher(ended).replaceAll(" ")).strip();
    }

    /** Whether a reader sees nothing in a text: no character, spaces of any kind, or characters without width. */
    public static boolean isBlank(String text) {
        return lines(HiddenCharacters.without(text)).isEmpty();
    }

    /** The text on one line, with single spaces. */
    public static String line(String text) {
        return SPACES.matcher(lines(text)).replaceAll(" ");
    }

    /** Most cells contain only ASCII and need no replacement. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }
}

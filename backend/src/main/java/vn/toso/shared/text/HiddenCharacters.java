package vn.toso.shared.text;

import java.util.regex.Pattern;

/** Characters that a reader does not see, and that make a text look like another. */
public final class HiddenCharacters {

    /**
     * Control characters except line breaks and tabs; halves of characters, which have no encoding; and whatever else has no
     * width and no ink: formatting and tag characters, variation selectors, fillers.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cs}[\\p{Cc}&&[^\\t\\n\\r]]\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{2065}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}"
                    + "\\x{16FE4}\\x{E0000}-\\x{E0FFF}]");

    /** What has no form that everybody sees: noncharacters, code points without a character, private use, a lost object. */
    private static final Pattern UNDEFINED = Pattern.compile("[\\p{Cn}\\p{Co}\\x{FFFC}]");

    /** Of the invisible ones, what no text may contain: the others belong to emoji, or come along when text is pasted. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cs}[\\p{Cc}&&[^\\t\\n\\r]]\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{206F}"
                    + "\\x{E0000}-\\x{E00FF}]");

    private HiddenCharacters() {}

    /**
     * Whether a text has control characters, halves of characters, tags, marks that turn the direction of writing, or so many marks
     * on a letter that they hide the lines above.
     */
    public static boolean isIn(String text) {
        return FORBIDDEN.matcher(text).find() || PiledMarks.isIn(text);
    }

    /** Whether a name has any character that is not seen, or not seen alike. Line breaks and tabs do not count. */
    public static boolean isInName(String name) {
        return INVISIBLE.matcher(name).find() || UNDEFINED.matcher(name).find();
    }

    /** The text as a reader sees it, to compare it or to look something up; never to store it. */
    public static String without(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }
}

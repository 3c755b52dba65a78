package vn.toso.shared.text;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;

/**
 * Vietnamese that was typed for a font of the time before Unicode: the letters of such a text are others, and only the font
 * shows them as Vietnamese. "Hữu Liên" is stored as {@code Höõu Lieân} for VNI, as {@code H÷u Liªn} for TCVN3.
 */
public enum LegacyFont {
    /**
     * Vietnamese letters lie where Latin-1 has signs and capitals: a sign within or at the end of a word, a capital after a
     * small letter. ("LaÊê" is a name in Unicode.)
     */
    TCVN3("\\p{L}[µ¸¶¹¨¾¼½ª¬÷×\\x{AD}]{1,2}(?=\\p{L}|\\s|$)"
            + "|\\p{L}[©®](?=\\p{Ll})"
            + "|\\p{L}«|\\p{L}»(?=\\p{Ll})"
            + "|(?<![\\p{L}\\d])§(?=\\p{L})|(?<![\\p{L}\\d])[§®¶µ¸](?=[a-zµ¸¶·¹¨©ª«¬÷ÄÅÆÇËÎÏÑÖØÛÜÞ]\\p{Ll}?)"
            + "|\\p{L}·(?=\\p{Ll}|\\s|$)"
            + "|\\p{Ll}[\\x{C0}-\\x{DE}](?!ê)|\\p{Lu}[ÄÅÆÇËÎÏÑÖØÛÜÞ]\\p{Ll}"),

    /** Marks follow the vowel as letters of Latin-1; no syllable of Vietnamese in Unicode has these pairs. */
    VNI("[aeouyôöAEOUYÔÖ][øûïØÛÏ]"
            + "|[aA][âÂùåäëüõàáãéèúÙÅÄËÜÕÀÁÃÉÈÚ]|\\p{L}[æÆ]|[æÆ]\\p{L}|[aA][êÊ](?![êÊ])|[eE][âÂùåäõàáãÙÅÄÕÀÁÃ]|[oO][âÂùåäÙÅÄ]|[uUyY][ùõÙÕ]|[ôöÔÖ][ùõÙÕ]"
            + "|\\b[bcdghklmnpqrstvxñBCDGHKLMNPQRSTVXÑ]{1,3}[öÖ](?:[cmnptCMNPT]|ng|nh|ch|NG|NH|CH|[iuôIUÔ](?:ng|NG|[iucmnptIUCMNPT])?)?\\b"
            + "|\\b[ñÑ](?=[aeiouyôöæòóíìâêáàéèAEIOUYÔÖÆÒÓÍÌÂÊÁÀÉÈ])");

    /** No name of a place in Vietnamese, nor in the alphabets of its peoples as the lists write them, has one of these. */
    private static final Pattern NO_LETTER_OF_NAMES = Pattern.compile("[ßïöëäüûîøåæçÿþðÏÖËÄÜÛÎØÅÆÇÞÐ§µ¶¸«»¬®×÷ª]");

    private final Pattern pattern;

    LegacyFont(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @return empty for text in Unicode */
    public static Optional<LegacyFont> of(String text) {
        if (isAscii(text)) {
            return Optional.empty();
        }
        for (var font : values()) {
            if (font.pattern.matcher(text).find()) {
                return Optional.of(font);
            }
        }
        return Optional.empty();
    }

    /**
     * The code for a name that is not in Unicode, or null. Of a short name it may not be sure which of the two fonts it was:
     * {@code old-font}.
     */
    public static ViolationCode codeOfName(String name) {
        return of(name).map(LegacyFont::code)
                .orElse(NO_LETTER_OF_NAMES.matcher(name).find() ? CommonViolation.OLD_FONT : null);
    }

    /** What a client translates. */
    public ViolationCode code() {
        return this == VNI ? CommonViolation.VNI_FONT : CommonViolation.TCVN3_FONT;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one < 0x80);
    }
}

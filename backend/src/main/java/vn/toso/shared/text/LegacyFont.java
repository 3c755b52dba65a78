package vn.toso.shared.text;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;

/**
 * Vietnamese text in an encoding from before Unicode, whose letters look right only in its own font. "Hữu Liên" is stored as
 * {@code Höõu Lieân} for VNI and as {@code H÷u Liªn} for TCVN3.
 */
public enum LegacyFont {
    /**
     * Vietnamese letters are at code points of Latin-1 symbols and capitals: a symbol within or at the end of a word, or a
     * capital after a small letter. ("LaÊê" is a correct name in Unicode.)
     */
    TCVN3("\\p{L}[µ¸¶¹¨¾¼½ª¬÷×\\x{AD}]{1,2}(?=\\p{L}|\\s|$)"
            + "|\\p{L}[©®](?=\\p{Ll})"
            + "|\\p{L}«|\\p{L}»(?=\\p{Ll})"
            + "|(?<![\\p{L}\\d])§(?=\\p{L})|(?<![\\p{L}\\d])[§®¶µ¸](?=[a-zµ¸¶·¹¨©ª«¬÷ÄÅÆÇËÎÏÑÖØÛÜÞ]\\p{Ll}?)"
            + "|\\p{L}·(?=\\p{Ll}|\\s|$)"
            + "|\\p{Ll}[\\x{C0}-\\x{DE}](?!ê)|\\p{Lu}[ÄÅÆÇËÎÏÑÖØÛÜÞ]\\p{Ll}"),

    /** Tone marks are separate Latin-1 letters after the vowel. No Vietnamese syllable in Unicode has these pairs. */
    VNI("[aeouyôöAEOUYÔÖ][øûïØÛÏ]"
            + "|[aA][âÂùåäëüõàáãéèúÙÅÄËÜÕÀÁÃÉÈÚ]|\\p{L}[æÆ]|[æÆ]\\p{L}|[aA][êÊ](?![êÊ])|[eE][âÂùåäõàáãÙÅÄÕÀÁÃ]|[oO][âÂùåäÙÅÄ]|[uUyY][ùõÙÕ]|[ôöÔÖ][ùõÙÕ]"
            + "|\\b[bcdghklmnpqrstvxñBCDGHKLMNPQRSTVXÑ]{1,3}[öÖ](?:[cmnptCMNPT]|ng|nh|ch|NG|NH|CH|[iuôIUÔ](?:ng|NG|[iucmnptIUCMNPT])?)?\\b"
            + "|\\b[ñÑ](?=[aeiouyôöæòóíìâêáàéèAEIOUYÔÖÆÒÓÍÌÂÊÁÀÉÈ])");

    /** Characters that no place name contains, in Vietnamese or in the alphabets of the minorities as unit lists write them. */
    private static final Pattern NO_LETTER_OF_NAMES = Pattern.compile("[ßïöëäüûîøåæçÿþðÏÖËÄÜÛÎØÅÆÇÞÐ§µ¶¸«»¬®×÷ª]");

    private final Pattern pattern;

    LegacyFont(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @return empty for Unicode text */
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
     * The violation code for a name in an old encoding, or null. If a short name does not show which encoding it is, the code
     * is {@code old-font}.
     */
    public static ViolationCode codeOfName(String name) {
        return of(name).map(LegacyFont::code)
                .orElse(NO_LETTER_OF_NAMES.matcher(name).find() ? CommonViolation.OLD_FONT : null);
    }

    /** The violation code that clients translate. */
    public ViolationCode code() {
        return this == VNI ? CommonViolation.VNI_FONT : CommonViolation.TCVN3_FONT;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one < 0x80);
    }
}

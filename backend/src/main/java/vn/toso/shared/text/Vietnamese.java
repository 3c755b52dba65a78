package vn.toso.shared.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern APOSTROPHE = Pattern.compile("\\s*['\u2018\u2019\u201B\u02BC\u2032`\u00B4]\\s*");
    private static final Pattern DASH = Pattern.compile("\\s*[\\p{Pd}\u2212]\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Consecutive vowels in decomposed form, with all their marks. */
    private static final Pattern VOWELS = Pattern.compile("(?:[aeiouy]\\p{M}*)+");

    /** The tone marks huyền, sắc, ngã, hỏi and nặng, without the marks that are part of the letters ă, â, ê, ô, ơ and ư. */
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private Vietnamese() {}

    /** The composed form (NFC), in which all text is stored. Phones and some keyboards send the decomposed form. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    /**
     * The form for searches without diacritics: "Hữu Liên" becomes "huu lien". The letter đ has no decomposition, so it is
     * replaced explicitly.
     */
    public static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        var lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }

    /**
     * The pattern for {@code like} that finds the folded names with this text in them; empty if the text has no letter and no
     * digit, so that it finds none instead of all.
     */
    public static String within(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? "" : "%" + folded + "%";
    }

    /**
     * A key to compare names, never to show: "HÒA BÌNH" and "Hoà Bình" have the same key, "Hóa" has another. It ignores the
     * position of the tone mark within a syllable, capitals, invisible characters, and the form and spacing of apostrophes and
     * dashes. Letters and tones count: "Mỹ" and "Mĩ" differ, and so do "Lien" and "Liên".
     */
    public static String nameKey(String name) {
        var seen = SPACES.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll(" ");
        var joined = DASH.matcher(APOSTROPHE.matcher(seen).replaceAll("'")).replaceAll("-");
        var lower = Normalizer.normalize(joined.toLowerCase(Locale.ROOT), Form.NFD);
        return nfc(VOWELS.matcher(lower)
                .replaceAll(vowels -> toneLast(vowels.group()))
                .strip());
    }

    private static String toneLast(String vowels) {
        var tones = TONE.matcher(vowels);
        var found = new StringBuilder();
        while (tones.find()) {
            found.append(tones.group());
        }
        return tones.replaceAll("") + found;
    }
}

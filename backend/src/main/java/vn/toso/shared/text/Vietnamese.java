package vn.toso.shared.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Vietnamese() {}

    /** Composed form (NFC), as every text is stored: phones and some keyboards send the decomposed one. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    /**
     * What people type who search without diacritics: "Hữu Liên" becomes "huu lien". The letter đ has no decomposition,
     * so it is replaced by name.
     */
    public static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        var lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }
}

package vn.toso.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Number and symbol of a document, such as {@code 12/BC-UBND} (Nghị định 30/2020/NĐ-CP, appendix I, part II, section 3).
 *
 * @param text as it is printed
 */
record DocumentNumber(String text) {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}\\p{L}?(?:/[\\p{L}\\d]+(?:[&.-][\\p{L}\\d]+)*)+");

    boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }

    /** Whether a registry has only one document of the two, however they are spelt: {@code 08/bc-ubnd}, {@code 8/BC-UBND}. */
    boolean isSameAs(DocumentNumber other) {
        return plain().equals(other.plain());
    }

    private String plain() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("\\p{Pd}", "-")
                .replaceFirst("^0+(?=\\d)", "")
                .replaceFirst("[.,;]+$", "")
                .toUpperCase(Locale.ROOT);
    }
}

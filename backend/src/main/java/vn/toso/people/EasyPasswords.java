package vn.toso.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.toso.shared.text.Vietnamese;

/**
 * Passwords that an attacker who knows the product or the person's user name would try first. The identity provider has a list
 * of common passwords, but compares it letter by letter; here capitals, diacritics, blanks, punctuation and digits do not make a
 * difference.
 */
final class EasyPasswords {

    /** The sentence that the page gives as an example, the words of the product, and what people put beside them. */
    private static final List<String> WORDS = List.of(
            "bonconnguachay",
            "toso",
            "demo",
            "tocongnghesocongdong",
            "congdanso",
            "chuyendoiso",
            "baocao",
            "matkhau",
            "dangnhap",
            "quantri",
            "admin",
            "password");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");

    private EasyPasswords() {}

    static boolean has(String password, String username) {
        var name = letters(username);
        var words = new ArrayList<>(WORDS);
        if (!name.isEmpty()) {
            words.add(name);
            words.add(new StringBuilder(name).reverse().toString());
        }
        return isMadeOf(letters(password), words);
    }

    /** Whether a text is made of nothing but these words, and of one at least. */
    private static boolean isMadeOf(String text, List<String> words) {
        var made = new BitSet();
        made.set(0);
        for (int end = 1; end <= text.length(); end++) {
            for (var word : words) {
                if (text.startsWith(word, end - word.length()) && made.get(end - word.length())) {
                    made.set(end);
                }
            }
        }
        return !text.isEmpty() && made.get(text.length());
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(Vietnamese.fold(text)).replaceAll("");
    }
}

package vn.toso.people;

import java.util.regex.Pattern;
import vn.toso.shared.text.Vietnamese;

/**
 * Passwords that an attacker who knows the product or the person's user name would try first. The identity provider has a list
 * of common passwords, but compares it letter by letter; here capitals, diacritics, blanks, punctuation and digits do not make a
 * difference.
 */
final class EasyPasswords {

    /** The sentence that the page gives as an example, the words of the product, and what people put beside them. */
    private static final Pattern WORDS = Pattern.compile(
            "(?:bonconnguachay|toso|demo|tocongnghesocongdong|congdanso|chuyendoiso|baocao|matkhau|dangnhap|quantri|admin|password)+");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");

    private EasyPasswords() {}

    static boolean has(String password, String username) {
        var letters = letters(password);
        return WORDS.matcher(letters).matches() || !letters.isEmpty() && letters.equals(letters(username));
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(Vietnamese.fold(text)).replaceAll("");
    }
}

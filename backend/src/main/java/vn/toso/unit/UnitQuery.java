package vn.toso.unit;

import static java.util.Comparator.comparing;

import java.util.Set;
import java.util.regex.Pattern;
import vn.toso.shared.text.Vietnamese;

/**
 * What somebody looks for, as they type it: {@code xa huu lien}, {@code P. Tân An}, {@code 06388}.
 *
 * @param folded all of it
 * @param bare without the words that say a type; the same as {@code folded} where there are none
 * @param types what these words mean; empty where there are none
 */
record UnitQuery(String folded, String bare, Set<UnitType> types) {

    /** {@code p1}, {@code q10}, {@code tdp3}: the number follows without a space. */
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d+)");

    static UnitQuery of(String text) {
        var folded = spaced(Vietnamese.fold(text));
        var words = UnitWords.typedBeforeNames();
        return words.keySet().stream()
                .filter(word -> folded.startsWith(word + " "))
                // "to dan pho 3" is not the group "dan pho 3".
                .max(comparing(String::length))
                .map(word -> new UnitQuery(folded, folded.substring(word.length() + 1), words.get(word)))
                .orElseGet(() -> new UnitQuery(folded, folded, Set.of()));
    }

    private static String spaced(String folded) {
        var numbered = NUMBERED.matcher(folded);
        return numbered.matches() && UnitWords.typedBeforeNames().containsKey(numbered.group(1))
                ? numbered.group(1) + " " + numbered.group(2)
                : folded;
    }

    /** A code has no spaces. */
    boolean mayBeCode() {
        return folded.indexOf(' ') < 0 && folded.chars().anyMatch(Character::isDigit);
    }
}

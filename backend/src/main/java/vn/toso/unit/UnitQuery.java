package vn.toso.unit;

import static java.util.Comparator.comparing;

import java.util.Set;
import java.util.regex.Pattern;
import vn.toso.shared.text.Vietnamese;

/**
 * The text of a search as typed: {@code xa huu lien}, {@code P. Tân An}, {@code 06388}.
 *
 * @param folded the whole text
 * @param bare without the words for a type; equals {@code folded} if there are none
 * @param types the meaning of these words; empty if there are none
 */
record UnitQuery(String folded, String bare, Set<UnitType> types) {

    /** {@code p1}, {@code q10}, {@code tdp3}: a number without a space before it. */
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d+)");

    static UnitQuery of(String text) {
        var folded = spaced(Vietnamese.fold(text));
        var words = UnitWords.typedBeforeNames();
        return words.keySet().stream()
                .filter(word -> folded.startsWith(word + " "))
                // The longest type wins: "to dan pho 3" is group 3, not a group called "dan pho 3".
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

    /** Whether the text has digits and no space. */
    boolean mayBeCode() {
        return folded.indexOf(' ') < 0 && folded.chars().anyMatch(Character::isDigit);
    }
}

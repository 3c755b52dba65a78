package vn.toso.people;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.shared.text.Vietnamese;

/** User names made from full names: "Hoàng Thị Bé" becomes {@code hoangthibe}, a second one {@code hoangthibe2}. */
final class Usernames {

    private static final int SHORTEST = 3;

    /** Leaves room for a number within the 64 characters of a user name. */
    private static final int LONGEST = 56;

    private static final String WITHOUT_LETTERS = "nguoidung";

    private Usernames() {}

    /** Only a to z and digits; 3 to 56 characters. */
    static String base(String fullName) {
        var letters = Vietnamese.fold(fullName).replaceAll("[^a-z0-9]", "");
        if (letters.length() < SHORTEST) {
            return WITHOUT_LETTERS + letters;
        }
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }

    /** The base, then the base with 2, 3 and so on, without those that are taken; endless. */
    static Stream<String> free(String base, Set<String> taken) {
        return Stream.concat(Stream.of(base), IntStream.iterate(2, i -> i + 1).mapToObj(i -> base + i))
                .filter(name -> !taken.contains(name));
    }
}

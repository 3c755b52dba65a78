package vn.toso.team;

import vn.toso.shared.text.Vietnamese;

/** Compares a name in a file with the stored one. Ways of writing do not matter; letters and tones do. */
final class SameName {

    private SameName() {}

    /** Ignores capitals, the placement of tone marks and the forms of dashes. */
    static boolean spelled(String held, String given) {
        return held == null || given == null
                ? held == null && given == null
                : Vietnamese.nameKey(held).equals(Vietnamese.nameKey(given));
    }

    /** Whether the names are equal, or the given one is typed without any diacritics: "Vi Van Bang" matches "Vi Văn Bằng". */
    static boolean means(String held, String given) {
        return spelled(held, given) || isBare(given) && Vietnamese.fold(held).equals(Vietnamese.fold(given));
    }

    static boolean isBare(String name) {
        return name.chars().allMatch(one -> one < 128);
    }
}

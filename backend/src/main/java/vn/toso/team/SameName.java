package vn.toso.team;

import vn.toso.shared.text.Vietnamese;

/** Whether a file spells what is held: manners of writing are no difference, letters and tones are. */
final class SameName {

    private SameName() {}

    /** Capitals, the place of a tone and the forms of dashes aside. */
    static boolean spelled(String held, String given) {
        return held == null || given == null
                ? held == null && given == null
                : Vietnamese.nameKey(held).equals(Vietnamese.nameKey(given));
    }

    /** The same, or typed on a keyboard without diacritics: "Vi Van Bang" says nothing against "Vi Văn Bằng". */
    static boolean means(String held, String given) {
        return spelled(held, given) || isBare(given) && Vietnamese.fold(held).equals(Vietnamese.fold(given));
    }

    static boolean isBare(String name) {
        return name.chars().allMatch(one -> one < 128);
    }
}

package vn.toso.shared.text;

/** Marks that pile up on one letter, and are drawn over the lines above. */
final class PiledMarks {

    /** Vietnamese needs none once it is composed, Thai and Hebrew at most three. */
    private static final int MOST = 3;

    private PiledMarks() {}

    /** Whether more marks than any language needs stand on one letter. Marks with a width of their own do not count. */
    static boolean isIn(String text) {
        int marks = 0;
        for (int one : Vietnamese.nfc(text).codePoints().toArray()) {
            switch (Character.getType(one)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> marks++;
                case Character.COMBINING_SPACING_MARK, Character.FORMAT -> {}
                default -> marks = 0;
            }
            if (marks > MOST) {
                return true;
            }
        }
        return false;
    }
}

package vn.toso.shared.text;

/**
 * Characters that a reader does not see and that make a text look like another: control characters, marks that turn the direction
 * of writing, the byte order mark, and halves of characters, which have no encoding. PostgreSQL cannot store U+0000.
 */
final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Line breaks and tabs are allowed. */
    static boolean isIn(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::isHidden);
    }

    private static boolean isHidden(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL -> one != '\t' && one != '\n' && one != '\r';
            case Character.SURROGATE -> true;
            case Character.FORMAT ->
                one == 0x200E
                        || one == 0x200F
                        || one >= 0x202A && one <= 0x202E
                        || one >= 0x2066 && one <= 0x2069
                        || one == 0xFEFF;
            default -> false;
        };
    }
}

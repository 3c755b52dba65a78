package vn.toso.submission;

import java.util.UUID;

/** A code that can be read out over the phone: no letter that is taken for a digit or for another letter. */
final class ReceiptCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int LENGTH = 10;

    private ReceiptCode() {}

    /** Ten characters, as in {@code 7K3F2-9QDXA}: fifty random bits of the id. */
    static String of(UUID id) {
        var code = new StringBuilder(LENGTH + 1);
        long bits = id.getLeastSignificantBits();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }
}

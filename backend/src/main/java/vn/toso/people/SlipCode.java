package vn.toso.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A one-time code of 80 random bits: 16 characters, shown in groups of four, without those that are easily confused (0 and O, 1
 * and I).
 */
record SlipCode(String characters) {

    static final String EXAMPLE = "7KQM-W2XA-P9DT-HJ4C";

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    static SlipCode random() {
        var characters = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(one -> characters.append(ALPHABET.charAt(one)));
        return new SlipCode(characters.toString());
    }

    /** @param text in any case, with or without hyphens and spaces; empty if it cannot be a code */
    static Optional<SlipCode> parse(String text) {
        var characters = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(characters).matches() ? Optional.of(new SlipCode(characters)) : Optional.empty();
    }

    /** In groups of four, as it is shown. */
    String shown() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** SHA-256; with 80 random bits it needs no salt. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The code is a secret. */
    @Override
    public String toString() {
        return "a one-time code";
    }
}

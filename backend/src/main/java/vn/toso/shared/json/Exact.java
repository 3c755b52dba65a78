package vn.toso.shared.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers that a reader of JSON may not hold exactly. Browsers and spreadsheets keep a number in 53 bits: of a whole number
 * beyond 2^53 − 1 (ECMA-262, {@code Number.MAX_SAFE_INTEGER}; RFC 8259, section 6) and of a number with more than fifteen
 * digits the last digits may be lost without a word. Such a one is answered as text, in place of the number.
 */
public final class Exact {

    /** The largest whole number that is answered as one. */
    public static final long MAX = 9_007_199_254_740_991L;

    /** As many significant digits as every decimal number keeps in 53 bits. */
    private static final int DIGITS = 15;

    /** For the contract: what the member beside a number holds. */
    public static final String TEXT = "The digits of what is too large to be exact as a number; absent otherwise";

    private static final BigInteger LARGEST = BigInteger.valueOf(MAX);

    private Exact() {}

    /** @return null where there is none, and where it is too large to be one in JSON */
    public static Long number(BigInteger exact) {
        return exact == null || beyond(exact) ? null : Long.valueOf(exact.longValueExact());
    }

    /** @return its digits where {@link #number} has none; null otherwise */
    public static String text(BigInteger exact) {
        return exact != null && beyond(exact) ? exact.toString() : null;
    }

    /** @return why {@link #number} has none although there is one; null otherwise */
    public static NoNumber reason(BigInteger exact) {
        return exact != null && beyond(exact) ? NoNumber.BEYOND_EXACT : null;
    }

    /** What {@link #number} and {@link #text} were made of. @return null where both are */
    public static BigInteger of(Long number, String text) {
        return number != null ? BigInteger.valueOf(number) : text == null ? null : new BigInteger(text);
    }

    /** @return null where there is none, and where it has too many digits to be one in JSON */
    public static BigDecimal number(BigDecimal exact) {
        return exact == null || !fits(exact) ? null : exact;
    }

    /** @return its digits, with a dot before the decimals, where {@link #number(BigDecimal)} has none; null otherwise */
    public static String text(BigDecimal exact) {
        return exact == null || fits(exact) ? null : exact.toPlainString();
    }

    /** What {@link #number(BigDecimal)} and {@link #text(BigDecimal)} were made of. @return null where both are */
    public static BigDecimal of(BigDecimal number, String text) {
        return number != null ? number : text == null ? null : new BigDecimal(text);
    }

    /** Whether a spreadsheet, which keeps fifteen digits, shows all of it. */
    public static boolean fits(BigDecimal exact) {
        return exact.precision() <= DIGITS;
    }

    private static boolean beyond(BigInteger exact) {
        return exact.abs().compareTo(LARGEST) > 0;
    }
}

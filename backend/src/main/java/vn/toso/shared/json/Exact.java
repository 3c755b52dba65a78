package vn.toso.shared.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Keeps numbers exact for readers of JSON. Browsers and spreadsheets store a number in 53 bits. Whole numbers beyond
 * 2^53 − 1 (ECMA-262, {@code Number.MAX_SAFE_INTEGER}; RFC 8259, section 6) and numbers with more than fifteen digits may
 * silently lose digits there. Such numbers are answered as text instead.
 */
public final class Exact {

    /** The largest whole number that is answered as a number. */
    public static final long MAX = 9_007_199_254_740_991L;

    /** The significant digits that every decimal number keeps in 53 bits. */
    private static final int DIGITS = 15;

    /** OpenAPI description of the text member beside a number. */
    public static final String TEXT = "The digits, if the value is too large to be exact as a number; absent otherwise";

    private static final BigInteger LARGEST = BigInteger.valueOf(MAX);

    private Exact() {}

    /** @return null if {@code exact} is null or too large for a JSON number */
    public static Long number(BigInteger exact) {
        return exact == null || beyond(exact) ? null : Long.valueOf(exact.longValueExact());
    }

    /** @return the digits if the value is too large for {@link #number}; null otherwise */
    public static String text(BigInteger exact) {
        return exact != null && beyond(exact) ? exact.toString() : null;
    }

    /** @return the reason if {@link #number} returns null for a value; null otherwise */
    public static NoNumber reason(BigInteger exact) {
        return exact != null && beyond(exact) ? NoNumber.BEYOND_EXACT : null;
    }

    /** Restores the value from {@link #number} and {@link #text}. @return null if both are null */
    public static BigInteger of(Long number, String text) {
        return number != null ? BigInteger.valueOf(number) : text == null ? null : new BigInteger(text);
    }

    /** @return null if {@code exact} is null or has too many digits for a JSON number */
    public static BigDecimal number(BigDecimal exact) {
        return exact == null || !fits(exact) ? null : exact;
    }

    /**
     * @return the digits, with a dot before the decimals, if the value does not fit {@link #number(BigDecimal)}; null otherwise
     */
    public static String text(BigDecimal exact) {
        return exact == null || fits(exact) ? null : exact.toPlainString();
    }

    /** Restores the value from {@link #number(BigDecimal)} and {@link #text(BigDecimal)}. @return null if both are null */
    public static BigDecimal of(BigDecimal number, String text) {
        return number != null ? number : text == null ? null : new BigDecimal(text);
    }

    /** Whether a spreadsheet, which keeps fifteen digits, can store the value exactly. */
    public static boolean fits(BigDecimal exact) {
        return exact.precision() <= DIGITS;
    }

    private static boolean beyond(BigInteger exact) {
        return exact.abs().compareTo(LARGEST) > 0;
    }
}

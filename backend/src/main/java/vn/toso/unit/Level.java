package vn.toso.unit;

/**
 * A tier of the administration, the highest first. The parent of a unit may be of any higher tier: there is no district since
 * 1/7/2025.
 */
public enum Level {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE;

    /** The number of digits of a national code of this tier; 0 if it has no fixed form. */
    public int codeDigits() {
        return switch (this) {
            case PROVINCE -> 2;
            case DISTRICT -> 3;
            case COMMUNE -> 5;
            case COUNTRY, VILLAGE -> 0;
        };
    }

    /** The Vietnamese word for this tier, which {@link #ofWords} reads. */
    public String word() {
        return UnitWords.of(this);
    }

    /** @return null if the text names no tier; {@code COMMUNE}, {@code Xã} and {@code xa} all name the same */
    public static Level ofWords(String text) {
        return UnitWords.level(text);
    }
}

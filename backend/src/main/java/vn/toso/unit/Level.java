package vn.toso.unit;

/** A tier of the administration, the highest first. A unit's parent may be of any higher tier: since 1/7/2025 there is no district. */
public enum Level {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE;

    /** How many digits a national code of this tier has; 0 where it has no fixed form. */
    public int codeDigits() {
        return switch (this) {
            case PROVINCE -> 2;
            case DISTRICT -> 3;
            case COMMUNE -> 5;
            case COUNTRY, VILLAGE -> 0;
        };
    }

    /** @return null for words that name no tier; {@code COMMUNE}, {@code Xã} and {@code xa} are one */
    public static Level ofWords(String text) {
        return UnitWords.level(text);
    }
}

package vn.toso.unit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.toso.shared.text.Vietnamese;

/**
 * What somebody looks for, as they type it: {@code xa huu lien}, {@code P. Tân An}, {@code 06388}.
 *
 * @param folded all of it
 * @param bare without the words that say a type; the same as {@code folded} where there are none
 * @param types what these words mean; empty where there are none
 */
record UnitQuery(String folded, String bare, Set<UnitType> types) {

    /** As they are written in full and in short, folded. */
    private static final Map<String, Set<UnitType>> TYPE_WORDS = typeWords();

    /** {@code p1}, {@code q10}, {@code tdp3}: the number follows without a space. */
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d+)");

    private static Map<String, Set<UnitType>> typeWords() {
        var words = new LinkedHashMap<String, Set<UnitType>>();
        put(words, EnumSet.of(UnitType.TINH), "tinh", "t");
        put(words, EnumSet.of(UnitType.THANH_PHO, UnitType.THANH_PHO_TRUNG_UONG), "thanh pho", "tp");
        put(words, EnumSet.of(UnitType.HUYEN), "huyen", "h");
        put(words, EnumSet.of(UnitType.QUAN), "quan", "q");
        put(words, EnumSet.of(UnitType.THI_XA), "thi xa", "tx");
        put(words, EnumSet.of(UnitType.THI_TRAN), "thi tran", "tt");
        put(words, EnumSet.of(UnitType.XA), "xa", "x");
        put(words, EnumSet.of(UnitType.PHUONG), "phuong", "p");
        put(words, EnumSet.of(UnitType.DAC_KHU), "dac khu", "dk");
        put(words, EnumSet.of(UnitType.THON), "thon", "ban", "xom", "ap", "buon", "lang", "plei", "phum", "soc");
        put(words, EnumSet.of(UnitType.TO_DAN_PHO), "to dan pho", "tdp", "khu pho", "kp", "khoi pho", "khoi", "to");
        return words;
    }

    private static void put(Map<String, Set<UnitType>> words, Set<UnitType> types, String... written) {
        Arrays.stream(written).forEach(one -> words.put(one, types));
    }

    static UnitQuery of(String text) {
        var folded = spaced(Vietnamese.fold(text));
        return TYPE_WORDS.keySet().stream()
                .filter(word -> folded.startsWith(word + " "))
                // "thi xa X" is no X of the type "thi".
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(word -> new UnitQuery(folded, folded.substring(word.length() + 1), TYPE_WORDS.get(word)))
                .orElseGet(() -> new UnitQuery(folded, folded, Set.of()));
    }

    private static String spaced(String folded) {
        var numbered = NUMBERED.matcher(folded);
        return numbered.matches() && TYPE_WORDS.containsKey(numbered.group(1))
                ? numbered.group(1) + " " + numbered.group(2)
                : folded;
    }

    /** A code has no spaces. */
    boolean mayBeCode() {
        return folded.indexOf(' ') < 0 && folded.chars().anyMatch(Character::isDigit);
    }
}

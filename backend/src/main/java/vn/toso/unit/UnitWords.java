package vn.toso.unit;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.shared.text.Vietnamese;

/** The words for types and levels of units, in lists and as people type them. */
public final class UnitWords {

    /** The full words before a name. They need their diacritics: "Xa Dung" is a name, "Xã Dung" is the commune "Dung". */
    private static final Map<UnitType, String> BEFORE_NAME = new EnumMap<>(Map.ofEntries(
            entry(UnitType.TINH, "tỉnh"),
            entry(UnitType.THANH_PHO_TRUNG_UONG, "thành phố"),
            entry(UnitType.HUYEN, "huyện"),
            entry(UnitType.QUAN, "quận"),
            entry(UnitType.THI_XA, "thị xã"),
            entry(UnitType.THANH_PHO, "thành phố"),
            entry(UnitType.XA, "xã"),
            entry(UnitType.PHUONG, "phường"),
            entry(UnitType.THI_TRAN, "thị trấn"),
            entry(UnitType.DAC_KHU, "đặc khu"),
            entry(UnitType.THON, "thôn"),
            entry(UnitType.TO_DAN_PHO, "tổ dân phố")));

    /** Types by folded words. The state's catalogue writes {@code thanh_pho_tw}, its spreadsheets "Thành phố Trung ương". */
    private static final Map<String, UnitType> WRITTEN = written();

    /** Types by folded words, in full and abbreviated, as people type them before a name. */
    private static final Map<String, Set<UnitType>> TYPED = typed();

    /** Abbreviations before a name: capitals with which no syllable begins, or a letter with a full stop. */
    private static final Pattern SHORTENED = Pattern.compile(
            "(TT|TX|TP|TDP|KP|ĐK|TT\\.|TX\\.|TP\\.|TDP\\.|KP\\.|ĐK\\.|[TtHhQqXxPp]\\.)\\s*(?<=[\\s.])(\\S.*)");

    private static final Map<String, Level> LEVELS = Map.of(
            "quoc gia", Level.COUNTRY,
            "tinh", Level.PROVINCE,
            "cap tinh", Level.PROVINCE,
            "huyen", Level.DISTRICT,
            "cap huyen", Level.DISTRICT,
            "xa", Level.COMMUNE,
            "cap xa", Level.COMMUNE,
            "thon", Level.VILLAGE,
            "cap thon", Level.VILLAGE);

    private UnitWords() {}

    static String inFull(UnitType type, String name) {
        var word = word(type);
        return word.isEmpty() ? name : word + " " + name;
    }

    /** Such as {@code thị trấn}; empty for the country. */
    public static String word(UnitType type) {
        return BEFORE_NAME.getOrDefault(type, "");
    }

    private static Map<String, UnitType> written() {
        var words = new HashMap<String, UnitType>();
        for (var type : UnitType.values()) {
            words.put(Vietnamese.fold(type.name()), type);
        }
        words.put("thanh pho tw", UnitType.THANH_PHO_TRUNG_UONG);
        words.put("thanh pho truc thuoc trung uong", UnitType.THANH_PHO_TRUNG_UONG);
        for (var word : List.of("ban", "xom", "ap", "buon", "lang")) {
            words.put(word, UnitType.THON);
        }
        for (var word : List.of("khu pho", "khoi pho", "khoi")) {
            words.put(word, UnitType.TO_DAN_PHO);
        }
        return words;
    }

    private static Map<String, Set<UnitType>> typed() {
        var words = new LinkedHashMap<String, Set<UnitType>>();
        written().forEach((word, type) -> words.put(word, Set.of(type)));
        words.put("thanh pho", Set.of(UnitType.THANH_PHO, UnitType.THANH_PHO_TRUNG_UONG));
        words.put("tp", Set.of(UnitType.THANH_PHO, UnitType.THANH_PHO_TRUNG_UONG));
        words.put("t", Set.of(UnitType.TINH));
        words.put("h", Set.of(UnitType.HUYEN));
        words.put("q", Set.of(UnitType.QUAN));
        words.put("tx", Set.of(UnitType.THI_XA));
        words.put("tt", Set.of(UnitType.THI_TRAN));
        words.put("x", Set.of(UnitType.XA));
        words.put("p", Set.of(UnitType.PHUONG));
        words.put("dk", Set.of(UnitType.DAC_KHU));
        words.put("tdp", Set.of(UnitType.TO_DAN_PHO));
        words.put("kp", Set.of(UnitType.TO_DAN_PHO));
        words.put("to", Set.of(UnitType.TO_DAN_PHO));
        return words;
    }

    /** @return null if the words name no type; a city at the level of provinces is a centrally governed one */
    static UnitType type(String text, Level level) {
        var type = WRITTEN.get(Vietnamese.fold(text));
        return type == UnitType.THANH_PHO && level == Level.PROVINCE ? UnitType.THANH_PHO_TRUNG_UONG : type;
    }

    /** @return null if the words name no level */
    static Level level(String text) {
        for (var level : Level.values()) {
            if (level.name().equalsIgnoreCase(text)) {
                return level;
            }
        }
        return LEVELS.get(Vietnamese.fold(text));
    }

    /** A word that {@link #level} reads. */
    static String of(Level level) {
        return switch (level) {
            case COUNTRY -> "Quốc gia";
            case PROVINCE -> "Tỉnh";
            case DISTRICT -> "Huyện";
            case COMMUNE -> "Xã";
            case VILLAGE -> "Thôn";
        };
    }

    static Level levelOf(UnitType type) {
        return switch (type) {
            case QUOC_GIA -> Level.COUNTRY;
            case TINH, THANH_PHO_TRUNG_UONG -> Level.PROVINCE;
            case HUYEN, QUAN, THI_XA, THANH_PHO -> Level.DISTRICT;
            case XA, PHUONG, THI_TRAN, DAC_KHU -> Level.COMMUNE;
            case THON, TO_DAN_PHO -> Level.VILLAGE;
        };
    }

    /** The name without the words for its type, in full or abbreviated: "Xã Hữu Liên", "X. Hữu Liên", "TT Hữu Lũng". */
    static String bare(String name, UnitType type) {
        var word = BEFORE_NAME.get(type);
        if (word != null && begins(name, word)) {
            return name.substring(word.length()).strip();
        }
        var shortened = SHORTENED.matcher(name);
        boolean own = shortened.matches()
                && TYPED.getOrDefault(Vietnamese.fold(shortened.group(1)), Set.of())
                        .contains(type);
        return own ? shortened.group(2) : name;
    }

    /** The folded text without the words for any type before it; removes as many words as possible. */
    static String foldedBare(String given) {
        var folded = Vietnamese.fold(given);
        int end = 0;
        for (int at = folded.indexOf(' '); at > 0; at = folded.indexOf(' ', at + 1)) {
            end = TYPED.containsKey(folded.substring(0, at)) ? at + 1 : end;
        }
        return folded.substring(end);
    }

    /** Whether a text is the name, with or without the words for the type before it, in full or abbreviated. */
    static boolean isNamed(String given, String name, UnitType type) {
        var key = Vietnamese.nameKey(name);
        if (Vietnamese.nameKey(given).equals(key)) {
            return true;
        }
        for (int at = 0; at < given.length(); at++) {
            boolean between = given.charAt(at) == ' ' || given.charAt(at) == '.';
            if (between
                    && TYPED.getOrDefault(Vietnamese.fold(given.substring(0, at)), Set.of())
                            .contains(type)
                    && Vietnamese.nameKey(given.substring(at + 1)).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two texts are the same name of a unit of that level, compared by {@link Vietnamese#nameKey}. Each may have the
     * words for any type of the level before it: "HÒA BÌNH", "Xã Hoà Bình" and "Phường Hòa Bình" are the same.
     */
    public static boolean sameName(String one, String other, Level level) {
        return !Collections.disjoint(nameKeys(one, level), nameKeys(other, level));
    }

    /** Includes the key of the whole text, because "Xã Đàn" may be a complete name. */
    private static Set<String> nameKeys(String text, Level level) {
        var key = Vietnamese.nameKey(text);
        return Stream.concat(
                        Stream.of(key),
                        BEFORE_NAME.entrySet().stream()
                                .filter(type -> levelOf(type.getKey()) == level)
                                .map(type -> Vietnamese.nameKey(type.getValue()) + " ")
                                .filter(key::startsWith)
                                .map(word -> key.substring(word.length())))
                .collect(toSet());
    }

    /** Whether the words for another type of the same level are before the name. */
    static boolean saysAnotherType(String name, UnitType type) {
        var own = BEFORE_NAME.get(type);
        if (own != null && begins(name, own)) {
            return false;
        }
        return BEFORE_NAME.entrySet().stream()
                .anyMatch(other -> levelOf(other.getKey()) == levelOf(type) && begins(name, other.getValue()));
    }

    private static boolean begins(String name, String word) {
        return name.toLowerCase(Locale.ROOT).startsWith(word + " ");
    }

    /** The types that words before a name can mean, by folded words. */
    static Map<String, Set<UnitType>> typedBeforeNames() {
        return TYPED;
    }
}

package vn.toso.shared.table;

import java.util.HashMap;
import java.util.Map;
import vn.toso.shared.text.Vietnamese;

/**
 * The spellings of a fixed value in a table: the name of the constant, and words that people use, with or without diacritics
 * and capitals.
 */
public final class Words<E extends Enum<E>> {

    private final Map<String, E> constants = new HashMap<>();

    private Words(Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            constants.put(Vietnamese.fold(constant.name()), constant);
        }
    }

    public static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type);
    }

    public Words<E> and(E constant, String... words) {
        for (var word : words) {
            constants.put(Vietnamese.fold(word), constant);
        }
        return this;
    }

    /** @return null for unknown words */
    public E find(String text) {
        return constants.get(Vietnamese.fold(text));
    }
}

package vn.toso.shared.table;

import java.util.HashMap;
import java.util.Map;
import vn.toso.shared.text.Vietnamese;

/**
 * How a fixed value may be written in a table: by its constant, and by the words that people use for it, with or without
 * diacritics and capitals.
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

    /** @return null for words that stand for none */
    public E find(String text) {
        return constants.get(Vietnamese.fold(text));
    }
}

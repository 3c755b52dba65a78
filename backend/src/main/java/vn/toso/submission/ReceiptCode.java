package vn.toso.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A code that can be read out over the phone: it has no letter that looks like a digit or like another letter. */
final class ReceiptCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int LENGTH = 10;

    private ReceiptCode() {}

    /** Ten characters, such as {@code 7K3F2-9QDXA}, made from fifty random bits of the id. */
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

    /**
     * Draws ids whose codes differ from each other and from those in use. Fifty random bits are enough for one report,
     * but with thousands of new reports among millions two codes may be the same.
     *
     * @param taken returns which of the given codes are in use
     */
    static List<UUID> ids(int count, Supplier<UUID> drawn, UnaryOperator<Set<String>> taken) {
        var ids = new LinkedHashMap<String, UUID>();
        while (ids.size() < count) {
            var more = new LinkedHashMap<String, UUID>();
            while (ids.size() + more.size() < count) {
                var id = drawn.get();
                var code = of(id);
                if (!ids.containsKey(code)) {
                    more.put(code, id);
                }
            }
            more.keySet().removeAll(taken.apply(Set.copyOf(more.keySet())));
            ids.putAll(more);
        }
        return new ArrayList<>(ids.values());
    }
}

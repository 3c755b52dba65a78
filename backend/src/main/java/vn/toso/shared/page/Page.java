package vn.toso.shared.page;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in a stable order.
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Page<T>(@NotNull List<T> items, String next) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 200;

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a page out of rows that were read with one more than asked for. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return whole(rows);
        }
        var items = rows.subList(0, limit);
        return new Page<>(
                List.copyOf(items), position.apply(items.get(limit - 1)).encoded());
    }
}

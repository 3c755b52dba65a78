package vn.toso.shared.page;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One page of a list in a stable order.
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Page<T>(@NotNull List<T> items, String next) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 200;

    /**
     * All items of a list, fetched page by page as the stream is consumed.
     *
     * @param read reads the page after a cursor; null for the first page
     */
    public static <T> Stream<T> all(Function<String, Page<T>> read) {
        return Stream.iterate(
                        read.apply(null),
                        Objects::nonNull,
                        page -> page.next() == null ? null : read.apply(page.next()))
                .flatMap(page -> page.items().stream());
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a page from rows that were read with a limit of one more than asked for. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return whole(rows);
        }
        var items = rows.subList(0, limit);
        return new Page<>(
                List.copyOf(items), position.apply(items.get(limit - 1)).encoded());
    }
}

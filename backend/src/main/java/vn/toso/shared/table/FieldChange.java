package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of one column by a row. Where before and after are equal, the value tells what the row is about.
 *
 * @param before as in the export: numbers without grouping, dates like 2022-07-13; null if the cell was empty
 * @param after null if the cell is now empty
 * @param differsUnderMask true if before and after are equal only because a part of them is masked; otherwise null
 */
public record FieldChange(
        @NotNull String column,
        String before,
        String after,
        @Schema(description = "True if both are equal only because a part of them is masked")
                Boolean differsUnderMask) {

    public FieldChange(String column, String before, String after) {
        this(column, before, after, null);
    }

    /** The change with both values masked. */
    public FieldChange masked(UnaryOperator<String> mask) {
        return masked(mask, mask);
    }

    /** The change with each value masked in its own way. */
    public FieldChange masked(UnaryOperator<String> maskBefore, UnaryOperator<String> maskAfter) {
        var held = maskBefore.apply(before);
        var now = maskAfter.apply(after);
        boolean alike = Objects.equals(held, now) && !Objects.equals(before, after);
        return new FieldChange(column, held, now, alike ? true : null);
    }

    /** The differences between two exported rows. If {@code before} is null, every value of {@code after} is a change. */
    public static List<FieldChange> between(List<String> columns, List<Object> before, List<Object> after) {
        var changes = new ArrayList<FieldChange>();
        for (int i = 0; i < columns.size(); i++) {
            var held = before == null ? null : written(before.get(i));
            var now = written(after.get(i));
            if (!Objects.equals(held, now)) {
                changes.add(new FieldChange(columns.get(i), held, now));
            }
        }
        return changes;
    }

    /** The values of a row that tell what it is about; without empty ones. */
    public static List<FieldChange> about(List<String> columns, List<Object> values, Collection<String> telling) {
        return between(columns, null, values).stream()
                .filter(value -> telling.contains(value.column))
                .map(value -> new FieldChange(value.column, value.after, value.after))
                .toList();
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        var text = Objects.toString(value, "");
        return text.isEmpty() ? null : text;
    }

    public boolean clears() {
        return before != null && after == null;
    }
}

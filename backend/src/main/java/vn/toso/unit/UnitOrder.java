package vn.toso.unit;

import jakarta.persistence.Query;
import vn.toso.shared.page.Cursor;

/**
 * The order of units in all lists: by code, as in the state's catalogue; units without a code, such as villages, by name
 * without diacritics. Rows come from {@code unit_version} or have its columns.
 */
public final class UnitOrder {

    public static final int CURSOR_KEYS = 3;

    private UnitOrder() {}

    /** The SQL columns to order by. */
    public static String by(String version) {
        return "coalesce(%1$s.code, ''), %1$s.folded_name, %1$s.unit_id".formatted(version);
    }

    /** SQL condition: the row comes after the position that {@link #bind} sets. */
    public static String after(String version) {
        return "(%s) > (:afterCode, :afterName, :afterId)".formatted(by(version));
    }

    /** @param after null for the first page */
    public static void bind(Query query, Cursor after) {
        query.setParameter("afterCode", after == null ? "" : after.text(0))
                .setParameter("afterName", after == null ? "" : after.text(1))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(2));
    }

    /** The cursor of a row, in the form that {@link #bind} expects. */
    public static Cursor position(UnitRef unit, String foldedName) {
        return Cursor.of(unit.code() == null ? "" : unit.code(), foldedName, unit.id());
    }
}

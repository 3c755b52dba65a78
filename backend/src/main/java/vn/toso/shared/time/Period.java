package vn.toso.shared.time;

import jakarta.persistence.Tuple;
import java.time.LocalDate;

/**
 * Days from {@code from} until the day before {@code to}.
 *
 * @param to exclusive; null for no end
 */
public record Period(LocalDate from, LocalDate to) {

    /** @param row with the columns {@code valid_from} and {@code valid_to} */
    public static Period of(Tuple row) {
        return new Period(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
}

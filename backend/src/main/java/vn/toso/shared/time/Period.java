package vn.toso.shared.time;

import java.time.LocalDate;

/**
 * Days from {@code from} until the day before {@code to}.
 *
 * @param to exclusive; null for no end
 */
public record Period(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
}

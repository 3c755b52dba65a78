package vn.toso.submission;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Which submissions a list shows; a null asks nothing.
 *
 * @param unit this unit and all below it
 * @param from included, as is {@code to}
 */
record SubmissionFilter(UUID regime, UUID unit, LocalDate from, LocalDate to) {

    /** Before the first date anybody reported for. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** @param from the beginning where absent */
    static SubmissionFilter of(UUID regime, UUID unit, LocalDate from, LocalDate to) {
        return new SubmissionFilter(regime, unit, Objects.requireNonNullElse(from, BEGINNING), to);
    }
}

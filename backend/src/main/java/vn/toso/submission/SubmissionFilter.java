package vn.toso.submission;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Which submissions a list shows; a null component filters nothing.
 *
 * @param unit this unit and all units below it
 * @param from first date, included
 * @param to last date, included
 */
record SubmissionFilter(UUID regime, UUID unit, LocalDate from, LocalDate to) {

    /** A date before all reports. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** @param from null for no lower limit */
    static SubmissionFilter of(UUID regime, UUID unit, LocalDate from, LocalDate to) {
        return new SubmissionFilter(regime, unit, Objects.requireNonNullElse(from, BEGINNING), to);
    }
}

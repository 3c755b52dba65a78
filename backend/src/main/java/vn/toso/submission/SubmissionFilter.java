package vn.toso.submission;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which submissions a list shows; a null asks nothing.
 *
 * @param unit this unit and all below it
 * @param from included, as is {@code to}
 */
record SubmissionFilter(UUID regime, UUID unit, LocalDate from, LocalDate to) {}

package vn.toso.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Which reports a list shows; a null asks nothing.
 *
 * @param from included, as is {@code to}
 * @param hash as it is printed
 */
record ReportFilter(UUID regime, UUID unit, UUID under, LocalDate from, LocalDate to, String hash) {

    /** Before the first date anybody reported for. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    ReportFilter {
        from = Objects.requireNonNullElse(from, BEGINNING);
    }
}

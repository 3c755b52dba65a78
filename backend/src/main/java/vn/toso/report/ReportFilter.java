package vn.toso.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Which reports a list shows; a null component filters nothing.
 *
 * @param from first date, included
 * @param to last date, included
 * @param hash as printed on copies, or its beginning
 */
record ReportFilter(UUID regime, UUID unit, UUID under, LocalDate from, LocalDate to, String hash) {

    /** A date before all reports. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    ReportFilter {
        from = Objects.requireNonNullElse(from, BEGINNING);
    }
}

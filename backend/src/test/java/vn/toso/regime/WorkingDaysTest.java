package vn.toso.regime;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.Seeds;

class WorkingDaysTest {

    private static final LocalDate START = LocalDate.of(2025, 4, 1);

    /** The days off of April and May 2025, with a Saturday that was worked instead. */
    private static final WorkingDays SPRING = new WorkingDays(
            Map.of(
                    LocalDate.of(2025, 4, 7), HolidayKind.HOLIDAY,
                    LocalDate.of(2025, 4, 26), HolidayKind.WORKING_DAY,
                    LocalDate.of(2025, 4, 30), HolidayKind.HOLIDAY,
                    LocalDate.of(2025, 5, 1), HolidayKind.HOLIDAY,
                    LocalDate.of(2025, 5, 2), HolidayKind.DAY_OFF),
            Set.of(2025));

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 0, 2025-04-01",
        "2025-04-01, 2, 2025-04-03",
        // Over a weekend and the day of the Hùng Kings.
        "2025-04-04, 1, 2025-04-08",
        "2025-04-25, 1, 2025-04-26",
        "2025-04-25, 2, 2025-04-28",
        "2025-04-29, 1, 2025-05-05",
        "2025-04-29, 2, 2025-05-06"
    })
    void onlyWorkingDaysAreCounted(LocalDate date, int n, LocalDate due) {
        assertThat(SPRING.after(date, n)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // An unconfirmed year matters only if days of it were counted.
        "2025-04-25, 2025-04-28, true",
        "2025-12-31, 2025-12-31, true",
        "2025-12-31, 2026-01-02, false",
        "2024-12-31, 2025-01-02, true",
        "2024-12-30, 2025-01-02, false",
        "2026-08-28, 2026-09-03, false"
    })
    void aDeadlineIsConfirmedIfAllCountedDaysAreKnown(LocalDate date, LocalDate due, boolean confirmed) {
        assertThat(SPRING.confirmed(date, due)).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-13, 2026-12-31, false",
        "2026-10-31, 2026-12-31, false",
        "2026-11-01, 2026-12-31, true",
        "2027-03-01, 2026-12-31, true",
        "2029-10-31, 2029-12-31, false",
        "2024-03-01, , true"
    })
    void theCalendarIsKnownUntilTheFirstUnconfirmedYear(LocalDate today, LocalDate until, boolean expiring) {
        var known = HolidayCalendar.knownUntil(Set.of(2025, 2026, 2028, 2029), today);
        assertThat(known).isEqualTo(until);
        assertThat(HolidayCalendar.expiring(known, today)).isEqualTo(expiring);
    }

    @Test
    void thereAreExactlyNWorkingDaysUntilTheDeadline() {
        var kinds = List.of(HolidayKind.values());
        Seeds.each(1_000, 100_000, draws -> {
            var exceptions = draws.set(0, 40, () -> START.plusDays(draws.number(0, 120))).stream()
                    .collect(toMap(day -> day, day -> draws.one(kinds)));
            var days = new WorkingDays(exceptions, Set.of());
            var date = START.plusDays(draws.number(0, 60));
            int n = draws.number(1, 30);
            var due = days.after(date, n);
            assertThat(days.works(due)).isTrue();
            assertThat(date.plusDays(1)
                            .datesUntil(due.plusDays(1))
                            .filter(days::works)
                            .count())
                    .isEqualTo(n);
        });
    }
}

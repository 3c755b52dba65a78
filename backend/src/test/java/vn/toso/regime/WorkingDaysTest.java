package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final LocalDate START = LocalDate.of(2025, 4, 1);

    /** The days off of April and May 2025, with the Saturday that was worked for one of them. */
    private static final WorkingDays SPRING = new WorkingDays(Map.of(
            LocalDate.of(2025, 4, 7), HolidayKind.HOLIDAY,
            LocalDate.of(2025, 4, 26), HolidayKind.WORKING_DAY,
            LocalDate.of(2025, 4, 30), HolidayKind.HOLIDAY,
            LocalDate.of(2025, 5, 1), HolidayKind.HOLIDAY,
            LocalDate.of(2025, 5, 2), HolidayKind.DAY_OFF));

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 0, 2025-04-01",
        "2025-04-01, 2, 2025-04-03",
        // Over a weekend and the Hùng Kings' day.
        "2025-04-04, 1, 2025-04-08",
        "2025-04-25, 1, 2025-04-26",
        "2025-04-25, 2, 2025-04-28",
        "2025-04-29, 1, 2025-05-05",
        "2025-04-29, 2, 2025-05-06"
    })
    void countsOnlyDaysOnWhichOfficesWork(LocalDate date, int n, LocalDate due) {
        assertThat(SPRING.after(date, n)).isEqualTo(due);
    }

    @Property
    void betweenADateAndItsDeadlineLieAsManyWorkingDaysAsAsked(
            @ForAll("days") Map<LocalDate, HolidayKind> exceptions,
            @ForAll @IntRange(max = 60) int offset,
            @ForAll @IntRange(min = 1, max = 30) int n) {
        var days = new WorkingDays(exceptions);
        var date = START.plusDays(offset);
        var due = days.after(date, n);
        assertThat(days.works(due)).isTrue();
        assertThat(date.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(days::works)
                        .count())
                .isEqualTo(n);
    }

    @Provide
    Arbitrary<Map<LocalDate, HolidayKind>> days() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 120).map(START::plusDays), Arbitraries.of(HolidayKind.class))
                .ofMaxSize(40);
    }
}

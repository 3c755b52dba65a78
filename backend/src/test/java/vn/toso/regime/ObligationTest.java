package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.shared.time.Period;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;
import vn.toso.unit.Level;

class ObligationTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 120;
    private static final UUID UNIT = UUID.randomUUID();

    /**
     * Compares the obligations with the definition, day by day: a version asks, the unit exists, and an exemption may cover the
     * day.
     */
    @Test
    void obligationsFollowTheDefinition() {
        Seeds.each(1_000, 100_000, draws -> {
            var versions = versions(draws);
            var alive = periods(draws);
            var exemptions = periods(draws);
            var obligations =
                    Obligation.of(UNIT, versions, alive, exemptions, WorkingDays.WEEKDAYS, START, START.plusDays(DAYS));

            var expected = new ArrayList<LocalDate>();
            for (var day = START.plusDays(DAYS); !day.isBefore(START); day = day.minusDays(1)) {
                if (asked(versions, day) && covered(alive, day)) {
                    expected.add(day);
                }
            }
            assertThat(obligations)
                    .extracting(Obligation::asOf)
                    .containsExactlyElementsOf(expected)
                    .doesNotHaveDuplicates();
            assertThat(obligations).allSatisfy(one -> {
                assertThat(one.exempt()).isEqualTo(covered(exemptions, one.asOf()));
                assertThat(one.dueAt()).isAfterOrEqualTo(one.closesAt());
            });
        });
    }

    @Test
    void theDeadlineIsInVietnamTimeInAnyTimeZoneOfTheServer() {
        var zone = TimeZone.getDefault();
        try {
            for (var id : List.of("UTC", "America/Los_Angeles", "Pacific/Auckland")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                var version = version(new Calendar.Daily(), new Period(START, null));
                var obligation = Obligation.of(
                                UNIT,
                                List.of(version),
                                List.of(new Period(START, null)),
                                List.of(),
                                WorkingDays.WEEKDAYS,
                                START,
                                START)
                        .get(0);
                assertThat(obligation.dueAt()).isEqualTo(Instant.parse("2022-01-02T02:30:00Z"));
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** Versions in order and without overlap, as the database requires. */
    private static List<RegimeVersion> versions(Draws draws) {
        var calendars = draws.list(1, 4, () -> calendar(draws));
        var periods = periods(draws);
        return IntStream.range(0, Math.min(calendars.size(), periods.size()))
                .mapToObj(i -> version(calendars.get(i), periods.get(i)))
                .toList();
    }

    /** Disjoint periods in order. Some touch, and the last one sometimes has no end. */
    private static List<Period> periods(Draws draws) {
        var sorted = draws.set(2, 7, () -> draws.number(0, DAYS + 20)).stream()
                .sorted()
                .toList();
        var periods = new ArrayList<Period>();
        for (int i = 0; i + 1 < sorted.size(); i++) {
            if (!draws.chance(3)) {
                periods.add(new Period(START.plusDays(sorted.get(i)), START.plusDays(sorted.get(i + 1))));
            }
        }
        if (draws.chance(2)) {
            periods.add(new Period(START.plusDays(sorted.get(sorted.size() - 1)), null));
        }
        return periods;
    }

    private static Calendar calendar(Draws draws) {
        return switch (draws.one(List.of(0, 1, 2, 3, 4, 5))) {
            case 0 -> new Calendar.Daily();
            case 1 -> new Calendar.Weekdays(draws.set(1, 7, () -> draws.one(List.of(DayOfWeek.values()))));
            case 2 -> new Calendar.EveryNDays(START.plusDays(7), draws.number(1, 40));
            case 3 -> new Calendar.Monthly(draws.number(1, 31), 1);
            case 4 ->
                new Calendar.Cumulative(
                        draws.number(1, 31), draws.set(1, 4, () -> draws.one(List.of(CumulativePeriod.values()))));
            default ->
                new Calendar.Dates(draws.set(1, DAYS + 1, () -> START.plusDays(draws.number(0, DAYS))).stream()
                        .toList());
        };
    }

    private static RegimeVersion version(Calendar calendar, Period period) {
        var version = new RegimeVersion();
        version.id = UUID.randomUUID();
        version.regime = new Regime();
        version.reportingLevel = Level.COMMUNE;
        version.calendar = calendar;
        version.validFrom = period.from();
        version.validTo = period.to();
        version.timings = Set.of(new Timing(Level.COMMUNE, LocalTime.of(17, 0), 1, false, LocalTime.of(9, 30)));
        return version;
    }

    private static boolean asked(List<RegimeVersion> versions, LocalDate day) {
        return versions.stream()
                .anyMatch(one -> !day.isBefore(one.validFrom)
                        && (one.validTo == null || day.isBefore(one.validTo))
                        && one.calendar.asksFor(day));
    }

    private static boolean covered(List<Period> periods, LocalDate day) {
        return periods.stream()
                .anyMatch(one -> !day.isBefore(one.from()) && (one.to() == null || day.isBefore(one.to())));
    }
}

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.toso.shared.time.Period;
import vn.toso.unit.Level;

class ObligationTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 120;
    private static final UUID UNIT = UUID.randomUUID();

    /** Against the definition, day by day: a version that asks, a unit that is there, an exemption that covers. */
    @Property(tries = 300)
    void anObligationIsWhatTheDefinitionSays(
            @ForAll("versions") List<RegimeVersion> versions,
            @ForAll("periods") List<Period> alive,
            @ForAll("periods") List<Period> exemptions) {
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
    }

    @Example
    void theDeadlineIsVietnamsWhateverTheMachine() {
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

    @Provide
    Arbitrary<List<RegimeVersion>> versions() {
        // Versions follow one another without overlap, as the database demands.
        return Combinators.combine(calendars().list().ofMinSize(1).ofMaxSize(4), cuts())
                .as((calendars, cuts) -> {
                    var versions = new ArrayList<RegimeVersion>();
                    for (int i = 0; i < Math.min(calendars.size(), cuts.size()); i++) {
                        versions.add(version(calendars.get(i), cuts.get(i)));
                    }
                    return versions;
                });
    }

    @Provide
    Arbitrary<List<Period>> periods() {
        return cuts();
    }

    /** Disjoint periods in order, some touching, the last one sometimes open. */
    private static Arbitrary<List<Period>> cuts() {
        return Arbitraries.integers()
                .between(0, DAYS + 20)
                .set()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(days -> {
                    var sorted = days.stream().sorted().toList();
                    var periods = new ArrayList<Period>();
                    for (int i = 0; i + 1 < sorted.size(); i++) {
                        if (sorted.get(i) % 3 != 0) {
                            periods.add(new Period(START.plusDays(sorted.get(i)), START.plusDays(sorted.get(i + 1))));
                        }
                    }
                    int last = sorted.get(sorted.size() - 1);
                    if (last % 2 == 0) {
                        periods.add(new Period(START.plusDays(last), null));
                    }
                    return periods;
                });
    }

    static Arbitrary<Calendar> calendars() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Calendar.Daily()),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(Calendar.Weekdays::new),
                Arbitraries.integers().between(1, 40).map(n -> new Calendar.EveryNDays(START.plusDays(7), n)),
                Arbitraries.integers().between(1, 31).map(day -> new Calendar.Monthly(day, 1)),
                Combinators.combine(
                                Arbitraries.integers().between(1, 31),
                                Arbitraries.of(CumulativePeriod.class).set().ofMinSize(1))
                        .as(Calendar.Cumulative::new),
                Arbitraries.integers()
                        .between(0, DAYS)
                        .set()
                        .ofMinSize(1)
                        .map(days -> new Calendar.Dates(
                                days.stream().map(START::plusDays).toList())));
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

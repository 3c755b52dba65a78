package vn.toso.progress;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.Kind;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.shared.time.VietnamTime;
import vn.toso.succession.Inheritance;
import vn.toso.succession.Lineage;
import vn.toso.succession.SuccessionGraph;
import vn.toso.testing.Seeds;

/**
 * Computes the same totals in three ways, unit by unit, with successions and for a single day, and compares them with a simple
 * count.
 */
class TotalsOfDaysTest {

    private static final SuccessionGraph NO_SUCCESSION = new SuccessionGraph(List.of());
    private static final int BEFORE = 10;

    @Test
    void plainUnitsAddUp() {
        Seeds.each(150, 20_000, draws -> {
            var drawn = new DrawnDays(draws);
            var totals = totals(drawn, stretch(drawn, true));
            var before = drawn.days.before(totals.stretch().columns());
            for (var unit : drawn.units) {
                totals.addPlain(drawn.days.history(unit), before, drawn.days.exemptions(unit));
            }
            hold(drawn, totals);
        });
    }

    @Test
    void unitsOfALineageAddUpTheSame() {
        Seeds.each(100, 20_000, draws -> {
            var drawn = new DrawnDays(draws);
            var totals = totals(drawn, stretch(drawn, false));
            var before = drawn.days.before(totals.stretch().columns());
            var histories = drawn.days.units().stream().collect(toMap(one -> one, drawn.days::history));
            var exemptions = drawn.units.stream().collect(toMap(one -> one, drawn.days::exemptions));
            new OtherUnits(totals, histories, before, exemptions).add();
            hold(drawn, totals);
        });
    }

    @Test
    void aSingleDayAddsUpTheSame() {
        Seeds.each(150, 20_000, draws -> {
            var drawn = new DrawnDays(draws);
            var day = ReportedDays.START.plusDays(draws.number(BEFORE, ReportedDays.DAYS - 1));
            var sum = reading(drawn, day).sum(ReportedDays.DISTRICT.id(), drawn.units);

            for (int i = 0; i < drawn.days.indicators.size(); i++) {
                var indicator = drawn.days.indicators.get(i);
                var counted = drawn.count(indicator, day);
                var total = sum.totals().get(i);
                boolean flow = drawn.days.leaves(indicator).stream().anyMatch(one -> one.kind() == Kind.FLOW);
                assertThat(total.exact()).isEqualTo(indicator.ratio() ? null : counted.value());
                assertThat(total.ratio())
                        .isEqualTo(indicator.ratio() ? Ratio.of(counted.value(), counted.by(), 1) : null);
                assertThat(total.coverage()).isEqualTo(counted.coverage());
                assertThat(total.units())
                        .isEqualTo(
                                counted.coverage().fresh() + counted.coverage().carried());
                assertThat(total.from()).isEqualTo(flow ? drawn.since(indicator) : null);
                assertThat(total.target() != null).isEqualTo(drawn.days.targets.containsKey(indicator.id()));
                assertThat(total.rate() != null).isEqualTo(total.target() != null && counted.value() != null);
            }
            var expected = drawn.coverage(day);
            assertThat(sum.coverage())
                    .isEqualTo(new Coverage(
                            expected.expected(),
                            expected.reported(),
                            expected.late(),
                            expected.backfilled(),
                            expected.returned(),
                            expected.partial(),
                            expected.exempt(),
                            expected.missing(),
                            expected.carried(),
                            expected.oldestCarried(),
                            lastReceived(drawn, day)));
            assertThat(sum.sources()).containsExactlyInAnyOrderElementsOf(drawn.units);
        });
    }

    private static OffsetDateTime lastReceived(DrawnDays drawn, LocalDate day) {
        if (!drawn.days.calendar.asksFor(day)) {
            return null;
        }
        return drawn.days.reports.values().stream()
                .map(one -> one.get(day))
                .filter(Objects::nonNull)
                .map(ReportedDays.Report::receivedAt)
                .max(Instant::compareTo)
                .map(VietnamTime::local)
                .orElse(null);
    }

    private static void hold(DrawnDays drawn, DailyTotals totals) {
        var stretch = totals.stretch();
        for (int i = 0; i < drawn.days.indicators.size(); i++) {
            var values = totals.of().get(i).sum.values();
            var divisors = totals.of().get(i).by.values();
            for (int day = 0; day < stretch.days(); day++) {
                var date = stretch.first().plusDays(day);
                var counted = drawn.count(drawn.days.indicators.get(i), date);
                assertThat(values[day]).as("%d on %s", i, date).isEqualTo(counted.value());
                assertThat(divisors[day]).as("%d on %s", i, date).isEqualTo(counted.by());
                assertThat(totals.of().get(i).coverage(day))
                        .as("%d on %s", i, date)
                        .isEqualTo(counted.coverage());
            }
        }
        for (int day = 0; day < stretch.days(); day++) {
            var date = stretch.first().plusDays(day);
            assertThat(totals.standings().asked(day)).isEqualTo(drawn.days.calendar.asksFor(date));
            assertThat(totals.standings().coverage(day)).as("%s", date).isEqualTo(drawn.coverage(date));
        }
    }

    private static DailyTotals totals(DrawnDays drawn, Stretch stretch) {
        return DailyTotals.of(stretch, ReportedDays.START, drawn.days.historyPlaces());
    }

    private static Stretch stretch(DrawnDays drawn, boolean plain) {
        var question = drawn.days.question(ReportedDays.START.plusDays(BEFORE), DrawnDays.end(), TreeView.THEN);
        Set<UUID> units = new LinkedHashSet<>(drawn.units);
        var others = plain ? Set.<UUID>of() : units;
        return Stretch.of(
                DrawnDays.end().minusDays(1),
                question,
                ReportedDays.DISTRICT,
                drawn.days.periods(question),
                drawn.days.leaves(),
                plain ? units : Set.of(),
                others,
                new Lineage(NO_SUCCESSION, question.tree(), others),
                units,
                Set.of());
    }

    private static Reading reading(DrawnDays drawn, LocalDate day) {
        var days = drawn.days;
        var question = days.question(day, day, TreeView.THEN);
        var periods = days.periods(question);
        var lineage = new Lineage(NO_SUCCESSION, day, drawn.units);
        var columns = days.indicators.stream()
                .flatMap(one -> Reading.columns(periods, days.leaves(), ReportedDays.DISTRICT.id(), one.id()).stream())
                .distinct()
                .toList();
        var inheritances = columns.stream()
                .collect(toMap(
                        one -> one,
                        one -> new Inheritance(lineage, one, unit -> days.given(unit, one, day), Set.of())));
        return new Reading(
                question,
                periods,
                drawn.units.stream().map(one -> new Placed(one, one)).toList(),
                Set.copyOf(drawn.units),
                Set.of(),
                question.asks()
                        ? drawn.units.stream().collect(toMap(one -> one, one -> days.standing(one, day)))
                        : Map.of(),
                new Departed.Left(Set.of(), Map.of(), Set.of(), List.of()),
                lineage,
                inheritances,
                new HeldFigures(inheritances),
                days.leaves());
    }
}

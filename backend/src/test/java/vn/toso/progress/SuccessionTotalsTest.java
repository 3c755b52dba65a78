package vn.toso.progress;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.ReportedDays.Figure;
import vn.toso.submission.Mark;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;

/** The rules for sums over units with successors, each on the smallest district that shows it. */
class SuccessionTotalsTest {

    private static final LocalDate FIRST = ReportedDays.START.plusDays(10);
    private static final LocalDate LAST = FIRST.plusDays(5);

    private final ReportedDays days = new ReportedDays(false);
    private final Succession district = new Succession(days);
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();

    private void report(UUID unit, int daysBefore, Map<IndicatorRef, Long> numbers) {
        days.report(
                unit,
                FIRST.minusDays(daysBefore),
                numbers.entrySet().stream()
                        .collect(toMap(one -> one.getKey().id(), one -> Figure.number(one.getValue()))));
    }

    private Total total(LocalDate day, IndicatorRef indicator) {
        return district.sum(day).totals().get(days.indicators.indexOf(indicator));
    }

    @Test
    void aMergedUnitHasThePredecessorsFiguresUntilItAnswers() {
        var merged = district.unit();
        district.pass(FIRST.minusDays(2), a, merged);
        district.pass(FIRST.minusDays(2), b, merged);
        report(a, 5, Map.of(days.stock, 700L, days.flow, 7L));
        report(b, 3, Map.of(days.stock, 30L));
        report(merged, -1, Map.of(days.stock, 900L, days.flow, 2L));

        var before = total(FIRST, days.stock);
        assertThat(before.value()).isEqualTo(730);
        assertThat(before.coverage()).isEqualTo(new FigureCoverage(0, 1, FIRST.minusDays(5), 0, 0, 0));
        assertThat(total(FIRST, days.flow).value()).isEqualTo(7);
        assertThat(total(FIRST, days.left).coverage()).isEqualTo(new FigureCoverage(0, 0, null, 0, 1, 0));
        assertThat(total(FIRST.plusDays(1), days.stock).value()).isEqualTo(900);
        assertThat(total(FIRST.plusDays(1), days.flow).value()).isEqualTo(9);
        assertThat(district.reading(FIRST).holding()).containsExactly(merged);
    }

    @Test
    void aMissingFigureOfAPredecessorCountsAsALackingPart() {
        var merged = district.unit();
        district.pass(FIRST.minusDays(2), a, merged);
        district.pass(FIRST.minusDays(2), b, merged);
        report(a, 5, Map.of(days.stock, 700L));

        assertThat(total(FIRST, days.stock).coverage())
                .isEqualTo(new FigureCoverage(0, 1, FIRST.minusDays(5), 0, 0, 1));
        days.report(b, FIRST.minusDays(4), Map.of(days.stock.id(), Figure.of(Mark.NOT_APPLICABLE)));
        assertThat(total(FIRST, days.stock).coverage().lackingPart()).isZero();
    }

    @Test
    void statedSharesAreRoundedByTheLargestRemainder() {
        var y = district.unit();
        var z = district.unit();
        district.pass(FIRST, a, y, "0.335");
        district.pass(FIRST, a, z, "0.665");
        report(a, 1, Map.of(days.stock, 101L));

        // 33.835 and 67.165.
        assertThat(total(FIRST, days.stock).value()).isEqualTo(101);
        assertThat(rowOf(y).value()).isEqualTo(34);
        assertThat(rowOf(z).value()).isEqualTo(67);
    }

    private Total rowOf(UUID unit) {
        return district.reading(FIRST).sum(unit, List.of(unit)).totals().get(0);
    }

    @Test
    void withoutSharesTheFigureIsInTheTotalButInNoRow() {
        var y = district.unit();
        var z = district.unit();
        district.pass(FIRST, a, y);
        district.pass(FIRST, a, z);
        report(a, 1, Map.of(days.stock, 100L, days.flow, 5L));
        report(y, 0, Map.of(days.flow, 2L));

        assertThat(total(FIRST, days.stock).value()).isEqualTo(100);
        assertThat(total(FIRST, days.flow).value()).isEqualTo(7);
        assertThat(rowOf(y).value()).isNull();
        // Once a successor has answered for the stock, nobody knows how much of the old stock is left.
        report(y, -1, Map.of(days.stock, 40L));
        assertThat(total(FIRST.plusDays(1), days.stock).value()).isEqualTo(40);
        assertThat(total(FIRST.plusDays(1), days.flow).value()).isEqualTo(7);
    }

    @Test
    void onTodaysTreeTheCoverageCountsTheUnitsOfTheDateOfTheFigures() {
        var merged = district.unit();
        var other = district.unit();
        district.pass(LAST.plusDays(30), a, merged);
        district.pass(LAST.plusDays(30), b, merged);
        district.view = TreeView.TODAY;
        district.tree = LAST.plusDays(31);
        district.asked = Set.of(a, b, other);
        report(a, 0, Map.of(days.stock, 700L));

        var sum = district.sum(FIRST);
        assertThat(sum.sources()).containsExactlyInAnyOrder(a, b, other);
        assertThat(sum.coverage().expected()).isEqualTo(3);
        assertThat(sum.coverage().reported()).isEqualTo(1);
        assertThat(sum.totals().get(0).value()).isEqualTo(700);
        assertThat(sum.totals().get(0).coverage()).isEqualTo(new FigureCoverage(1, 0, null, 0, 2, 0));
        assertThat(district.reading(FIRST).holding()).containsExactlyInAnyOrder(merged, other);
        district.asked = Set.of(a, b);
        assertThat(district.reading(FIRST).holding()).containsExactly(merged);
    }

    @Test
    void aRowIsAGroupOfUnitsAndEachMakesEveryUnitARow() {
        var y = district.unit();
        var z = district.unit();
        district.rows.put(y, a);
        district.rows.put(z, a);
        var reading = district.reading(FIRST);

        assertThat(reading.unitsByRow()).containsOnlyKeys(a);
        assertThat(reading.unitsByRow().get(a)).containsExactlyInAnyOrder(y, z);
        assertThat(reading.each().unitsByRow()).isEqualTo(Map.of(y, List.of(y), z, List.of(z)));
        assertThat(reading.hasFlow(days.mixed.id())).isTrue();
        assertThat(reading.hasFlow(days.sum.id())).isFalse();
        var columns = reading.inheritances().keySet();
        assertThat(Reading.earliest(columns, FIRST.plusYears(1))).isEqualTo(ReportedDays.START);
        assertThat(Reading.earliest(List.of(), FIRST.plusYears(1))).isEqualTo(ReportedDays.START.plusYears(1));
        assertThat(reading.holding()).containsExactlyInAnyOrder(y, z);
    }

    @Test
    void withoutFlowsOnlyUnitsWithInheritedFiguresAreHolding() {
        var merged = district.unit();
        district.unit();
        district.pass(FIRST.minusDays(2), a, merged);
        report(a, 5, Map.of(days.stock, 700L));
        var all = district.reading(FIRST);
        var stocks = all.inheritances().entrySet().stream()
                .filter(one -> !one.getKey().isFlow())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var ofStocks = new Reading(
                all.question(),
                all.periods(),
                all.placed(),
                all.asked(),
                all.before(),
                all.standings(),
                all.departed(),
                all.lineage(),
                stocks,
                new HeldFigures(stocks),
                all.leaves());

        assertThat(ofStocks.holding()).containsExactly(merged);
        assertThat(all.holding()).hasSize(2);
    }

    @Test
    void aTrendEqualsTheTotalsOfEachOfItsDays() {
        Seeds.each(150, 20_000, draws -> {
            var world = world(draws);
            var totals = world.totals(FIRST, LAST);
            for (int day = 0; day < totals.stretch().days(); day++) {
                var date = FIRST.plusDays(day);
                var sum = world.sum(date);
                for (int i = 0; i < sum.totals().size(); i++) {
                    var total = sum.totals().get(i);
                    var one = totals.of().get(i).sum.values()[day];
                    var other = totals.of().get(i).by.values()[day];
                    boolean ratio = world.days.indicators.get(i).ratio();
                    assertThat(ratio ? Ratio.of(one, other, 1) : one)
                            .as("%d on %s", i, date)
                            .isEqualTo(ratio ? total.ratio() : total.exact());
                    assertThat(totals.of().get(i).coverage(day)).isEqualTo(total.coverage());
                }
                hold(
                        totals.standings().coverage(day),
                        sum.coverage(),
                        totals.standings().asked(day));
            }
        });
    }

    private static void hold(TrendDay.TrendCoverage trend, Coverage day, boolean asked) {
        assertThat(List.of(trend.expected(), trend.reported(), trend.late(), trend.exempt(), trend.missing()))
                .isEqualTo(List.of(day.expected(), day.reported(), day.late(), day.exempt(), day.missing()));
        assertThat(List.of(trend.partial(), trend.returned(), trend.backfilled(), trend.carried()))
                .isEqualTo(List.of(day.partial(), day.returned(), day.backfilled(), day.carried()));
        assertThat(trend.oldestCarried()).isEqualTo(day.oldestCarried());
        assertThat(day.expected() > 0).isEqualTo(asked);
    }

    /** Units that pass into later ones before the first day; on today's tree, after the last day. */
    private static Succession world(Draws draws) {
        var drawn = new DrawnDays(draws);
        var world = new Succession(drawn.days);
        var units = new ArrayList<>(drawn.units);
        units.add(UUID.randomUUID());
        units.forEach(one -> world.rows.put(one, one));
        boolean today = draws.chance(3);
        if (today) {
            world.view = TreeView.TODAY;
            world.tree = LAST.plusDays(units.size() + 2);
            world.asked = Set.copyOf(drawn.units);
        }
        for (int i = 0; i + 1 < units.size(); i++) {
            if (!draws.chance(3)) {
                var day = (today ? LAST : FIRST.minusDays(units.size())).plusDays(i + 1);
                end(draws, world, units, i, day);
            }
        }
        return world;
    }

    private static void end(Draws draws, Succession world, List<UUID> units, int i, LocalDate day) {
        var unit = units.get(i);
        var later = units.subList(i + 1, units.size());
        var into = List.copyOf(draws.set(1, 2, () -> draws.one(later)));
        boolean shares = draws.chance(2);
        for (int part = 0; part < into.size(); part++) {
            var share = !shares ? null : into.size() == 1 ? "1" : part == 0 ? "0.335" : "0.665";
            world.pass(day, unit, into.get(part), share);
        }
        var reports = world.days.reports.get(unit);
        if (reports != null) {
            reports.tailMap(day, true).clear();
        }
    }

    @Test
    void aSumOfVeryLargeFiguresIsExact() {
        var y = district.unit();
        var z = district.unit();
        district.pass(FIRST, a, y);
        district.pass(FIRST, a, z);
        report(a, 1, Map.of(days.stock, Long.MAX_VALUE >> 1));
        report(b, 1, Map.of(days.stock, Long.MAX_VALUE >> 1));
        district.rows.put(b, b);

        assertThat(total(FIRST, days.stock).exact())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE >> 1).shiftLeft(1));
    }
}

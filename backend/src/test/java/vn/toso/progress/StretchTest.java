package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.progress.ReportedDays.Figure;
import vn.toso.progress.TrendDay.Gap;
import vn.toso.progress.TrendDay.TrendTotal;
import vn.toso.succession.Column;
import vn.toso.succession.Lineage;
import vn.toso.succession.SuccessionGraph;
import vn.toso.target.Rate;
import vn.toso.target.RateMethod;

/** Ten days of a district, with a gap before them and one more commune on the last day. */
class StretchTest {

    private static final LocalDate FIRST = ReportedDays.START.plusDays(10);
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    private final ReportedDays days = new ReportedDays(false);

    private Stretch stretch(LocalDate first, LocalDate last, Set<UUID> plain, Set<UUID> others) {
        return stretch(days, first, last, plain, others);
    }

    private static Stretch stretch(
            ReportedDays days, LocalDate first, LocalDate last, Set<UUID> plain, Set<UUID> others) {
        var question = days.question(first, last, TreeView.THEN);
        return Stretch.of(
                last,
                question,
                ReportedDays.DISTRICT,
                days.periods(question),
                days.leaves(),
                plain,
                others,
                new Lineage(new SuccessionGraph(List.of()), last, others),
                Set.of(ONE, TWO),
                Set.of());
    }

    @Test
    void eachColumnIsListedOnceWithTheFirstDayOfItsIndicator() {
        days.targets.put(days.mixed.id(), MARCH);
        var stretch = stretch(FIRST, FIRST.plusDays(9), Set.of(ONE), Set.of());

        assertThat(stretch.days()).isEqualTo(10);
        assertThat(stretch.columns())
                .containsExactly(
                        new Column(days.stock.id(), null),
                        new Column(days.left.id(), null),
                        new Column(days.right.id(), null),
                        new Column(days.flow.id(), MARCH),
                        new Column(days.flow.id(), ReportedDays.START));
        assertThat(stretch.shown().stream().map(shown -> shown.parts().of()))
                .containsExactly(
                        new int[] {0},
                        new int[] {1, 2},
                        new int[] {1},
                        new int[] {2},
                        new int[] {2, 3},
                        new int[] {3},
                        new int[] {1},
                        new int[] {4});
        assertThat(stretch.shown().stream().map(shown -> shown.parts().by()).skip(6))
                .containsExactly(new int[] {1, 2}, new int[] {0});
        assertThat(stretch.from(0)).isNull();
        assertThat(stretch.from(4)).isEqualTo(MARCH);
        assertThat(stretch.from(5)).isEqualTo(MARCH);
        assertThat(stretch.reportsFrom()).isEqualTo(MARCH);
        days.targets.put(days.flow.id(), MARCH.plusDays(1));
        assertThat(stretch(FIRST, FIRST, Set.of(ONE), Set.of()).columns()).hasSize(6);
        days.targets.put(days.perFlow.id(), FIRST);
        days.targets.replaceAll((indicator, from) -> FIRST);
        assertThat(stretch(FIRST, FIRST, Set.of(ONE), Set.of()).reportsFrom()).isEqualTo(FIRST);
    }

    @Test
    void sameUnitsComparesPlainUnitsAndSourcesOfOthersAlike() {
        var both = stretch(FIRST, FIRST, Set.of(ONE, TWO), Set.of());

        assertThat(both.sameUnits(stretch(FIRST, FIRST, Set.of(ONE), new LinkedHashSet<>(Set.of(TWO)))))
                .isTrue();
        assertThat(stretch(FIRST, FIRST, Set.of(), new LinkedHashSet<>(Set.of(TWO, ONE)))
                        .sameUnits(both))
                .isTrue();
        assertThat(both.sameUnits(stretch(FIRST, FIRST, Set.of(ONE), Set.of()))).isFalse();
        assertThat(stretch(FIRST, FIRST, Set.of(ONE), Set.of()).sameUnits(both)).isFalse();
        assertThat(stretch(FIRST, FIRST, Set.of(ONE), Set.of()).sameUnits(stretch(FIRST, FIRST, Set.of(TWO), Set.of())))
                .isFalse();
        assertThat(stretch(FIRST, FIRST, Set.of(), Set.of(ONE)).sameUnits(stretch(FIRST, FIRST, Set.of(), Set.of(TWO))))
                .isFalse();
    }

    @Test
    void aTrendHasAllDaysInOrder() {
        days.targets.put(days.stock.id(), ReportedDays.START);
        days.report(ONE, FIRST, Map.of(days.stock.id(), Figure.number(100)));
        days.report(
                TWO, FIRST.plusDays(2), Map.of(days.stock.id(), Figure.number(3), days.flow.id(), Figure.number(4)));
        var before = stretch(FIRST, FIRST.plusDays(1), Set.of(ONE), Set.of());
        var after = stretch(FIRST.plusDays(2), FIRST.plusDays(2), Set.of(ONE, TWO), Set.of());
        var gap = Stretch.without(FIRST.minusDays(2), FIRST.minusDays(1), Gap.NO_UNIT);
        var question = new TrendQuestion(
                before.question().regime().id(),
                ReportedDays.DISTRICT.id(),
                gap.first(),
                after.last(),
                TreeView.THEN,
                after.last(),
                true);
        var totals = List.of(totals(before, ONE), totals(after, ONE, TWO));

        var trend = new TrendAnswer(question, List.of(gap, before, after), totals, Set.of()).trend();

        assertThat(trend.days())
                .extracting(TrendDay::asOf)
                .containsExactlyElementsOf(
                        gap.first().datesUntil(after.last().plusDays(1)).toList());
        assertThat(trend.days()).extracting(TrendDay::gap).containsExactly(Gap.NO_UNIT, Gap.NO_UNIT, null, null, null);
        assertThat(trend.days()).extracting(TrendDay::otherUnits).containsExactly(false, false, false, false, true);
        assertThat(trend.days()).extracting(TrendDay::asked).containsExactly(false, false, true, true, true);
        assertThat(trend.days().get(0).totals()).isEmpty();
        assertThat(trend.days().get(0).coverage()).isNull();
        assertThat(trend.days().get(3).coverage().carried()).isEqualTo(1);
        assertThat(trend.indicators()).isEqualTo(days.indicators);
        assertThat(trend.unit()).isEqualTo(ReportedDays.DISTRICT);
        assertThat(trend.targets()).hasSize(1);
        var last = trend.days().get(4).totals();
        assertThat(last.get(0))
                .isEqualTo(new TrendTotal(
                        days.stock.id(),
                        null,
                        103L,
                        null,
                        null,
                        null,
                        new FigureCoverage(1, 1, FIRST, 0, 0, 0),
                        200L,
                        new UUID(3, 3),
                        new Rate(new BigDecimal("51.50"), null, 2, RateMethod.SHARE)));
        assertThat(last.get(1).value()).isNull();
        assertThat(last.get(1).rate()).isNull();
        assertThat(last.get(5).from()).isEqualTo(ReportedDays.START);
        assertThat(last.get(5).value()).isEqualTo(4);
    }

    @Test
    void anIndicatorThatIsNoLongerAskedComesAfterTheCurrentOnes() {
        var earlier = new ReportedDays(true);
        var one = stretch(earlier, FIRST, FIRST, Set.of(ONE), Set.of());
        var two = stretch(FIRST.plusDays(1), FIRST.plusDays(1), Set.of(ONE), Set.of());
        var question = new TrendQuestion(
                one.question().regime().id(),
                ReportedDays.DISTRICT.id(),
                FIRST,
                two.last(),
                TreeView.THEN,
                FIRST,
                true);
        var totals = List.of(totals(one), totals(two));

        var shown = new TrendAnswer(question, List.of(one, two), totals, Set.of())
                .trend()
                .indicators();

        assertThat(shown.subList(0, days.indicators.size())).isEqualTo(days.indicators);
        assertThat(shown.subList(days.indicators.size(), shown.size())).isEqualTo(earlier.indicators);
    }

    @Test
    void aStockFromTheFirstDayOfTheHistoriesIsCarried() {
        days.report(ONE, ReportedDays.START, Map.of(days.stock.id(), Figure.number(100)));
        var total =
                totals(stretch(FIRST, FIRST, Set.of(ONE), Set.of()), ONE).of().get(0);

        assertThat(total.sum.values()).containsExactly(BigInteger.valueOf(100));
        assertThat(total.coverage(0)).isEqualTo(new FigureCoverage(0, 1, ReportedDays.START, 0, 0, 0));
    }

    @Test
    void onlyWantedIndicatorsAreShownAndTheLatestRegimeDecidesTheirOrder() {
        var one = stretch(FIRST, FIRST, Set.of(ONE), Set.of());
        var two = stretch(FIRST.plusDays(1), FIRST.plusDays(1), Set.of(ONE), Set.of());
        var question = new TrendQuestion(
                one.question().regime().id(),
                ReportedDays.DISTRICT.id(),
                FIRST,
                two.last(),
                TreeView.THEN,
                FIRST,
                true);
        var wanted = Set.of(days.flow.id(), days.sum.id());

        var trend = new TrendAnswer(question, List.of(one, two), List.of(totals(one), totals(two)), wanted).trend();

        assertThat(trend.indicators()).containsExactly(days.sum, days.flow);
        assertThat(trend.days()).allSatisfy(day -> assertThat(day.totals())
                .extracting(TrendTotal::indicatorId)
                .containsExactly(days.sum.id(), days.flow.id()));
        assertThat(trend.days()).extracting(TrendDay::otherUnits).containsExactly(false, false);
        assertThat(trend.targets()).isEmpty();
    }

    private DailyTotals totals(Stretch stretch, UUID... units) {
        var totals = DailyTotals.of(stretch, ReportedDays.START, days.historyPlaces());
        for (var unit : units) {
            totals.addPlain(days.history(unit), Map.of(), List.of());
        }
        return totals;
    }

    @Test
    void aTotalTooLargeForANumberIsText() {
        var total = Total.of(
                days.stock.id(),
                null,
                new BigInteger("9007199254740993"),
                new FigureCoverage(1, 0, null, 0, 0, 0),
                null);

        assertThat(total.value()).isNull();
        assertThat(total.valueText()).isEqualTo("9007199254740993");
        assertThat(total.exact()).isEqualTo(new BigInteger("9007199254740993"));
        assertThat(total.target()).isNull();
        assertThat(total.rate()).isNull();
    }
}

package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.Calendar;
import vn.toso.regime.CumulativePeriod;
import vn.toso.target.UnitTarget;
import vn.toso.testing.Regimes;

class FlowPeriodsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final LocalDate TREE = LocalDate.of(2023, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2022, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
    private static final UUID ASKED = UUID.randomUUID();
    private static final UUID ROW = UUID.randomUUID();

    private static final IndicatorRef PART = Regimes.indicator(Kind.FLOW);
    private static final IndicatorRef SUM = Regimes.indicator(Kind.FLOW, PART);
    private static final IndicatorRef WHOLE = Regimes.indicator(Kind.FLOW, SUM);

    private static FlowPeriods periods(Calendar calendar, LocalDate from, UnitTarget... targets) {
        var regime = Regimes.regime(calendar, List.of(WHOLE, SUM, PART), List.of());
        return new FlowPeriods(
                new Question(regime, ASKED, DAY, TREE, TREE, TreeView.TODAY, true, from), List.of(targets));
    }

    private static FlowPeriods daily(LocalDate from, UnitTarget... targets) {
        return periods(new Calendar.Daily(), from, targets);
    }

    private static UnitTarget target(UUID unit, IndicatorRef indicator, LocalDate from) {
        return ReportedDays.target(unit, indicator.id(), from);
    }

    @Test
    void aSumStartsOnTheFirstDayOfItsTarget() {
        var periods = daily(MAY, target(ASKED, SUM, MARCH), target(ROW, SUM, APRIL));

        assertThat(periods.since(ASKED, SUM.id())).isEqualTo(MARCH);
        assertThat(periods.since(ROW, SUM.id())).isEqualTo(APRIL);
        assertThat(periods.from(ROW, SUM)).isEqualTo(APRIL);
        assertThat(periods.target(ROW, SUM.id())).isEqualTo(target(ROW, SUM, APRIL));
        assertThat(periods.target(ROW, PART.id())).isNull();
        assertThat(periods.target(UUID.randomUUID(), SUM.id())).isNull();
    }

    @Test
    void aPartUsesTheDayOfItsSumAndARowTheDayOfTheUnitAskedAbout() {
        assertThat(daily(MAY, target(ASKED, WHOLE, MARCH)).since(ASKED, PART.id()))
                .isEqualTo(MARCH);
        assertThat(daily(MAY, target(ASKED, WHOLE, MARCH)).since(ROW, PART.id()))
                .isEqualTo(MARCH);
        // The target of the row's own sum takes precedence over the target of the part at the unit asked about.
        assertThat(daily(MAY, target(ASKED, PART, MARCH), target(ROW, WHOLE, APRIL))
                        .since(ROW, PART.id()))
                .isEqualTo(APRIL);
        assertThat(daily(MAY, target(ASKED, PART, MARCH)).since(ASKED, WHOLE.id()))
                .isEqualTo(MAY);
    }

    @Test
    void withoutATargetItStartsOnTheRequestedDayOrTheFirstOfTheYear() {
        assertThat(daily(MAY).since(ROW, PART.id())).isEqualTo(MAY);
        assertThat(daily(null).since(ROW, PART.id())).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void aCumulativeCalendarUsesASingleReport() {
        var cumulative = new Calendar.Cumulative(14, EnumSet.allOf(CumulativePeriod.class));
        var periods = periods(cumulative, MAY, target(ASKED, SUM, MARCH));

        assertThat(periods.since(ASKED, SUM.id())).isEqualTo(LocalDate.of(2022, 6, 14));
        assertThat(periods.from(ASKED, SUM)).isEqualTo(LocalDate.of(2021, 12, 15));
    }

    @Test
    void aQuestionKnowsTheIndicatorsThatUnitsReportThemselves() {
        var question = new Question(
                Regimes.regime(new Calendar.EveryNDays(DAY, 2), List.of(WHOLE, SUM, PART), List.of()),
                ASKED,
                DAY,
                TREE,
                TREE,
                TreeView.TODAY,
                true,
                null);
        assertThat(question.askedIndicators()).containsExactly(PART.id());
        assertThat(question.asks()).isTrue();
        var trend = new TrendQuestion(Regimes.ID, ASKED, MARCH, MAY, TreeView.TODAY, TREE, true);
        assertThat(trend.tree(APRIL)).isEqualTo(TREE);
        assertThat(new TrendQuestion(Regimes.ID, ASKED, MARCH, MAY, TreeView.THEN, TREE, true).tree(APRIL))
                .isEqualTo(APRIL);
    }
}

package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.NotCarried.Reason;
import vn.toso.progress.ProgressQueries.SetAside;
import vn.toso.progress.Remainder.Left;
import vn.toso.progress.ReportedDays.Figure;
import vn.toso.succession.Edge;

/** The figures of a commune that ended: which of them are in no row, and for which reason. */
class RemainderTest {

    private static final LocalDate DAY = ReportedDays.START.plusDays(10);
    private static final LocalDate ENDED = DAY.minusDays(3);

    private final ReportedDays days = new ReportedDays(false);
    private final Succession district = new Succession(days);
    private final UUID gone = UUID.randomUUID();
    private final UUID y = district.unit();
    private final UUID z = district.unit();

    private void report(UUID unit, LocalDate day, IndicatorRef indicator, long value) {
        days.report(unit, day, Map.of(indicator.id(), Figure.number(value)));
    }

    private void divide() {
        district.pass(ENDED, gone, y);
        district.pass(ENDED, gone, z);
        report(gone, ENDED.minusDays(1), days.stock, 100);
    }

    private Remainder remainder() {
        return new Remainder(district.reading(DAY));
    }

    private List<NamedFigure> left(Remainder remainder, Reason reason) {
        var figures = remainder.left.get(new Left(gone, reason));
        return figures == null ? List.of() : Remainder.named(figures);
    }

    private NamedFigure stock(long value) {
        return new NamedFigure(days.stock.id(), value, null);
    }

    @Test
    void aUnitDividedOverSeveralRowsIsNamedAsUndivided() {
        divide();
        var remainder = remainder();

        assertThat(remainder.undivided).containsOnlyKeys(gone);
        assertThat(Remainder.named(remainder.undivided.get(gone))).containsExactly(stock(100));
        assertThat(remainder.left).isEmpty();
    }

    @Test
    void aUnitDividedWithinOneRowIsNotNamed() {
        divide();
        district.rows.replaceAll((unit, row) -> y);

        assertThat(remainder().undivided).isEmpty();
        assertThat(remainder().left).isEmpty();
    }

    @Test
    void onceOneSuccessorHasAnsweredTheUndividedStockIsInNoTotal() {
        divide();
        report(y, DAY, days.stock, 40);
        var remainder = remainder();

        assertThat(remainder.undivided).isEmpty();
        assertThat(left(remainder, Reason.SUCCESSOR_REPORTED)).containsExactly(stock(100));
        report(z, DAY, days.stock, 60);
        assertThat(remainder().left).isEmpty();
    }

    @Test
    void aSuccessorElsewhereKeepsTheWholeStockOutOfTheTotal() {
        divide();
        district.rows.remove(z);

        assertThat(left(remainder(), Reason.NO_SHARES)).containsExactly(stock(100));
    }

    @Test
    void aDividedUnitIsNamedOnlyWhereASuccessorIs() {
        divide();
        // The unit is reached through an edge to a successor elsewhere, not because of the unit asked about.
        var other = district.unit();
        district.rows.keySet().retainAll(Set.of(other));
        district.departed = departed(Set.of(), Map.of(), Set.of(new Edge(gone, y, null, ENDED)));
        var elsewhere = remainder();
        assertThat(elsewhere.undivided).isEmpty();
        assertThat(left(elsewhere, Reason.NO_SHARES)).isEmpty();

        district.before.add(gone);
        assertThat(left(remainder(), Reason.NO_SHARES)).containsExactly(stock(100));
    }

    @Test
    void ifNoSuccessorIsAskedTheFigureIsLostForThatReason() {
        divide();
        district.departed = departed(Set.of(), Map.of(gone, Reason.NOT_ASKED), Set.of());

        assertThat(left(remainder(), Reason.NOT_ASKED)).containsExactly(stock(100));
        assertThat(remainder().left).hasSize(1);
        assertThat(remainder().undivided).isEmpty();
    }

    @Test
    void aUnitWithoutSuccessorIsNamed() {
        report(gone, ENDED.minusDays(1), days.flow, 7);
        district.departed = departed(Set.of(), Map.of(gone, Reason.NO_SUCCESSOR), Set.of());
        var remainder = remainder();

        // The flow also counts in the sum that it is a part of.
        assertThat(left(remainder, Reason.NO_SUCCESSOR))
                .containsExactly(new NamedFigure(days.mixed.id(), 7L, null), new NamedFigure(days.flow.id(), 7L, null));
        assertThat(remainder.left).hasSize(1);
    }

    @Test
    void aUnitThatMovedElsewhereIsNamed() {
        report(gone, ENDED.minusDays(1), days.stock, 7);
        district.departed = departed(Set.of(gone), Map.of(), Set.of());

        assertThat(left(remainder(), Reason.NOT_ASKED)).containsExactly(stock(7));
    }

    @Test
    void theShareThatPassedToASuccessorThatIsNotAskedIsNamed() {
        district.pass(ENDED, gone, y, "0.25");
        district.pass(ENDED, gone, z, "0.75");
        district.rows.remove(z);
        report(gone, ENDED.minusDays(1), days.stock, 100);
        district.departed = departed(Set.of(), Map.of(), Set.of(district.edges.get(1)));

        assertThat(left(remainder(), Reason.NOT_ASKED)).containsExactly(stock(75));
        assertThat(district.sum(DAY).totals().get(0).value()).isEqualTo(25);
    }

    @Test
    void theLastSetAsideStockIsNamedUntilASuccessorAnswersForItsDay() {
        district.pass(ENDED, gone, y);
        setAside(
                new SetAside(gone, ENDED, days.stock.id(), 5),
                new SetAside(gone, ENDED.plusDays(1), days.stock.id(), 6));

        assertThat(left(remainder(), Reason.SET_ASIDE)).containsExactly(stock(6));
        report(y, ENDED, days.stock, 50);
        assertThat(left(remainder(), Reason.SET_ASIDE)).containsExactly(stock(6));
        report(y, ENDED.plusDays(1), days.stock, 50);
        assertThat(left(remainder(), Reason.SET_ASIDE)).isEmpty();
    }

    @Test
    void setAsideFlowsAreSummedWithinTheirPeriod() {
        district.pass(ENDED, gone, y);
        days.targets.put(days.flow.id(), ENDED);
        days.targets.put(days.mixed.id(), ENDED.plusDays(1));
        setAside(
                new SetAside(gone, ENDED.minusDays(1), days.flow.id(), 1),
                new SetAside(gone, ENDED, days.flow.id(), 5),
                new SetAside(gone, ENDED.plusDays(1), days.flow.id(), 6));

        assertThat(left(remainder(), Reason.SET_ASIDE))
                .containsExactly(
                        new NamedFigure(days.mixed.id(), 6L, null), new NamedFigure(days.flow.id(), 11L, null));
    }

    @Test
    void theDepartedUnitsIncludeAllReasons() {
        var edge = new Edge(gone, y, null, ENDED);
        assertThat(departed(Set.of(y), Map.of(z, Reason.NOT_ASKED), Set.of(edge))
                        .units())
                .containsExactlyInAnyOrder(y, z, gone);
    }

    private void setAside(SetAside... figures) {
        district.departed = new Departed.Left(Set.of(), Map.of(), Set.of(), List.of(figures));
    }

    private static Departed.Left departed(Set<UUID> elsewhere, Map<UUID, Reason> lost, Set<Edge> notAsked) {
        return new Departed.Left(new LinkedHashSet<>(elsewhere), lost, notAsked, List.of());
    }
}

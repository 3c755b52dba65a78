package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FigureHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 12);
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID MERGED = UUID.randomUUID();
    private static final UUID BANK = UUID.randomUUID();
    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID PREDECESSOR = UUID.randomUUID();
    private static final UUID DIVIDED = UUID.randomUUID();

    /** One unit has the given answers itself; a merged unit also has what its predecessor held of the same indicator. */
    private static FigureHistory history(List<PreviousFigure> own) {
        return new FigureHistory(
                Map.of(UNIT, Map.of(BANK, own), MERGED, Map.of(BANK, own)),
                Map.of(
                        MERGED,
                        new FigureHistory.Inherited(
                                Map.of(BANK, List.of(number(10, 700))),
                                Map.of(BANK, Set.of(PREDECESSOR)),
                                Set.of(DIVIDED))));
    }

    private static PreviousFigure number(int daysAgo, long value) {
        return new PreviousFigure(BANK, DAY.minusDays(daysAgo), value, null);
    }

    private static PreviousFigure mark(int daysAgo, Mark mark) {
        return new PreviousFigure(BANK, DAY.minusDays(daysAgo), null, mark);
    }

    @Test
    void thePreviousFigureMayBeAMarkAndTheRecentOnesAreNumbers() {
        var history = history(List.of(mark(0, Mark.NIL), number(1, 9), mark(2, Mark.NOT_APPLICABLE), number(3, 7)));

        assertThat(history.previous(UNIT, BANK)).isEqualTo(mark(0, Mark.NIL));
        assertThat(history.recent(UNIT, BANK))
                .containsExactly(new RecentFigure(DAY.minusDays(1), 9), new RecentFigure(DAY.minusDays(3), 7));
        assertThat(history.recent(UNIT, List.of(BANK, SHOP)))
                .isEqualTo(Map.of(BANK, history.recent(UNIT, BANK), SHOP, List.of()));
    }

    @Test
    void nothingIsKnownOfAUnitThatSentNothing() {
        var history = history(List.of());

        assertThat(history.previous(UNIT, BANK)).isNull();
        assertThat(history.previous(UNIT, SHOP)).isNull();
        assertThat(history.previous(UUID.randomUUID(), BANK)).isNull();
        assertThat(history.carriedFrom(UNIT, BANK)).isEmpty();
        assertThat(history.dividedWithoutShares(UNIT, BANK)).isEmpty();
    }

    @Test
    void inheritedFiguresComeAfterTheUnitsOwn() {
        var history = history(List.of(number(1, 900)));

        assertThat(history.previous(MERGED, BANK)).isEqualTo(number(1, 900));
        assertThat(history.recent(MERGED, BANK)).extracting(RecentFigure::value).containsExactly(900L, 700L);
        assertThat(history(List.of()).previous(MERGED, BANK)).isEqualTo(number(10, 700));
    }

    @Test
    void aFigureIsCarriedUntilTheUnitAnswersItself() {
        var before = history(List.of());
        assertThat(before.carriedFrom(MERGED, BANK)).containsExactly(PREDECESSOR);
        assertThat(before.carriedFrom(MERGED, SHOP)).isEmpty();
        assertThat(before.dividedWithoutShares(MERGED, BANK)).containsExactly(DIVIDED);

        var after = history(List.of(mark(1, Mark.NOT_APPLICABLE)));
        assertThat(after.carriedFrom(MERGED, BANK)).isEmpty();
        assertThat(after.dividedWithoutShares(MERGED, BANK)).isEmpty();
    }

    @Test
    void fiveNumbersAreEnough() {
        var answers = new ArrayList<PreviousFigure>();
        for (int i = 0; i < FigureHistory.RECENT; i++) {
            assertThat(history(List.copyOf(answers)).lacks(UNIT, BANK)).isTrue();
            answers.add(mark(i, Mark.NIL));
            answers.add(mark(i, Mark.NOT_APPLICABLE));
            answers.add(number(i, i));
        }
        assertThat(history(answers).lacks(UNIT, BANK)).isFalse();
        answers.add(number(9, 9));
        assertThat(history(answers).recent(UNIT, BANK)).hasSize(FigureHistory.RECENT);
        // Inherited figures do not count as the unit's own.
        assertThat(history(List.of()).lacks(MERGED, BANK)).isTrue();
    }

    @Test
    void allPredecessorsAreNamed() {
        assertThat(history(List.of()).inheritedFrom()).containsExactlyInAnyOrder(PREDECESSOR, DIVIDED);
        assertThat(new FigureHistory(Map.of(), Map.of()).inheritedFrom()).isEmpty();
    }
}

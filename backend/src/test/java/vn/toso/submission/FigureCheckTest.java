package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.Calendar;
import vn.toso.regime.RegimeViolation;
import vn.toso.regime.Rule;
import vn.toso.regime.Rule.Severity;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.testing.Regimes;

/** The rules look only at the figures of the form, so that the database is not read. */
class FigureCheckTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final IndicatorRef BANK = Regimes.indicator(Kind.STOCK);
    private static final IndicatorRef SHOP = Regimes.indicator(Kind.FLOW);
    private static final IndicatorRef SUM = Regimes.indicator(Kind.STOCK, BANK);
    private static final Rule LARGE = new Rule.Range(Severity.WARNING, null, null, 100L);
    private static final Rule SMALL = new Rule.Range(Severity.WARNING, SHOP.id(), 200L, null);

    private static List<Note> check(List<Figure> figures, NewNote... notes) {
        var regime = Regimes.regime(new Calendar.Daily(), List.of(SUM, BANK, SHOP), List.of(LARGE, SMALL));
        return new FigureCheck(null, null).check(regime, UUID.randomUUID(), DAY, figures, List.of(notes));
    }

    private static Problem refused(List<Figure> figures, NewNote... notes) {
        return catchThrowableOfType(Problem.class, () -> check(figures, notes));
    }

    private static Figure number(IndicatorRef indicator, long value) {
        return new Figure(indicator.id(), value, null);
    }

    @Test
    void aNoteKeepsTheWarningsOfItsOwnFigure() {
        var notes = check(
                List.of(number(SHOP, 150), number(BANK, 150)),
                new NewNote(BANK.id(), "đã kiểm tra"),
                new NewNote(SHOP.id(), "hội chợ"));

        assertThat(notes)
                .containsExactly(
                        new Note(BANK.id(), "đã kiểm tra", List.of("out-of-range")),
                        new Note(SHOP.id(), "hội chợ", List.of("out-of-range", "out-of-range")));
    }

    @Test
    void aWarningWithoutANoteIsNamedAtItsFigure() {
        var problem = refused(List.of(number(BANK, 150), number(SHOP, 50)), new NewNote(BANK.id(), "đã kiểm tra"));

        assertThat(problem.type().wire()).isEqualTo("unexplained");
        assertThat(problem.violations()).containsExactly(Violation.at("/figures/1", CommonViolation.OUT_OF_RANGE));
    }

    @Test
    void aNoteNeedsAFigureThatIsSentAndThereIsOnlyOne() {
        var problem = refused(
                List.of(number(BANK, 1)),
                new NewNote(SHOP.id(), "không gửi"),
                new NewNote(BANK.id(), "một"),
                new NewNote(BANK.id(), "hai"));

        assertThat(problem.violations())
                .containsExactly(
                        Violation.at("/notes/0/indicatorId", SubmissionViolation.NO_SUCH_FIGURE),
                        Violation.at("/notes/2/indicatorId", SubmissionViolation.NO_SUCH_FIGURE));
    }

    @Test
    void aSumIsComputedAndNotAskedFor() {
        assertThat(refused(List.of(number(SUM, 1))).violations())
                .containsExactly(Violation.at("/figures/0/indicatorId", RegimeViolation.INDICATOR_NOT_ASKED));
    }

    @Test
    void aMarkIsNoNumberExceptThatNilIsZeroForBounds() {
        assertThat(check(List.of(new Figure(SHOP.id(), null, Mark.NOT_APPLICABLE))))
                .isEmpty();
        assertThat(refused(List.of(new Figure(SHOP.id(), null, Mark.NIL)))).isNotNull();
    }
}

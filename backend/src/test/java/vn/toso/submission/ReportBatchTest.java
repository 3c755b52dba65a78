package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.access.Standing;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.Calendar;
import vn.toso.regime.Obligation;
import vn.toso.regime.RegimeViolation;
import vn.toso.regime.Rule;
import vn.toso.regime.Rule.Severity;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.VietnamTime;
import vn.toso.testing.Regimes;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** What a file contains for one commune on 13/7/2022, checked against the rules of a form with two stocks. */
class ReportBatchTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final Instant NOW = Instant.parse("2022-07-13T09:00:00Z");
    private static final UnitRef UNIT = new UnitRef(UUID.randomUUID(), Level.COMMUNE, UnitType.XA, "06388", "Hữu Liên");
    private static final UUID BANK = UUID.randomUUID();
    private static final UUID SHOP = UUID.randomUUID();
    private static final Sender SENDER = new Sender("a", "An", Channel.SPREADSHEET, null);
    private static final Remark SILENT = new Remark(Map.of(), "", Set.of(BANK, SHOP));
    private static final Remark SAID = new Remark(Map.of(), "đã kiểm tra", Set.of(BANK, SHOP));
    private static final Standing REPORTER = new Standing(true, false, false, false, null);

    private final List<Rule> rules = new ArrayList<>();
    private FigureHistory history;

    @Test
    void aFirstReportIsSent() {
        var batch = batch(REPORTER, null);
        var figures = List.of(number(BANK, 10), new Figure(SHOP, null, Mark.NIL));

        assertThat(batch.receive(asked(null), figures, SILENT)).isEqualTo(Outcome.SUBMITTED);
        assertThat(batch.sendings())
                .containsExactly(
                        new Sending(obligation(), new Content(figures, List.of(), null, null, null), SENDER, NOW));
        assertThat(batch.changes()).isEmpty();
        assertThat(batch.sender(UNIT.id())).isEqualTo(SENDER);
        assertThat(batch.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void otherFiguresAreACorrectionAndTheSameOnesChangeNothing() {
        var sent = sent(SubmissionState.SUBMITTED, List.of(number(BANK, 10), number(SHOP, 4)));
        var batch = batch(REPORTER, "gõ nhầm");

        assertThat(batch.receive(asked(sent), List.of(number(SHOP, 4), number(BANK, 10)), SAID))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(batch.changes()).isEmpty();
        assertThat(batch.receive(asked(sent), List.of(number(BANK, 11)), SILENT))
                .isEqualTo(Outcome.CORRECTED);
        assertThat(batch.changes())
                .containsExactly(new Change<>(
                        sent.id(), 7, new Content(List.of(number(BANK, 11)), List.of(), "gõ nhầm", null, null)));
        assertThat(batch.sendings()).isEmpty();
    }

    @Test
    void whoMayNotSendIsRefused() {
        var stranger = new Standing(false, false, false, false, null);
        var figures = List.of(number(BANK, 10));
        var sent = sent(SubmissionState.SUBMITTED, List.of());

        assertThat(refused(batch(stranger, null), null, figures, SILENT).type().wire())
                .isEqualTo("not-reporter");
        assertThat(refused(batch(stranger, "gõ nhầm"), sent, figures, SILENT)
                        .type()
                        .wire())
                .isEqualTo("not-reporter");
        assertThat(refused(batch(REPORTER, null), sent, figures, SILENT).violations())
                .containsExactly(Violation.at("/reason", CommonViolation.REQUIRED));
    }

    @Test
    void eachFigureNeedsAnAskedIndicatorOnceAndAValueOrAMark() {
        var other = UUID.randomUUID();
        var figures = List.of(
                number(other, 1),
                number(BANK, 1),
                number(BANK, 2),
                new Figure(SHOP, null, null),
                new Figure(SHOP, 3L, Mark.NIL));

        var problem = refused(batch(REPORTER, null), null, figures, SILENT);
        assertThat(problem.type().wire()).isEqualTo("invalid-submission");
        assertThat(problem.violations())
                .containsExactly(
                        Violation.at("/figures/0/indicatorId", RegimeViolation.INDICATOR_NOT_ASKED),
                        Violation.at("/figures/2/indicatorId", RegimeViolation.INDICATOR_REPEATED),
                        Violation.at("/figures/3/value", SubmissionViolation.VALUE_OR_MARK),
                        Violation.at("/figures/4/indicatorId", RegimeViolation.INDICATOR_REPEATED),
                        Violation.at("/figures/4/value", SubmissionViolation.VALUE_OR_MARK));
    }

    @Test
    void anErrorIsRefusedEvenWithANote() {
        rules.add(new Rule.Range(Severity.ERROR, SHOP, 0L, 100L));
        rules.add(new Rule.Range(Severity.WARNING, null, 0L, 50L));
        var figures = List.of(number(BANK, 60), number(SHOP, 101));

        var problem = refused(batch(REPORTER, null), null, figures, SAID);
        assertThat(problem.type().wire()).isEqualTo("invalid-submission");
        assertThat(problem.violations())
                .containsExactly(Violation.at("/figures/1/value", CommonViolation.OUT_OF_RANGE));
    }

    @Test
    void aWarningNeedsANoteWhichKeepsTheWarning() {
        rules.add(new Rule.Range(Severity.WARNING, BANK, null, 50L));
        rules.add(new Rule.AbovePopulation(Severity.WARNING, null));
        var figures = List.of(number(SHOP, 5), number(BANK, 5_000));

        var problem = refused(batch(REPORTER, null), null, figures, SILENT);
        assertThat(problem.type().wire()).isEqualTo("unexplained");
        assertThat(problem.violations())
                .containsExactly(
                        Violation.at("/figures/1", CommonViolation.OUT_OF_RANGE),
                        Violation.at("/figures/1", SubmissionViolation.ABOVE_POPULATION));

        var batch = batch(REPORTER, null);
        batch.receive(asked(null), figures, SAID);
        assertThat(batch.sendings().get(0).content().notes())
                .containsExactly(new Note(BANK, "đã kiểm tra", List.of("out-of-range", "above-population")));
    }

    @Test
    void aNoteWithoutAWarningIsKept() {
        var batch = batch(REPORTER, null);
        batch.receive(asked(null), List.of(number(BANK, 10)), SAID);

        assertThat(batch.sendings().get(0).content().notes()).containsExactly(new Note(BANK, "đã kiểm tra", List.of()));
    }

    @Test
    void rulesLookAtWhatTheUnitSentBefore() {
        rules.add(new Rule.Falling(Severity.ERROR, null));
        var before = new PreviousFigure(BANK, DAY.minusDays(1), 10L, null);
        history = new FigureHistory(Map.of(UNIT.id(), Map.of(BANK, List.of(before))), Map.of());

        assertThat(refused(batch(REPORTER, null), null, List.of(number(BANK, 9)), SILENT)
                        .violations())
                .containsExactly(Violation.at("/figures/0/value", SubmissionViolation.FALLING));
        assertThat(batch(REPORTER, null).receive(asked(null), List.of(number(BANK, 10)), SILENT))
                .isEqualTo(Outcome.SUBMITTED);
    }

    private static Problem refused(ReportBatch batch, SubmissionView sent, List<Figure> figures, Remark remark) {
        return catchThrowableOfType(Problem.class, () -> batch.receive(asked(sent), figures, remark));
    }

    private ReportBatch batch(Standing standing, String reason) {
        var kinds = new LinkedHashMap<UUID, Kind>();
        kinds.put(BANK, Kind.STOCK);
        kinds.put(SHOP, Kind.STOCK);
        var regime = Regimes.regime(new Calendar.Daily(), List.<IndicatorRef>of(), rules);
        var before = new FigureCheck.Before(regime, kinds, DAY, Map.of(UNIT.id(), 2_000L), history);
        return new ReportBatch(before, Map.of(UNIT.id(), standing), SENDER, reason, NOW);
    }

    private static Figure number(UUID indicator, long value) {
        return new Figure(indicator, value, null);
    }

    private static AskedReport asked(SubmissionView sent) {
        return new AskedReport(UNIT, obligation(), sent);
    }

    private static Obligation obligation() {
        return new Obligation(Regimes.ID, new UUID(2, 2), UNIT.id(), DAY, null, NOW, NOW, true, false, false);
    }

    private static SubmissionView sent(SubmissionState state, List<Figure> figures) {
        return new SubmissionView(
                UUID.randomUUID(),
                7,
                "7K3F2-9QDXA",
                Regimes.ID,
                UNIT,
                DAY,
                state,
                Timeliness.ON_TIME,
                false,
                1,
                null,
                null,
                VietnamTime.local(NOW),
                null,
                "An",
                Channel.WEB,
                null,
                null,
                figures,
                List.of(),
                null,
                null,
                null,
                Set.of());
    }
}

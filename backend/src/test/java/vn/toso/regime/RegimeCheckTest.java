package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.regime.Rule.Severity;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.Count;
import vn.toso.shared.text.Name;
import vn.toso.unit.Level;

class RegimeCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 4, 6);
    private static final UUID BANK = UUID.randomUUID();
    private static final UUID SHOPS = UUID.randomUUID();
    private static final UUID POSTMART = UUID.randomUUID();
    private static final UUID VOSO = UUID.randomUUID();
    private static final Set<UUID> ALL = Set.of(BANK, SHOPS, POSTMART, VOSO);
    private static final RegimeCheck.Known KNOWN =
            new RegimeCheck.Known(ALL, ALL, Set.of(), Set.of(BANK, POSTMART, VOSO), RegimeCheckTest::leaves);

    private static final List<Timing> TIMINGS =
            List.of(timing(Level.COMMUNE, "16:00", 0, "17:00"), timing(Level.DISTRICT, "17:00", 0, "17:00"));

    private static Set<UUID> leaves(UUID id) {
        return id.equals(SHOPS) ? Set.of(POSTMART, VOSO) : Set.of(id);
    }

    @Test
    void theDailyReportOfADistrictIsValid() {
        var definition = definition(
                Level.COMMUNE,
                new Calendar.Daily(),
                TIMINGS,
                List.of(BANK, SHOPS, POSTMART, VOSO),
                List.of(
                        new Rule.Range(Severity.ERROR, BANK, 0L, Count.MAX),
                        new Rule.Range(Severity.ERROR, null, null, 5L),
                        new Rule.Range(Severity.ERROR, null, 5L, null),
                        new Rule.Range(Severity.ERROR, null, 5L, 5L),
                        new Rule.Falling(Severity.ERROR, null),
                        new Rule.Jump(Severity.WARNING, BANK, 1, 0),
                        new Rule.AbovePopulation(Severity.WARNING, BANK),
                        new Rule.PartsExceedWhole(Severity.ERROR, BANK, List.of(POSTMART, VOSO))));

        assertThat(check(definition, Level.DISTRICT)).isEmpty();
        assertThat(check(definition, Level.COMMUNE)).isEmpty();
    }

    @Test
    void aUnitCannotAskALevelAboveIt() {
        assertThat(check(
                        definition(Level.COMMUNE, new Calendar.Daily(), TIMINGS, List.of(BANK), List.of()),
                        Level.VILLAGE))
                .containsExactly(Violation.at("/definition/reportingLevel", RegimeViolation.ABOVE_OWNER));
    }

    @Test
    void aSingleDateBeforeTheFirstDayIsRefused() {
        var calendar = new Calendar.Dates(List.of(FIRST, FIRST.minusDays(1), FIRST.plusDays(1)));

        assertThat(check(definition(Level.COMMUNE, calendar, TIMINGS, List.of(BANK), List.of()), Level.DISTRICT))
                .containsExactly(Violation.at("/definition/calendar/dates/0", RegimeViolation.BEFORE_FIRST_DAY));
    }

    @Test
    void hoursAreGivenOncePerLevelAndForTheReportingLevel() {
        var timings = List.of(
                timing(Level.DISTRICT, "16:00", 0, "16:00"),
                timing(Level.DISTRICT, "16:00", 0, "16:00"),
                timing(Level.VILLAGE, "16:00", 0, "16:00"));

        assertThat(check(
                        definition(Level.COMMUNE, new Calendar.Daily(), timings, List.of(BANK), List.of()),
                        Level.DISTRICT))
                .containsExactly(
                        Violation.at("/definition/timings/1/level", RegimeViolation.LEVEL_REPEATED),
                        Violation.at("/definition/timings/2/level", RegimeViolation.BELOW_REPORTING_LEVEL),
                        Violation.at("/definition/timings", RegimeViolation.REPORTING_LEVEL_MISSING));
        // A preview has no reporting level.
        assertThat(RegimeCheck.ofTimings(timings))
                .containsExactly(Violation.at("/timings/1/level", RegimeViolation.LEVEL_REPEATED));
    }

    @ParameterizedTest
    @CsvSource({"16:00, 0, 16:00,", "16:00, 0, 15:59, BEFORE_CLOSING", "16:00, 1, 09:00,"})
    void theDeadlineIsNotBeforeTheClosing(String closing, int days, String deadline, RegimeViolation code) {
        var violations = RegimeCheck.ofTimings(List.of(timing(Level.COMMUNE, closing, days, deadline)));

        assertThat(violations)
                .isEqualTo(code == null ? List.of() : List.of(Violation.at("/timings/0/deadlineTime", code)));
    }

    @Test
    void aRuleIsAboutFiguresThatAreEnteredEachOnce() {
        var max = BigDecimal.valueOf(100);
        var violations = check(
                definition(
                        Level.COMMUNE,
                        new Calendar.Daily(),
                        TIMINGS,
                        List.of(BANK, SHOPS, POSTMART, VOSO),
                        List.of(
                                new Rule.PartsExceedWhole(Severity.ERROR, BANK, List.of(VOSO, BANK)),
                                new Rule.Range(Severity.ERROR, SHOPS, null, 10L),
                                new Rule.RatioRange(Severity.ERROR, List.of(SHOPS), List.of(BANK), null, max),
                                new Rule.RatioRange(
                                        Severity.ERROR, List.of(POSTMART, POSTMART), List.of(BANK, BANK), null, max))),
                Level.DISTRICT);
        assertThat(violations)
                .containsExactly(
                        Violation.at("/definition/rules/0/partIds", RegimeViolation.INDICATOR_REPEATED),
                        Violation.at("/definition/rules/1", IndicatorViolation.COMPUTED),
                        Violation.at("/definition/rules/2", IndicatorViolation.COMPUTED),
                        Violation.at("/definition/rules/3/numeratorIds", RegimeViolation.INDICATOR_REPEATED),
                        Violation.at("/definition/rules/3/denominatorIds", RegimeViolation.INDICATOR_REPEATED));
    }

    @Test
    void indicatorsMustBeKnownInForceAndWithAllTheirParts() {
        var unknown = UUID.randomUUID();
        var later = UUID.randomUUID();
        var ending = UUID.randomUUID();
        var known = new RegimeCheck.Known(
                Set.of(BANK, SHOPS, POSTMART, later, ending),
                Set.of(BANK, SHOPS, POSTMART, ending),
                Set.of(ending),
                Set.of(BANK, POSTMART),
                RegimeCheckTest::leaves);
        var definition = definition(
                Level.COMMUNE,
                new Calendar.Daily(),
                TIMINGS,
                List.of(BANK, unknown, BANK, later, ending, SHOPS, POSTMART),
                List.of());

        assertThat(RegimeCheck.of(definition, Level.DISTRICT, FIRST, known, ""))
                .containsExactly(
                        Violation.at("/indicators/1/indicatorId", IndicatorViolation.UNKNOWN_INDICATOR),
                        Violation.at("/indicators/2/indicatorId", RegimeViolation.INDICATOR_REPEATED),
                        Violation.at("/indicators/3/indicatorId", RegimeViolation.NOT_IN_FORCE),
                        Violation.at("/indicators/4/indicatorId", IndicatorViolation.INDICATOR_ENDS),
                        Violation.at("/indicators/5/indicatorId", RegimeViolation.PART_MISSING));
    }

    @Test
    void aRangeNeedsALimitAndItsLimitsInOrder() {
        assertThat(rules(new Rule.Range(Severity.ERROR, null, null, null)))
                .containsExactly(Violation.at("/rules/0/min", CommonViolation.REQUIRED));
        assertThat(rules(new Rule.Range(Severity.ERROR, null, 6L, 5L)))
                .containsExactly(Violation.at("/rules/0/max", IndicatorViolation.BELOW_MIN));
        assertThat(rules(new Rule.Range(Severity.ERROR, null, Count.MAX + 1, Count.MAX + 1)))
                .containsExactly(
                        Violation.at("/rules/0/min", CommonViolation.TOO_LARGE),
                        Violation.at("/rules/0/max", CommonViolation.TOO_LARGE));
    }

    @Test
    void aJumpNeedsAFactorOfAtLeastOneAndNoNegativeStep() {
        assertThat(rules(new Rule.Jump(Severity.WARNING, null, 0, 5)))
                .containsExactly(Violation.at("/rules/0/factor", CommonViolation.OUT_OF_RANGE));
        assertThat(rules(new Rule.Jump(Severity.WARNING, null, 1, -1)))
                .containsExactly(Violation.at("/rules/0/factor", CommonViolation.OUT_OF_RANGE));
    }

    @Test
    void rulesMayOnlyNameIndicatorsOfTheRegime() {
        var other = UUID.randomUUID();
        assertThat(rules(
                        new Rule.Range(Severity.ERROR, other, 0L, 1L),
                        new Rule.Falling(Severity.ERROR, other),
                        new Rule.Jump(Severity.ERROR, other, 1, 1),
                        new Rule.AbovePopulation(Severity.ERROR, other),
                        new Rule.PartsExceedWhole(Severity.ERROR, other, List.of(BANK)),
                        new Rule.PartsExceedWhole(Severity.ERROR, BANK, List.of(other))))
                .isEqualTo(IntStream.range(0, 6)
                        .mapToObj(i -> Violation.at("/rules/" + i, RegimeViolation.INDICATOR_NOT_ASKED))
                        .toList());
    }

    private static List<Violation> rules(Rule... rules) {
        var definition = definition(Level.COMMUNE, new Calendar.Daily(), TIMINGS, List.of(BANK), List.of(rules));
        return RegimeCheck.of(definition, Level.DISTRICT, FIRST, KNOWN, "");
    }

    private static List<Violation> check(RegimeDefinition definition, Level owner) {
        return RegimeCheck.of(definition, owner, FIRST, KNOWN, "/definition");
    }

    private static Timing timing(Level level, String closing, int days, String deadline) {
        return new Timing(level, LocalTime.parse(closing), days, false, LocalTime.parse(deadline));
    }

    private static RegimeDefinition definition(
            Level level, Calendar calendar, List<Timing> timings, List<UUID> indicators, List<Rule> rules) {
        return new RegimeDefinition(
                new Name("Báo cáo hằng ngày", "Daily report"),
                "content",
                "439/UBND-VH",
                "recipient",
                "sending",
                "outline",
                level,
                calendar,
                timings,
                indicators.stream()
                        .map(id -> new RegimeDefinition.Asked(id, null))
                        .toList(),
                rules);
    }
}

package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.indicator.Kind;
import vn.toso.regime.RegimeViolation;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.text.Name;
import vn.toso.shared.text.Text;
import vn.toso.testing.Regimes;

/** The target of Hữu Lũng for 2022, complete and with one member changed at a time. */
class TargetCheckTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2023, 1, 1);
    private static final Name NAME = new Name("Chỉ tiêu năm 2022", "Target for 2022");

    private static final IndicatorRef BANK = indicator(Counts.ACCOUNTS, List.of());
    private static final IndicatorRef SHOPS = indicator(Counts.ACCOUNTS, List.of(UUID.randomUUID(), UUID.randomUUID()));
    private static final IndicatorRef PEOPLE = indicator(Counts.PERSONS, List.of());
    private static final Map<UUID, IndicatorRef> VISIBLE =
            Map.of(BANK.id(), BANK, SHOPS.id(), SHOPS, PEOPLE.id(), PEOPLE);

    private static IndicatorRef indicator(Counts counts, List<UUID> parts) {
        return new IndicatorRef(
                UUID.randomUUID(), "X", new Text("x", "x"), null, Kind.STOCK, counts, Regimes.COUNT, null, parts);
    }

    @Test
    void eachIndicatorKeepsItsMethodAndShareIsTheDefault() {
        var declared = target(
                FROM,
                TO,
                Counts.PERSONS,
                null,
                value(62_149L),
                new NewTarget.Denominated(BANK.id(), RateMethod.SHARE, 2),
                new NewTarget.Denominated(SHOPS.id(), RateMethod.ACCOUNTS_PER_PLANNED_PERSON, 1),
                new NewTarget.Denominated(PEOPLE.id(), null, 0));

        assertThat(TargetCheck.of(declared, VISIBLE))
                .containsExactly(
                        new TargetIndicator(BANK.id(), RateMethod.SHARE, 2),
                        new TargetIndicator(SHOPS.id(), RateMethod.ACCOUNTS_PER_PLANNED_PERSON, 1),
                        new TargetIndicator(PEOPLE.id(), RateMethod.SHARE, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2022-01-01, not-after-from",
        "2022-01-01, 2021-12-31, not-after-from",
        "2022-01-01, 2022-01-02,",
        "2022-01-01, 2042-01-01,",
        "2022-01-01, 2042-01-02, out-of-range"
    })
    void aPeriodIsAtLeastADayAndAtMostTwentyYears(LocalDate from, LocalDate to, String code) {
        var declared = target(from, to, Counts.PERSONS, null, declaration(1L, null, null, null, from.minusDays(9)));

        assertThat(violations(declared)).isEqualTo(expected("/periodTo", code));
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSEHOLDS, PERSONS, counts-differ",
        "HOUSEHOLDS, OTHER,",
        "TOTAL, PERSONS,",
        "TOTAL, OTHER, counts-differ",
        "AGED_15_AND_OVER, PERSONS,"
    })
    void aTargetInPercentCountsTheSameAsItsBase(PercentOf of, Counts counts, String code) {
        var declared = target(FROM, TO, counts, of, declaration(null, BigDecimal.TEN, null, null, FROM));

        assertThat(violations(declared)).isEqualTo(expected("/counts", code));
    }

    @ParameterizedTest
    @CsvSource({
        // What the target counts, what the indicator counts, whether it is a sum, the method, and the expected
        // violation.
        "PERSONS, PERSONS, false, , ",
        "PERSONS, PERSONS, false, SHARE, ",
        "PERSONS, PERSONS, true, SHARE, ",
        "PERSONS, PERSONS, false, ACCOUNTS_PER_PLANNED_PERSON, method-does-not-fit",
        "ACCOUNTS, ACCOUNTS, false, ACCOUNTS_PER_PLANNED_PERSON, method-does-not-fit",
        "PERSONS, ORGANISATIONS, false, SHARE, counts-differ",
        "ACCOUNTS, PERSONS, false, SHARE, counts-differ",
        "ORGANISATIONS, ACCOUNTS, false, SHARE, counts-differ",
        "PERSONS, ACCOUNTS, false, , required",
        "PERSONS, ACCOUNTS, true, , required",
        "PERSONS, ACCOUNTS, false, SHARE, ",
        "PERSONS, ACCOUNTS, true, SHARE, method-does-not-fit",
        "PERSONS, ACCOUNTS, true, ACCOUNTS_PER_PLANNED_PERSON, ",
        "PERSONS, ACCOUNTS, false, ACCOUNTS_PER_PLANNED_PERSON, "
    })
    void accountsAreDividedByPersonsOnlyWhereItIsSaidHow(
            Counts target, Counts counted, boolean sum, RateMethod method, String code) {
        var indicator = indicator(counted, sum ? List.of(UUID.randomUUID()) : List.of());
        var declared = target(FROM, TO, target, null, value(1L), new NewTarget.Denominated(indicator.id(), method, 2));

        assertThat(violations(declared, Map.of(indicator.id(), indicator)))
                .isEqualTo(expected("/indicators/0/method", code));
    }

    @Test
    void anIndicatorIsNamedOnceAndKnown() {
        var unknown = UUID.randomUUID();
        var declared = target(
                FROM,
                TO,
                Counts.PERSONS,
                null,
                value(1L),
                new NewTarget.Denominated(PEOPLE.id(), null, 2),
                new NewTarget.Denominated(unknown, null, 2),
                new NewTarget.Denominated(PEOPLE.id(), null, 2));

        assertThat(violations(declared))
                .containsExactly(
                        Violation.at("/indicators/1/indicatorId", IndicatorViolation.UNKNOWN_INDICATOR),
                        Violation.at("/indicators/2/indicatorId", RegimeViolation.INDICATOR_REPEATED));
    }

    @Test
    void allViolationsAreReportedTogether() {
        var declared = target(
                FROM,
                FROM,
                Counts.OTHER,
                PercentOf.TOTAL,
                declaration(5L, null, null, 9L, FROM),
                new NewTarget.Denominated(UUID.randomUUID(), null, 2));

        assertThat(violations(declared))
                .containsExactly(
                        Violation.at("/periodTo", CommonViolation.NOT_AFTER_FROM),
                        Violation.at("/counts", IndicatorViolation.COUNTS_DIFFER),
                        Violation.at("/declaration/effectiveFrom", TargetViolation.AFTER_PERIOD),
                        Violation.at("/declaration/value", IndicatorViolation.COMPUTED),
                        Violation.at("/declaration/sharePercent", CommonViolation.REQUIRED),
                        Violation.at("/declaration/base", CommonViolation.REQUIRED),
                        Violation.at("/indicators/0/indicatorId", IndicatorViolation.UNKNOWN_INDICATOR));
    }

    @Test
    void aNumberNeedsAValueAndAPercentageAShare() {
        assertThat(TargetCheck.of(value(null), "", TO, null))
                .containsExactly(Violation.at("/value", CommonViolation.REQUIRED));
        assertThat(TargetCheck.of(value(5L), "", TO, null)).isEmpty();
        assertThat(TargetCheck.of(value(5L), "", TO, PercentOf.TOTAL))
                .containsExactly(
                        Violation.at("/value", IndicatorViolation.COMPUTED),
                        Violation.at("/sharePercent", CommonViolation.REQUIRED));
        assertThat(TargetCheck.of(declaration(null, BigDecimal.ONE, null, null, FROM), "", TO, PercentOf.TOTAL))
                .isEmpty();
    }

    @Test
    void theSizeOfABaseNeedsItsName() {
        assertThat(TargetCheck.of(declaration(5L, null, null, 88_784L, FROM), "/x", TO, null))
                .containsExactly(Violation.at("/x/base", CommonViolation.REQUIRED));
        assertThat(TargetCheck.of(declaration(5L, null, NAME, 88_784L, FROM), "/x", TO, null))
                .isEmpty();
        assertThat(TargetCheck.of(declaration(5L, null, NAME, null, FROM), "/x", TO, null))
                .isEmpty();
    }

    @Test
    void aVersionTakesEffectBeforeThePeriodEnds() {
        assertThat(TargetCheck.of(declaration(5L, null, null, null, TO), "", TO, null))
                .containsExactly(Violation.at("/effectiveFrom", TargetViolation.AFTER_PERIOD));
        assertThat(TargetCheck.of(declaration(5L, null, null, null, TO.minusDays(1)), "", TO, null))
                .isEmpty();
    }

    @Test
    void aRefusalNamesTheMembers() {
        var wrong = List.of(Violation.at("/value", CommonViolation.REQUIRED));
        var problem = catchThrowableOfType(Problem.class, () -> TargetCheck.refuse(wrong));

        assertThat(problem.type().wire()).isEqualTo("invalid-target");
        assertThat(problem.violations()).isEqualTo(wrong);
        TargetCheck.refuse(List.of());
    }

    private static ViolationCode constant(String code) {
        return Stream.of(TargetViolation.values(), CommonViolation.values(), IndicatorViolation.values())
                .<ViolationCode>flatMap(Stream::of)
                .filter(one -> one.wire().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Violation> expected(String pointer, String code) {
        return code == null ? List.of() : List.of(Violation.at(pointer, constant(code)));
    }

    private static List<Violation> violations(NewTarget declared) {
        return violations(declared, VISIBLE);
    }

    private static List<Violation> violations(NewTarget declared, Map<UUID, IndicatorRef> visible) {
        var problem = catchThrowableOfType(Problem.class, () -> TargetCheck.of(declared, visible));
        return problem == null ? List.of() : problem.violations();
    }

    private static NewTarget target(
            LocalDate from,
            LocalDate to,
            Counts counts,
            PercentOf percentOf,
            Declaration declaration,
            NewTarget.Denominated... indicators) {
        return new NewTarget(UNIT, NAME, counts, percentOf, Arrays.asList(indicators), from, to, declaration);
    }

    private static Declaration value(Long value) {
        return declaration(value, null, null, null, FROM);
    }

    private static Declaration declaration(Long value, BigDecimal share, Name base, Long baseValue, LocalDate from) {
        return new Declaration(value, share, base, baseValue, from, "355/UBND-KGVX", FROM, "UBND tỉnh");
    }
}

package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.reorganisation.LateQueries.Late;
import vn.toso.reorganisation.LateQueries.Reported;
import vn.toso.reorganisation.NewReorganisation.LateAnswer;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.ReorganisationPlan;
import vn.toso.unit.ReorganisationPlan.Edge;

/** Two communes merge, a third one is divided, and all three have reported for later days. */
class LateSubmissionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UUID REGIME = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();
    private static final UUID DIVIDED = UUID.randomUUID();
    private static final UUID MERGED = UUID.randomUUID();
    private static final UUID PART = UUID.randomUUID();
    private static final List<Edge> EDGES = List.of(
            new Edge(ONE, MERGED, BigDecimal.ONE),
            new Edge(TWO, MERGED, new BigDecimal("1.00")),
            new Edge(DIVIDED, PART, new BigDecimal("0.5")),
            new Edge(DIVIDED, UUID.randomUUID(), new BigDecimal("0.5")));

    private static Late late(UUID unit, int daysAfter) {
        return new Late(UUID.randomUUID(), unit, REGIME, DAY.plusDays(daysAfter), Instant.EPOCH);
    }

    private static Compiled compiled() {
        var ends = List.of(ONE, TWO, DIVIDED);
        var plan =
                new ReorganisationPlan(UUID.randomUUID(), DAY, List.of(), Set.of(), ends, List.of(), EDGES, List.of());
        return new Compiled(plan, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static NewReorganisation answered(LateAnswer... answers) {
        return new NewReorganisation("1672", DAY, "UBTVQH", DAY, null, List.of(), Arrays.asList(answers));
    }

    private static Problem refused(LateAnswer... answers) {
        return catchThrowableOfType(
                Problem.class, () -> LateSubmissions.requirePossible(answered(answers), compiled()));
    }

    @Test
    void aDayIsCarriedIfAllPredecessorsReported() {
        var first = late(ONE, 0);
        var second = late(TWO, 0);
        var alone = late(ONE, 1);
        var parts = LateSubmissions.parts(EDGES, List.of(first, alone, second), Set.of(ONE, TWO));

        assertThat(parts).isEqualTo(Map.of(new Reported(REGIME, MERGED, DAY), List.of(first, second)));
    }

    @Test
    void aUnitWithoutTheAnswerCarryIsNotCarried() {
        var all = List.of(late(ONE, 0), late(TWO, 0));

        assertThat(LateSubmissions.parts(EDGES, all, Set.of(ONE))).isEmpty();
        assertThat(LateSubmissions.parts(EDGES, all, Set.of())).isEmpty();
    }

    @Test
    void wholeUnitsMayBeCarried() {
        assertThat(refused(new LateAnswer(ONE, LateHandling.CARRY), new LateAnswer(TWO, LateHandling.SET_ASIDE)))
                .isNull();
        assertThat(refused(new LateAnswer(DIVIDED, LateHandling.SET_ASIDE))).isNull();
        assertThat(refused()).isNull();
    }

    @Test
    void anAnswerNeedsAnEndingUnitOnceAndMustBePossible() {
        var problem = refused(
                new LateAnswer(MERGED, LateHandling.CARRY),
                new LateAnswer(DIVIDED, LateHandling.CARRY),
                new LateAnswer(ONE, LateHandling.CARRY),
                new LateAnswer(ONE, LateHandling.SET_ASIDE));

        assertThat(problem.violations())
                .containsExactly(
                        Violation.at("/lateSubmissions/0/unitId", ReorganisationViolation.UNIT_DOES_NOT_END),
                        Violation.at("/lateSubmissions/1/handling", ReorganisationViolation.NOT_CARRIABLE),
                        Violation.at("/lateSubmissions/3/unitId", ReorganisationViolation.ANSWERED_TWICE));
    }

    @Test
    void theFirstAnswerCounts() {
        var request = answered(new LateAnswer(ONE, LateHandling.CARRY), new LateAnswer(ONE, LateHandling.SET_ASIDE));

        assertThat(LateSubmissions.answers(request)).isEqualTo(Map.of(ONE, LateHandling.CARRY));
    }
}

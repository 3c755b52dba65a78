package vn.toso.regime;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.access.ActingAs;
import vn.toso.shared.problem.Problem;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Seeds;
import vn.toso.testing.Statements;
import vn.toso.testing.Tokens;

/** The obligations of many units for some dates equal those of each unit by itself. */
@QuarkusTest
@ApiTest
class ObligationsOfManyTest {

    private static final UUID REGIME = UUID.fromString(Demo.REGIME);

    /** Includes a unit outside of the regime's owner and a unit of another level. */
    private static final List<UUID> UNITS = List.of(
            UUID.fromString(Demo.HUU_LIEN),
            UUID.fromString(Demo.YEN_BINH),
            UUID.fromString(Demo.PHU_THONG),
            UUID.fromString(Demo.HUU_LUNG));

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    @Inject
    ObligationService obligations;

    @Inject
    ActingAs actingAs;

    @BeforeEach
    void addAnExemption() {
        Database.setBusinessTime("2025-08-01 08:00:00");
        Database.execute(
                """
                insert into exemption (id, regime_id, unit_id, reason, valid_from, valid_to, version)
                values (gen_random_uuid(), ?::uuid, ?::uuid, 'Lũ', date '2022-05-01', date '2022-08-01', 0)
                """,
                Demo.REGIME,
                Demo.HUU_LIEN);
        actingAs.become(Tokens.subject("trunguong"), "Quản trị");
    }

    @Test
    void equalTheObligationsOfEachUnit() {
        Seeds.of(20, 400).forEach(seed -> {
            var random = new Random(seed);
            Map<UUID, Set<LocalDate>> dates = new HashMap<>();
            var expected = new ArrayList<Obligation>();
            for (var unit : UNITS) {
                // Some dates are after the communes and the district ended.
                Set<LocalDate> ofUnit = random.ints(1 + random.nextInt(8), 0, random.nextBoolean() ? 300 : 1_240)
                        .mapToObj(FIRST::plusDays)
                        .collect(toCollection(TreeSet::new));
                dates.put(unit, ofUnit);
                obligations.list(REGIME, unit, Collections.min(ofUnit), Collections.max(ofUnit)).stream()
                        .filter(one -> ofUnit.contains(one.asOf()))
                        .forEach(expected::add);
            }
            assertThat(obligations.list(REGIME, dates))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void unknownUnitsAndRegimesAreNotFound() {
        var dates = Map.of(UUID.fromString(Demo.HUU_LIEN), Set.of(FIRST), UUID.randomUUID(), Set.of(FIRST));
        assertThatThrownBy(() -> obligations.list(REGIME, dates)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> obligations.list(UUID.randomUUID(), Map.of(UNITS.get(0), Set.of(FIRST))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheUnits() {
        var day = Set.of(LocalDate.of(2022, 7, 1));
        long one = Statements.during(() -> obligations.list(REGIME, Map.of(UNITS.get(0), day)));
        long several = Statements.during(
                () -> obligations.list(REGIME, Map.of(UNITS.get(0), day, UNITS.get(1), day, UNITS.get(2), day)));
        assertThat(several).isLessThanOrEqualTo(one + 2);
    }
}

package vn.toso.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.access.Scope;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;
import vn.toso.unit.Level;

/** Each read checks the scope by itself and does not rely on an earlier check. */
@QuarkusTest
@ApiTest
@TestTransaction
class PopulationScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID UNIT = UUID.fromString(Demo.HUU_LIEN);

    @Inject
    PopulationRepository populations;

    @Test
    void oneUnitsCounts() {
        assertThat(populations.find(UNIT, 2022, DAY, Scopes.HUU_LUNG)).isPresent();
        assertThat(populations.find(UNIT, 2022, DAY, Scopes.BACH_THONG)).isEmpty();
        assertThat(populations.findYears(UNIT, DAY, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(populations.findYears(UNIT, DAY, Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void aPageHoldsOnlyTheScope() {
        var communes = new PopulationFilter(Level.COMMUNE, UUID.fromString(Demo.HUU_LUNG), DAY);
        assertThat(populations.findPage(communes, 2022, Scopes.HUU_LUNG, null, 100))
                .hasSize(24);
        assertThat(populations.findPage(communes, 2022, Scopes.BACH_THONG, null, 100))
                .isEmpty();
    }

    /** A village has no code; the row has that of its commune, which somebody with an assignment in the village may not read. */
    @Test
    void theCodeOfTheCommune() {
        var villages = new PopulationFilter(Level.VILLAGE, UNIT, DAY);
        var first =
                populations.findPage(villages, 2022, Scopes.HUU_LIEN, null, 1).get(0);
        assertThat(first.parentCode()).isEqualTo("06388");
        var village = new Scope(List.of(first.unit().id()), List.of());
        assertThat(populations.findPage(villages, 2022, village, null, 100))
                .singleElement()
                .satisfies(row -> assertThat(row.parentCode()).isNull());
    }

    @Test
    void peopleAged15AndOver() {
        assertThat(populations
                        .findAged15AndOver(List.of(UNIT), Scopes.HUU_LUNG, DAY)
                        .value())
                .hasSize(1);
        assertThat(populations
                        .findAged15AndOver(List.of(UNIT), Scopes.BACH_THONG, DAY)
                        .value())
                .isEmpty();
    }

    @Test
    void whatATableNames() {
        var named = List.of(new PopulationRepository.Named("COMMUNE", "06388", null, null, 2022, DAY));
        assertThat(populations.findNamed(named, Scopes.HUU_LUNG)).doesNotContainNull();
        assertThat(populations.findNamed(named, Scopes.BACH_THONG)).containsOnlyNulls();
    }
}

package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;

/** Each read by itself keeps to the scope: none relies on another having looked before it. */
@QuarkusTest
@ApiTest
@TestTransaction
class UnitScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID UNIT = UUID.fromString(Demo.HUU_LIEN);

    @Inject
    UnitRepository units;

    @Test
    void oneUnit() {
        assertThat(units.findInScope(UNIT, Scopes.HUU_LUNG, DAY)).isPresent();
        assertThat(units.findInScope(UNIT, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void aUnitByItsCode() {
        assertThat(units.findByCode(Level.COMMUNE, "06388", Scopes.HUU_LUNG, DAY))
                .isPresent();
        assertThat(units.findByCode(Level.DISTRICT, "06388", Scopes.HUU_LUNG, DAY))
                .isEmpty();
        assertThat(units.findByCode(Level.COMMUNE, "06388", Scopes.BACH_THONG, DAY))
                .isEmpty();
    }

    @Test
    void namedUnits() {
        assertThat(units.findInScope(List.of(UNIT), Scopes.HUU_LUNG, DAY)).hasSize(1);
        assertThat(units.findInScope(List.of(UNIT), Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void pages() {
        var communes = new UnitFilter(Level.COMMUNE, null, UUID.fromString(Demo.HUU_LUNG));
        assertThat(units.findPage(communes, Scopes.HUU_LUNG, DAY, null, 100)).hasSize(24);
        assertThat(units.findPage(communes, Scopes.BACH_THONG, DAY, null, 100)).isEmpty();
    }

    @Test
    void ancestors() {
        assertThat(units.findAncestors(List.of(UNIT), Scopes.HUU_LUNG, DAY)).hasSize(1);
        assertThat(units.findAncestors(List.of(UNIT), Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void aDateBeforeTheUnitWas() {
        assertThat(units.findInScope(UNIT, Scopes.HUU_LUNG, LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }
}

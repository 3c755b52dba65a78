package vn.toso.regime;

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
import vn.toso.testing.Programme;
import vn.toso.testing.Scopes;

/** A regime of a district is visible to units above and below it, not to others. */
@QuarkusTest
@ApiTest
@TestTransaction
class RegimeScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID REGIME = UUID.fromString(Demo.REGIME);

    @Inject
    RegimeRepository regimes;

    @Test
    void theVersionInForceIsFoundOnlyInTheScope() {
        assertThat(regimes.findIdInForce(REGIME, Scopes.HUU_LUNG, DAY)).isPresent();
        assertThat(regimes.findIdInForce(REGIME, Scopes.HUU_LIEN, DAY)).isPresent();
        assertThat(regimes.findIdInForce(REGIME, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void versionsAreFoundOnlyInTheScope() {
        assertThat(regimes.findVersions(REGIME, Scopes.HUU_LIEN, DAY)).hasSize(1);
        assertThat(regimes.findVersions(REGIME, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void exemptionsAreFoundOnlyInTheScope() {
        Programme.exemption(Demo.REGIME, Demo.HUU_LIEN, "2022-07-13");
        assertThat(regimes.findExemptions(REGIME, Scopes.HUU_LUNG, DAY)).hasSize(1);
        assertThat(regimes.findExemptions(REGIME, Scopes.HUU_LIEN, DAY)).hasSize(1);
        assertThat(regimes.findExemptions(REGIME, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void aPageHoldsOnlyTheScope() {
        assertThat(regimes.findPage(null, Scopes.HUU_LIEN, DAY, false, null, 100))
                .hasSize(1);
        assertThat(regimes.findPage(null, Scopes.BACH_THONG, DAY, false, null, 100))
                .isEmpty();
        assertThat(regimes.findPage(UUID.fromString(Demo.LANG_SON), Scopes.HUU_LUNG, DAY, false, null, 100))
                .hasSize(1);
        assertThat(regimes.findPage(UUID.fromString(Demo.BACH_THONG), Scopes.HUU_LUNG, DAY, false, null, 100))
                .isEmpty();
    }

    /** Otherwise an id would tell whether there is such a unit below the owner. */
    @Test
    void aUnitThatTheCallerCannotSeeIsAskedByNoRegime() {
        assertThat(regimes.findPage(UUID.fromString(Demo.YEN_BINH), Scopes.HUU_LIEN, DAY, false, null, 100))
                .isEmpty();
        for (var unit : List.of(Demo.HUU_LIEN, Demo.HUU_LUNG, Demo.LANG_SON)) {
            assertThat(regimes.findPage(UUID.fromString(unit), Scopes.HUU_LIEN, DAY, false, null, 100))
                    .hasSize(1);
        }
    }
}

package vn.toso.indicator;

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

/** An indicator of a district is visible to units above and below it, not to others. */
@QuarkusTest
@ApiTest
@TestTransaction
class IndicatorScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

    @Inject
    IndicatorRepository indicators;

    @Test
    void oneIndicator() {
        var id = UUID.fromString(Demo.BANK);
        assertThat(indicators.findInScope(id, Scopes.HUU_LUNG, DAY)).isPresent();
        assertThat(indicators.findInScope(id, Scopes.HUU_LIEN, DAY)).isPresent();
        assertThat(indicators.findInScope(id, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void namedIndicatorsAndOneByItsCode() {
        var ids = List.of(UUID.fromString(Demo.BANK), UUID.fromString(Demo.VOSO));
        assertThat(indicators.findAllInScope(ids, Scopes.HUU_LIEN, DAY)).hasSize(2);
        assertThat(indicators.findAllInScope(ids, Scopes.BACH_THONG, DAY)).isEmpty();
        var unit = UUID.fromString(Demo.HUU_LUNG);
        assertThat(indicators.findByCode("APP_BANK", unit, Scopes.HUU_LUNG, DAY))
                .isPresent();
        assertThat(indicators.findByCode("APP_BANK", unit, Scopes.BACH_THONG, DAY))
                .isEmpty();
    }

    @Test
    void aPageHoldsOnlyTheScope() {
        assertThat(indicators.findPage(Scopes.HUU_LIEN, DAY, false, null, 100)).hasSize(6);
        assertThat(indicators.findPage(Scopes.BACH_THONG, DAY, false, null, 100))
                .isEmpty();
    }
}

package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.reorganisation.ReorganisationUnit.Kind.CHANGES;
import static vn.toso.reorganisation.ReorganisationUnit.Kind.ENDS;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;

/** A caller can read a reorganisation if they can read one of its units, and sees only the readable units. */
@QuarkusTest
@ApiTest
@TestTransaction
class ReorganisationScopeTest {

    @Inject
    ReorganisationRepository reorganisations;

    @Test
    void aPageHoldsOnlyTheScope() {
        assertThat(reorganisations.findPage(null, Scopes.HUU_LUNG, null, 10)).hasSize(2);
        assertThat(reorganisations.findPage(null, Scopes.BACH_THONG, null, 10)).hasSize(1);
        assertThat(reorganisations.findPage(null, Scopes.HUU_LIEN, null, 10)).hasSize(1);
        assertThat(reorganisations.findPage(UUID.fromString(Demo.HUU_LUNG), Scopes.BACH_THONG, null, 10))
                .isEmpty();
    }

    @Test
    void oneByItsId() {
        assertThat(reorganisations.findInScope(ofLangSon(), Scopes.HUU_LUNG)).isPresent();
        assertThat(reorganisations.findInScope(ofLangSon(), Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void itsUnits() {
        // The district, the communes it had left and their 96 villages; the new communes are below the province.
        assertThat(reorganisations.findUnits(ofLangSon(), Scopes.HUU_LUNG, 0, 200))
                .hasSize(120);
        assertThat(reorganisations.findUnits(ofLangSon(), Scopes.HUU_LIEN, 0, 200))
                .hasSize(5);
        assertThat(reorganisations.findUnits(ofLangSon(), Scopes.BACH_THONG, 0, 200))
                .isEmpty();
    }

    @Test
    void theFirstOfItsUnits() {
        assertThat(reorganisations.findFirst(List.of(ofLangSon()), 3, Scopes.HUU_LUNG))
                .extracting(unit -> unit.kind)
                .containsExactly(ENDS, ENDS, ENDS, CHANGES, CHANGES, CHANGES);
        assertThat(reorganisations.findFirst(List.of(ofLangSon()), 3, Scopes.HUU_LIEN))
                .extracting(unit -> unit.kind)
                .containsExactly(ENDS, CHANGES, CHANGES, CHANGES);
        assertThat(reorganisations.findFirst(List.of(ofLangSon()), 3, Scopes.BACH_THONG))
                .isEmpty();
    }

    private static UUID ofLangSon() {
        return Database.query(UUID.class, "select id from reorganisation where decision_number like '1672/%'");
    }
}

package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

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

@QuarkusTest
@ApiTest
@TestTransaction
class TargetScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID DISTRICT = UUID.fromString(Demo.HUU_LUNG);

    @Inject
    TargetRepository targets;

    @Inject
    UnitTargetRepository ofUnits;

    @Test
    void whatUnitsHaveToReach() {
        var units = List.of(DISTRICT, UUID.fromString(Demo.HUU_LIEN));
        assertThat(ofUnits.findInForce(units, Scopes.HUU_LUNG, DAY)).hasSize(8);
        assertThat(ofUnits.findInForce(units, Scopes.HUU_LIEN, DAY)).hasSize(4);
        assertThat(ofUnits.findInForce(units, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void declaredTargets() {
        assertThat(targets.findPage(DISTRICT, Scopes.HUU_LUNG, DAY, false, null, 100))
                .hasSize(1);
        assertThat(targets.findPage(DISTRICT, Scopes.BACH_THONG, DAY, false, null, 100))
                .isEmpty();
    }

    @Test
    void oneTargetAndItsVersions() {
        var id = UUID.fromString("7050de30-0003-4000-8000-000000000001");
        assertThat(targets.findInScope(id, Scopes.HUU_LIEN, DAY)).isPresent();
        assertThat(targets.findInScope(id, Scopes.BACH_THONG, DAY)).isEmpty();
        assertThat(targets.findVersions(id, Scopes.HUU_LIEN, DAY)).hasSize(1);
        assertThat(targets.findVersions(id, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void thePartsOfOneTargetForUnitsThatCanBeRead() {
        var id = UUID.fromString(Demo.TARGET);
        assertThat(targets.findInScope(id, Scopes.HUU_LUNG, DAY).orElseThrow().allocations())
                .hasSize(24);
        assertThat(targets.findInScope(id, Scopes.HUU_LIEN, DAY).orElseThrow().allocations())
                .hasSize(1);
        assertThat(targets.findVersions(id, Scopes.HUU_LUNG, DAY).get(0).allocations())
                .hasSize(24);
        assertThat(targets.findVersions(id, Scopes.HUU_LIEN, DAY).get(0).allocations())
                .hasSize(1);
    }

    @Test
    void theirPartsForUnitsThatCanBeRead() {
        assertThat(targets.findPage(null, Scopes.HUU_LUNG, DAY, false, null, 100)
                        .get(0)
                        .allocations())
                .hasSize(24);
        assertThat(targets.findPage(null, Scopes.HUU_LIEN, DAY, false, null, 100)
                        .get(0)
                        .allocations())
                .singleElement()
                .satisfies(part -> assertThat(part.unitId()).hasToString(Demo.HUU_LIEN));
    }

    @Test
    void outsideThePeriodOrBeforeItIsEffectiveThereIsNoTarget() {
        assertThat(ofUnits.findInForce(List.of(DISTRICT), Scopes.HUU_LUNG, LocalDate.of(2022, 3, 31)))
                .isEmpty();
        assertThat(ofUnits.findInForce(List.of(DISTRICT), Scopes.HUU_LUNG, LocalDate.of(2023, 1, 1)))
                .isEmpty();
    }

    /** The name of a unit above the caller's is not told; nor needs anyone to ask for it. */
    @Test
    void theUnitsNameForThoseWhoMayReadIt() {
        for (var path : List.of("/api/v1/targets?asOf=2022-07-13", "/api/v1/targets/" + Demo.TARGET + "/versions")) {
            as("huyen.huulung").get(path).then().statusCode(200).body("items[0].unit.name", equalTo("Hữu Lũng"));
            as("xa.huulien")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items[0].unitId", equalTo(Demo.HUU_LUNG))
                    .body("items[0].unit", nullValue());
        }
    }
}

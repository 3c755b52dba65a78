package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.access.Scope;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;
import vn.toso.unit.Level;

/** A total contains no figure that the caller may not read by itself. */
@QuarkusTest
@ApiTest
@TestTransaction
class ProgressScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

    private static final UUID HUU_LUNG = UUID.fromString(Demo.HUU_LUNG);

    @Inject
    ProgressQueries queries;

    @Inject
    ChangeQueries changes;

    @Test
    void unitsOfTheTree() {
        assertThat(placed()).hasSize(24);
        progress("huyen.huulung").statusCode(200).body("coverage.expected", equalTo(24));
        // A caller who may read one commune may not ask about its district, even if the tree is already cached.
        progress("xa.huulien").statusCode(404);
        progress("huyen.bachthong").statusCode(404);
    }

    @Test
    void unitsOfTheDateOfTheFigures() {
        var units = placed().stream().map(ProgressQueries.Placed::unit).toList();
        assertThat(queries.there(units, HUU_LUNG, DAY, Scopes.HUU_LUNG).asked()).hasSize(24);
        var there = queries.there(units, HUU_LUNG, DAY, Scopes.HUU_LIEN);
        assertThat(there.asked()).containsExactly(UUID.fromString(Demo.HUU_LIEN));
        assertThat(there.strangers()).hasSize(23);
    }

    @Test
    void unitsWithPredecessorsOutsideOfTheInstallation() {
        var country = UUID.fromString(Demo.VIET_NAM);
        var phongQuang = UUID.nameUUIDFromBytes("demo/COMMUNE/01849/2025".getBytes(StandardCharsets.UTF_8));
        var later = LocalDate.of(2025, 7, 2);
        var units = List.of(phongQuang);
        var itself = new Scope(units, List.of());
        assertThat(queries.between(units, country, units, later, itself)).hasSize(1);
        assertThat(queries.between(units, country, units, later, Scopes.HUU_LIEN))
                .isEmpty();
    }

    @Test
    void changesOfFigures() {
        assertThat(changes(Demo.HUU_LUNG, Scopes.HUU_LUNG)).doesNotContain(Optional.empty());
        // The regime can be read, the unit cannot; then the other way round.
        assertThat(changes(Demo.HUU_LUNG, Scopes.HUU_LIEN)).containsOnly(Optional.empty());
        assertThat(changes(Demo.BACH_THONG, Scopes.BACH_THONG)).containsOnly(Optional.empty());
    }

    /** Of all units, and of some. */
    private List<Optional<Long>> changes(String unit, Scope scope) {
        var regime = UUID.fromString(Demo.REGIME);
        var about = UUID.fromString(unit);
        return List.of(
                changes.count(regime, about, DAY, DAY, scope),
                changes.count(regime, about, new UUID[] {about}, DAY, DAY, scope));
    }

    private List<ProgressQueries.Placed> placed() {
        return queries.placed(Level.COMMUNE, HUU_LUNG, DAY).get(HUU_LUNG);
    }

    private static ValidatableResponse progress(String username) {
        return Demo.as(username)
                .get("/api/v1/progress?regime=%s&unit=%s&asOf=%s".formatted(Demo.REGIME, HUU_LUNG, DAY))
                .then();
    }
}

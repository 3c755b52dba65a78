package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.access.Scope;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Scopes;

/** Each query keeps to the scope by itself, without relying on an earlier check. */
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
    void aPageHoldsOnlyTheScope() {
        var communes = UnitFilter.under(Level.COMMUNE, UUID.fromString(Demo.HUU_LUNG));
        assertThat(units.findPage(communes, Scopes.HUU_LUNG, DAY, null, 100)).hasSize(24);
        assertThat(units.findPage(communes, Scopes.BACH_THONG, DAY, null, 100)).isEmpty();
    }

    @Test
    void roots() {
        var roots = new UnitFilter(null, null, null, true);
        var district = UUID.fromString(Demo.HUU_LUNG);
        assertThat(units.findPage(roots, Scopes.HUU_LUNG, DAY, null, 100))
                .extracting(row -> row.unit().id())
                .containsExactly(district);
        // Both are roots of the scope, and one is below the other.
        var both = new Scope(List.of(UNIT, district), List.of());
        assertThat(units.findPage(roots, both, DAY, null, 100))
                .extracting(row -> row.unit().id())
                .containsExactly(district);
        var inHuuLung = new UnitFilter(null, null, district, true);
        assertThat(units.findPage(inHuuLung, Scopes.BACH_THONG, DAY, null, 100)).isEmpty();
        assertThat(units.findPage(roots, Scopes.HUU_LUNG, LocalDate.of(2019, 12, 31), null, 100))
                .isEmpty();
    }

    @Test
    void howManyLieBelow() {
        var district = UUID.fromString(Demo.HUU_LUNG);
        assertThat(units.countChildren(List.of(district), Scopes.HUU_LUNG, DAY)).isEqualTo(Map.of(district, 24));
        assertThat(units.countChildren(List.of(district), Scopes.HUU_LIEN, DAY)).isEqualTo(Map.of(district, 1));
        assertThat(units.countChildren(List.of(district), Scopes.BACH_THONG, DAY))
                .isEmpty();
    }

    @Test
    void ancestors() {
        assertThat(units.findAncestors(List.of(UNIT), Scopes.HUU_LUNG, DAY)).hasSize(1);
        assertThat(units.findAncestors(List.of(UNIT), Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void aDateBeforeTheUnitBegan() {
        assertThat(units.findInScope(UNIT, Scopes.HUU_LUNG, LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    private static final Map<UnitSearchStage, String> TYPED = Map.of(
            UnitSearchStage.WHOLE, "huu lien",
            UnitSearchStage.BEGINNING, "huu li",
            UnitSearchStage.WORD, "lien",
            UnitSearchStage.ALIKE, "huu lienn");

    @Inject
    UnitSearchRepository search;

    @Test
    void whatASearchFinds() {
        for (var stage : UnitSearchStage.values()) {
            for (var narrow : List.of(true, false)) {
                var q = TYPED.get(stage);
                assertThat(search.find(looking(q, Scopes.HUU_LUNG, narrow), List.of(stage), 10)
                                .found())
                        .as(stage.name())
                        .isNotEmpty();
                assertThat(search.find(looking(q, Scopes.BACH_THONG, narrow), List.of(stage), 10)
                                .found())
                        .as(stage.name())
                        .isEmpty();
            }
        }
    }

    @Inject
    UnitSearch searches;

    @ParameterizedTest
    @ValueSource(
            strings = {"huu lien", "xa huu lien", "huu", "h", "so", "tan", "son", "lien", "quyet thag", "06388", "063"})
    void fewUnitsAreSearchedLikeMany(String q) {
        for (int limit : List.of(1, 3, 50)) {
            var few = searches.find(looking(q, Scopes.HUU_LUNG, true), limit);
            assertThat(few.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(few).isEqualTo(searches.find(looking(q, Scopes.HUU_LUNG, false), limit));
        }
    }

    @Test
    void ancestorsAndSuccessorsOfSearchResults() {
        Past.make();
        var looking = new UnitSearchRepository.Search(UnitQuery.of("yen binh"), DAY, null, null, Scopes.HUU_LUNG, true);
        var found = search.find(looking, List.of(UnitSearchStage.WHOLE), 1).found();
        assertThat(search.findAncestors(found, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(search.findAncestors(found, Scopes.BACH_THONG)).isEmpty();
        assertThat(search.findSuccessors(found, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(search.findSuccessors(found, Scopes.BACH_THONG)).isEmpty();
    }

    private static UnitSearchRepository.Search looking(String q, Scope scope, boolean narrow) {
        return new UnitSearchRepository.Search(UnitQuery.of(q), DAY, null, null, scope, narrow);
    }

    @Inject
    UnitHistoryRepository histories;

    @Test
    void theHistoryOfAUnit() {
        Past.make();
        var ended = UUID.fromString(Demo.YEN_BINH);
        assertThat(histories.findVersions(ended, Scopes.HUU_LUNG, DAY)).hasSize(1);
        assertThat(histories.findVersions(ended, Scopes.BACH_THONG, DAY)).isEmpty();
        assertThat(histories.findPredecessors(UNIT, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(histories.findPredecessors(UNIT, Scopes.BACH_THONG)).isEmpty();
        assertThat(histories.findSuccessors(ended, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(histories.findSuccessors(ended, Scopes.BACH_THONG)).isEmpty();
    }

    @Inject
    UnitListRepository lists;

    @Test
    void unitsThatAListDoesNotName() {
        var covered = Map.of(Level.COMMUNE, Set.of(UUID.fromString(Demo.VIET_NAM)));
        var readable = lists.findLeftOut(covered, List.of(UNIT), Scopes.HUU_LUNG, DAY, 5);
        assertThat(readable.count()).isEqualTo(23);
        assertThat(readable.first()).hasSize(5);
        assertThat(lists.findLeftOut(covered, List.of(UNIT), Scopes.BACH_THONG, DAY, 5)
                        .count())
                .isEqualTo(14);
        var elsewhere = Map.of(Level.COMMUNE, Set.of(UUID.fromString(Demo.BACH_THONG)));
        assertThat(lists.findLeftOut(elsewhere, List.of(UNIT), Scopes.HUU_LUNG, DAY, 5)
                        .count())
                .isZero();
    }

    @Test
    void unitsThatARegimeAsks() {
        var district = UUID.fromString(Demo.HUU_LUNG);
        assertThat(units.findAsked(Level.COMMUNE, district, district, Scopes.HUU_LUNG, DAY, null, 100))
                .hasSize(24);
        assertThat(units.findAsked(Level.COMMUNE, district, district, Scopes.HUU_LIEN, DAY, null, 100))
                .singleElement()
                .satisfies(row -> assertThat(row.unit().id()).isEqualTo(UNIT));
    }

    /** The list can be read by its unit, by the unit as it was before, or by the parent that it had then. */
    @Test
    void aListThatLetAUnitBeginEarlier() {
        var list = UUID.randomUUID();
        Database.execute(
                """
                insert into unit_list (id, valid_from, state, version, created, changed, recorded_at, recorded_by,
                    recorded_by_name)
                values (?, '2022-07-01', 'APPLIED', 0, 0, 1, now(), 'X', 'X')
                """,
                list);
        Database.execute("insert into unit_list_unit values (?, ?, 'EARLIER')", list, UNIT);
        Database.execute(
                """
                insert into unit_list_version_before (list_id, id, unit_id, code, name, folded_name, type, parent_id,
                    valid_from, valid_to)
                select ?, id, unit_id, code, name, folded_name, type, parent_id, valid_from, valid_to
                from unit_version where unit_id = ? and valid_from <= '2022-07-01' and valid_to > '2022-07-01'
                """,
                list,
                UNIT);
        undo("tinh.langson", list).statusCode(412);
        undo("tinh.backan", list).statusCode(404);
    }

    private static ValidatableResponse undo(String username, UUID list) {
        return Demo.as(username)
                .header("If-Match", "\"7\"")
                .post("/api/v1/units/imports/{id}/undo", list)
                .then();
    }

    @Test
    void endedUnits() {
        var later = LocalDate.of(2025, 7, 1);
        assertThat(units.findEnded(List.of(UNIT), Scopes.HUU_LUNG, later)).hasSize(1);
        assertThat(units.findEnded(List.of(UNIT), Scopes.HUU_LUNG, DAY)).isEmpty();
        assertThat(units.findEnded(List.of(UNIT), Scopes.BACH_THONG, later)).isEmpty();
    }
}

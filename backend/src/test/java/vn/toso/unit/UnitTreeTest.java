package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.toso.shared.problem.Problem;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

@QuarkusTest
@ApiTest
@TestTransaction
class UnitTreeTest {

    private static final UUID DISTRICT = UUID.fromString(Demo.HUU_LUNG);
    private static final UUID OTHER_DISTRICT = UUID.fromString(Demo.BACH_THONG);
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2023, 1, 1);

    @Inject
    UnitService units;

    @Inject
    UnitTree tree;

    @Inject
    UnitWriter writer;

    @Inject
    Session session;

    @Test
    void aUnitThatMovesIsBelowEachParentForItsTime() {
        var id = establish("99001", FROM, MOVED);
        writer.insertVersions(List.of(commune(id, "99001", "Mới", OTHER_DISTRICT, MOVED, TO)));
        tree.rewriteAncestorsOf(List.of(id));

        assertThat(tree.periodsBelow(id, DISTRICT)).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(FROM);
            assertThat(period.to()).isEqualTo(MOVED);
        });
        assertThat(tree.periodsBelow(id, OTHER_DISTRICT)).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(MOVED);
            assertThat(period.to()).isEqualTo(TO);
        });
        assertThat(tree.periodsBelow(id, UUID.fromString(Demo.VIET_NAM))).hasSize(1);
    }

    @Test
    void aRenameLeavesOnePeriodInTheTree() {
        var id = establish("99001", FROM, MOVED);
        writer.insertVersions(List.of(commune(id, "99001", "Tên khác", DISTRICT, MOVED, TO)));
        tree.rewriteAncestorsOf(List.of(id));

        assertThat(tree.periodsBelow(id, DISTRICT)).singleElement().satisfies(period -> assertThat(period.to())
                .isEqualTo(TO));
    }

    @Test
    void aCodeMayComeBackButNotBeHeldByTwoAtOnce() {
        establish("99001", FROM, MOVED);
        establish("99001", MOVED, null);
        assertNoConflict();

        establish("99001", TO, null);
        assertConflict("ex_unit_version_level_code");
    }

    @Test
    void aUnitHasOneVersionAtATime() {
        var id = establish("99001", FROM, TO);
        writer.insertVersions(List.of(commune(id, "99002", "Tên khác", DISTRICT, MOVED, null)));
        assertConflict("ex_unit_version_unit_id");
    }

    @Test
    void thereIsOneRootAtATime() {
        units.establish(List.of(
                new NewUnit(UUID.randomUUID(), Level.COUNTRY, UnitType.QUOC_GIA, "XX", "Khác", null, FROM, null)));
        assertConflict("ex_unit_version_root");
    }

    @Test
    void aParentLivesAsLongAsItsChild() {
        var parent = UUID.randomUUID();
        units.establish(List.of(new NewUnit(
                parent, Level.DISTRICT, UnitType.HUYEN, "999", "Huyện", UUID.fromString(Demo.LANG_SON), FROM, TO)));

        var open = commune(UUID.randomUUID(), "99001", "Xã", parent, FROM, null);
        assertThatThrownBy(() -> units.establish(List.of(open)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().wire()).isEqualTo("unit-parent-not-alive"));
        units.establish(List.of(commune(UUID.randomUUID(), "99001", "Xã", parent, FROM, TO)));
    }

    private UUID establish(String code, LocalDate from, LocalDate to) {
        var id = UUID.randomUUID();
        units.establish(List.of(commune(id, code, "Xã thử", DISTRICT, from, to)));
        return id;
    }

    private static NewUnit commune(UUID id, String code, String name, UUID parent, LocalDate from, LocalDate to) {
        return new NewUnit(id, Level.COMMUNE, UnitType.XA, code, name, parent, from, to);
    }

    private void assertNoConflict() {
        session.flush();
        session.createNativeMutationQuery("set constraints all immediate").executeUpdate();
        session.createNativeMutationQuery("set constraints all deferred").executeUpdate();
    }

    private void assertConflict(String constraint) {
        assertThatThrownBy(this::assertNoConflict)
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining(constraint);
    }
}

package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.reorganisation.Draft.Beginning;
import vn.toso.reorganisation.Draft.Ending;
import vn.toso.reorganisation.Draft.Link;
import vn.toso.reorganisation.Draft.Manner;
import vn.toso.reorganisation.Draft.OutsideLink;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.ReorganisationPlan.Change;
import vn.toso.unit.ReorganisationPlan.Edge;
import vn.toso.unit.ReorganisationPlan.Outside;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/**
 * The district ends, two of its communes and a village become one commune, and a third commune gets another name and parent.
 */
class CompilerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final UUID ID = UUID.randomUUID();
    private static final OutsideUnit OUTSIDE = new OutsideUnit("xã Dương Quang", "01849", "thành phố Bắc Kạn");

    private final UnitRef province = unit(Level.PROVINCE, UnitType.TINH, "20", "Lạng Sơn");
    private final UnitRef district = unit(Level.DISTRICT, UnitType.HUYEN, "186", "Hữu Lũng");
    private final UnitRef huuLien = unit(Level.COMMUNE, UnitType.XA, "06388", "Hữu Liên");
    private final UnitRef yenThinh = unit(Level.COMMUNE, UnitType.XA, "06400", "Yên Thịnh");
    private final UnitRef yenBinh = unit(Level.COMMUNE, UnitType.XA, "06391", "Yên Bình");
    private final UUID merged = UUID.randomUUID();
    private final UUID village = UUID.randomUUID();

    private static UnitRef unit(Level level, UnitType type, String code, String name) {
        return new UnitRef(UUID.randomUUID(), level, type, code, name);
    }

    private Draft draft(boolean preview) {
        var draft = new Draft(DAY, preview);
        put(draft, province, null);
        put(draft, district, province);
        for (var commune : List.of(huuLien, yenThinh, yenBinh)) {
            put(draft, commune, district);
        }
        // The village comes first in the request, but has to be written after its commune.
        var inMerged = new Place(null, "new");
        begin(draft, new Beginning(village, "v", Level.VILLAGE, UnitType.THON, null, "Đông", inMerged, false, "/v"));
        var inProvince = Place.of(province.id());
        begin(
                draft,
                new Beginning(merged, "new", Level.COMMUNE, UnitType.XA, "06400", "Hữu Liên", inProvince, false, "/n"));
        draft.adopted.add(village);
        for (var commune : List.of(huuLien, yenThinh)) {
            draft.end(commune.id(), new Ending(Manner.SUCCEEDED, "new", "/e"));
            draft.links.add(new Link(commune.id(), "new", BigDecimal.ONE, true, "/e"));
        }
        draft.outside.add(new OutsideLink("new", OUTSIDE));
        draft.end(district.id(), new Ending(Manner.TIER, null, "/d"));
        var changing = draft.change(yenBinh.id(), "/c");
        changing.name = "Yên Bình mới";
        changing.parent = inProvince;
        return draft;
    }

    private static void begin(Draft draft, Beginning beginning) {
        draft.begin(beginning, "");
    }

    private static void put(Draft draft, UnitRef unit, UnitRef parent) {
        var id = parent == null ? null : parent.id();
        draft.there.put(unit.id(), new UnitOnDay(unit, id, LONG_AGO, true, false, true, unit, id));
    }

    @Test
    void aPlanHasAllChangesInTheOrderOfWriting() {
        var plan = Compiler.compiled(ID, draft(false)).plan();

        assertThat(plan.id()).isEqualTo(ID);
        assertThat(plan.effectiveOn()).isEqualTo(DAY);
        assertThat(plan.begins())
                .containsExactly(
                        new NewUnit(merged, Level.COMMUNE, UnitType.XA, "06400", "Hữu Liên", province.id(), DAY, null),
                        new NewUnit(village, Level.VILLAGE, UnitType.THON, null, "Đông", merged, DAY, null));
        assertThat(plan.adopted()).isEqualTo(Set.of(village));
        assertThat(plan.ends()).containsExactly(huuLien.id(), yenThinh.id(), district.id());
        assertThat(plan.changes())
                .containsExactly(new Change(yenBinh.id(), UnitType.XA, "06391", "Yên Bình mới", province.id()));
        assertThat(plan.edges())
                .containsExactly(
                        new Edge(huuLien.id(), merged, BigDecimal.ONE),
                        new Edge(yenThinh.id(), merged, BigDecimal.ONE));
        assertThat(plan.outside()).containsExactly(new Outside(merged, OUTSIDE));
    }

    @Test
    void attributesThatAreNotOrderedStayAsListed() {
        var draft = draft(false);
        var listed = new UnitRef(yenBinh.id(), Level.COMMUNE, UnitType.PHUONG, "06392", "Tên theo danh sách");
        draft.there.put(
                yenBinh.id(),
                new UnitOnDay(yenBinh, district.id(), LONG_AGO, true, false, true, listed, province.id()));
        var changing = draft.change(yenBinh.id(), "/c");
        changing.name = null;
        changing.parent = null;
        assertThat(Compiler.compiled(ID, draft).plan().changes())
                .containsExactly(
                        new Change(yenBinh.id(), UnitType.PHUONG, "06392", "Tên theo danh sách", province.id()));

        changing.code = "06393";
        changing.type = UnitType.THI_TRAN;
        changing.parent = new Place(null, "new");
        assertThat(Compiler.compiled(ID, draft).plan().changes())
                .containsExactly(new Change(yenBinh.id(), UnitType.THI_TRAN, "06393", "Tên theo danh sách", merged));
    }

    @Test
    void unitsAreOrderedByEndsThenBeginsThenChanges() {
        var units = Compiler.compiled(ID, draft(false)).units();

        assertThat(units)
                .extracting(UnitChange::kind, one -> name(one.before()), one -> name(one.after()))
                .containsExactly(
                        tuple(UnitChange.Kind.ENDS, "Hữu Lũng in Lạng Sơn", null),
                        tuple(UnitChange.Kind.ENDS, "Hữu Liên in Hữu Lũng", null),
                        tuple(UnitChange.Kind.ENDS, "Yên Thịnh in Hữu Lũng", null),
                        tuple(UnitChange.Kind.BEGINS, null, "Hữu Liên in Lạng Sơn"),
                        tuple(UnitChange.Kind.BEGINS, null, "Đông in Hữu Liên"),
                        tuple(UnitChange.Kind.CHANGES, "Yên Bình in Hữu Lũng", "Yên Bình mới in Lạng Sơn"));
    }

    private static String name(UnitState state) {
        return state == null
                ? null
                : state.unit().name()
                        + (state.parent() == null ? "" : " in " + state.parent().name());
    }

    @Test
    void theRootAndUnitsThatDoNotMoveAreNamedToo() {
        var draft = draft(false);
        draft.change(province.id(), "/p").name = "Lạng Sơn mới";
        draft.change(yenBinh.id(), "/c").parent = null;
        put(draft, yenBinh, province);

        assertThat(Compiler.compiled(ID, draft).units())
                .filteredOn(one -> one.kind() == UnitChange.Kind.CHANGES)
                .extracting(one -> name(one.before()), one -> name(one.after()))
                .containsExactly(
                        tuple("Lạng Sơn", "Lạng Sơn mới"),
                        tuple("Yên Bình in Lạng Sơn", "Yên Bình mới in Lạng Sơn mới"));
    }

    @Test
    void aPreviewNamesNewUnitsByTheirRef() {
        var preview = Compiler.compiled(ID, draft(true));
        var byRef = new UnitName(null, "new", Level.COMMUNE, UnitType.XA, "06400", "Hữu Liên");
        assertThat(preview.passages()).extracting(Passage::successor).containsExactly(byRef, byRef);
        assertThat(preview.passages())
                .extracting(one -> one.predecessor().id())
                .containsExactly(huuLien.id(), yenThinh.id());
        assertThat(preview.outside()).containsExactly(new OutsidePassage(OUTSIDE, byRef));

        var compiled = Compiler.compiled(ID, draft(false));
        assertThat(compiled.passages()).extracting(one -> one.successor().id()).containsOnly(merged);
        assertThat(compiled.passages()).extracting(one -> one.successor().ref()).containsOnlyNulls();
        assertThat(compiled.ended())
                .extracting(UnitOnDay::id)
                .containsExactly(huuLien.id(), yenThinh.id(), district.id());
        assertThat(compiled.touched())
                .containsExactlyInAnyOrder(huuLien.id(), yenThinh.id(), district.id(), yenBinh.id());
        assertThat(compiled.begun()).containsExactlyInAnyOrder(merged, village);
        // A unit with a predecessor outside the installation does not consist of whole units only.
        assertThat(compiled.carriable()).isEmpty();
    }
}

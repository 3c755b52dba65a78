package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.reorganisation.Draft.Beginning;
import vn.toso.reorganisation.Draft.Changing;
import vn.toso.reorganisation.Draft.Ending;
import vn.toso.reorganisation.Draft.Link;
import vn.toso.reorganisation.Draft.Manner;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.Level;
import vn.toso.unit.UnitDays.CodeHolder;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;
import vn.toso.unit.UnitViolation;

/** A district with two communes and a village in each, on the day on which a decision takes effect. */
class DraftRulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Draft draft = new Draft(DAY, false);
    private final DraftRules rules = new DraftRules(draft);

    private final UnitRef province = there(Level.PROVINCE, UnitType.TINH, "20", null, true);
    private final UnitRef district = there(Level.DISTRICT, UnitType.HUYEN, "186", province.id(), true);
    private final UnitRef huuLien = there(Level.COMMUNE, UnitType.XA, "06388", district.id(), true);
    private final UnitRef yenThinh = there(Level.COMMUNE, UnitType.XA, "06400", district.id(), true);
    private final UnitRef village = unit(Level.VILLAGE, UnitType.THON, null);

    private static UnitRef unit(Level level, UnitType type, String code) {
        return new UnitRef(UUID.randomUUID(), level, type, code, "Tên " + code);
    }

    private UnitRef there(Level level, UnitType type, String code, UUID parent, boolean open) {
        var unit = unit(level, type, code);
        put(unit, parent, LONG_AGO, open, open);
        return unit;
    }

    private UnitOnDay put(UnitRef unit, UUID parent, LocalDate since, boolean last, boolean open) {
        var onDay = new UnitOnDay(unit, parent, since, last, false, open, unit, parent);
        draft.there.put(unit.id(), onDay);
        return onDay;
    }

    private void begin(String ref, String code, Place parent) {
        begin(ref, Level.COMMUNE, UnitType.XA, code, parent, false);
    }

    private void begin(String ref, Level level, UnitType type, String code, Place parent, boolean inherited) {
        draft.begin(
                new Beginning(UUID.randomUUID(), ref, level, type, code, "Mới", parent, inherited, "/begins/" + ref),
                "");
    }

    private void end(UnitRef unit, Manner manner, String successor) {
        draft.end(unit.id(), new Ending(manner, successor, "/ends/" + unit.code()));
    }

    private Changing change(UnitRef unit) {
        return draft.change(unit.id(), "/changes/" + unit.code());
    }

    private void link(UnitRef from, String into, String share) {
        draft.links.add(new Link(
                from.id(), into, share == null ? null : new BigDecimal(share), false, "/links/" + draft.links.size()));
    }

    private void assertWrong(Violation... violations) {
        assertThat(draft.violations).containsExactly(violations);
    }

    @Test
    void theRootDoesNotEnd() {
        end(province, Manner.ENDED, null);
        rules.endings(Set.of());
        assertWrong(Violation.at("/ends/20", ReorganisationViolation.ROOT));
        assertThat(draft.held).isEmpty();
    }

    @Test
    void aUnitWithLaterChangesCannotEnd() {
        put(huuLien, district.id(), LONG_AGO, false, true);
        end(huuLien, Manner.ENDED, null);
        end(yenThinh, Manner.ENDED, null);
        rules.endings(Set.of(yenThinh.id()));

        assertWrong(
                Violation.at("/ends/06388", ReorganisationViolation.LATER_CHANGE),
                Violation.at("/ends/06400", ReorganisationViolation.LATER_CHILD));
        assertThat(draft.held).containsEntry("/ends/06388", huuLien.id()).containsEntry("/ends/06400", yenThinh.id());
    }

    @Test
    void aUnitThatBeginsThatDayCannotEnd() {
        put(huuLien, district.id(), DAY, true, true);
        put(yenThinh, district.id(), DAY.minusDays(1), true, true);
        end(huuLien, Manner.ENDED, null);
        end(yenThinh, Manner.ENDED, null);
        rules.endings(Set.of());
        assertWrong(Violation.at("/ends/06388", ReorganisationViolation.BEGINS_THAT_DAY));
    }

    @Test
    void childrenFollowToTheSuccessor() {
        begin("new", "06400", Place.of(district.id()));
        end(huuLien, Manner.SUCCEEDED, "new");
        var child = put(village, huuLien.id(), LONG_AGO, true, true);
        rules.settleChildren(List.of(child));

        assertWrong();
        assertThat(draft.changings.get(village.id()).parent).isEqualTo(new Place(null, "new"));
        assertThat(draft.changings.get(village.id()).follows).isTrue();
        assertThat(draft.changings.get(village.id()).pointer).isEqualTo("/ends/06388");
    }

    @Test
    void childrenOfADividedUnitMustBePlacedByTheRequest() {
        end(huuLien, Manner.PARTED, null);
        var child = put(village, huuLien.id(), LONG_AGO, true, true);
        rules.settleChildren(List.of(child));

        assertWrong(Violation.at("/ends/06388", ReorganisationViolation.CHILD_UNPLACED));
        assertThat(draft.unplaced).containsExactly(village);
        assertThat(draft.there).containsEntry(village.id(), child);
    }

    @Test
    void aChildThatIsPlacedOrEndsOrIsAdoptedNeedsNoPlace() {
        end(huuLien, Manner.PARTED, null);
        var placed = put(village, huuLien.id(), LONG_AGO, true, true);
        var ended = put(unit(Level.VILLAGE, UnitType.THON, null), huuLien.id(), LONG_AGO, true, true);
        var adopted = put(unit(Level.VILLAGE, UnitType.THON, null), huuLien.id(), LONG_AGO, true, true);
        change(village).parent = Place.of(yenThinh.id());
        end(ended.unit(), Manner.ENDED, null);
        draft.adopted.add(adopted.id());
        rules.settleChildren(List.of(placed, ended, adopted));
        assertWrong();
        assertThat(draft.changings).containsOnlyKeys(village.id());

        change(village).parent = null;
        change(village).name = "Tên khác";
        rules.settleChildren(List.of(placed));
        assertWrong(Violation.at("/ends/06388", ReorganisationViolation.CHILD_UNPLACED));
    }

    @Test
    void childrenOfARemovedTierMoveToTheUnitAbove() {
        end(district, Manner.TIER, null);
        begin("new", Level.COMMUNE, UnitType.XA, "06391", Place.of(district.id()), true);
        begin("other", "06392", Place.of(district.id()));
        rules.settleChildren(List.of(draft.there.get(huuLien.id())));

        assertThat(draft.changings.get(huuLien.id()).parent).isEqualTo(Place.of(province.id()));
        assertThat(draft.beginnings.get("new").parent()).isEqualTo(Place.of(province.id()));
        assertThat(draft.beginnings.get("other").parent()).isEqualTo(Place.of(district.id()));
    }

    @Test
    void anInheritedParentThatIsDividedStays() {
        end(huuLien, Manner.PARTED, null);
        begin("new", Level.VILLAGE, UnitType.THON, null, Place.of(huuLien.id()), true);
        rules.settleChildren(List.of());
        assertThat(draft.beginnings.get("new").parent()).isEqualTo(Place.of(huuLien.id()));
    }

    @Test
    void aChangeWithoutEffectIsRefused() {
        var same = change(huuLien);
        same.name = huuLien.name();
        same.type = UnitType.XA;
        same.code = "06388";
        same.parent = Place.of(district.id());
        change(yenThinh).name = "Hữu Liên";
        rules.changings((id, changing) -> true);
        assertWrong(Violation.at("/changes/06388", CommonViolation.UNCHANGED));
    }

    @ParameterizedTest
    @CsvSource({"name", "type", "code", "parent"})
    void oneChangedAttributeIsEnough(String attribute) {
        var changing = change(huuLien);
        switch (attribute) {
            case "name" -> changing.name = "Yên Thịnh";
            case "type" -> changing.type = UnitType.PHUONG;
            case "code" -> changing.code = "06401";
            default -> changing.parent = Place.of(province.id());
        }
        rules.changings((id, one) -> true);
        assertWrong();
    }

    @Test
    void aUnitThatEndsOrHasAConflictingLaterChangeCannotChange() {
        change(huuLien).name = "Một";
        change(yenThinh).name = "Hai";
        end(huuLien, Manner.ENDED, null);
        rules.changings((id, changing) -> false);

        assertWrong(
                Violation.at("/changes/06388", ReorganisationViolation.UNIT_ENDS),
                Violation.at("/changes/06400", ReorganisationViolation.LATER_CHANGE));
        assertThat(draft.held).containsEntry("/changes/06400", yenThinh.id()).hasSize(1);
    }

    @Test
    void theRootDoesNotMove() {
        change(province).parent = Place.of(district.id());
        rules.changings((id, changing) -> true);
        assertWrong(Violation.at("/changes/20", ReorganisationViolation.ROOT));
    }

    @Test
    void aParentMustExistFromTheDayOnAndHaveAHigherLevel() {
        var closing = there(Level.DISTRICT, UnitType.HUYEN, "187", province.id(), false);
        end(yenThinh, Manner.ENDED, null);
        begin("a", "1", new Place(null, "nothing"));
        begin("b", "2", Place.of(yenThinh.id()));
        begin("c", "3", Place.of(closing.id()));
        begin("d", "4", Place.of(huuLien.id()));
        begin("e", Level.VILLAGE, UnitType.THON, null, new Place(null, "a"), false);
        begin("f", Level.COMMUNE, UnitType.XA, "5", new Place(null, "e"), true);
        change(huuLien).parent = new Place(null, "a");
        change(village).name = "Không chuyển";
        assertThat(rules.endingLater()).containsExactly(closing.id());
        rules.parents(Set.of());

        assertWrong(
                Violation.at("/begins/a/parent", ReorganisationViolation.UNKNOWN_REF),
                Violation.at("/begins/b/parent", UnitViolation.PARENT_ENDS),
                Violation.at("/begins/b/parent", ReorganisationViolation.PARENT_NOT_ABOVE),
                Violation.at("/begins/c/parent", ReorganisationViolation.PARENT_NOT_ALIVE),
                Violation.at("/begins/d/parent", ReorganisationViolation.PARENT_NOT_ABOVE),
                Violation.at("/begins/f", ReorganisationViolation.PARENT_NOT_ABOVE),
                Violation.at("/changes/06388", ReorganisationViolation.PARENT_NOT_ABOVE));
    }

    @Test
    void aParentThatEndsLaterIsAllowedIfItsSuccessorIsKnown() {
        var closing = there(Level.DISTRICT, UnitType.HUYEN, "187", province.id(), false);
        var other = there(Level.DISTRICT, UnitType.HUYEN, "188", province.id(), false);
        begin("a", "1", Place.of(closing.id()));
        change(huuLien).parent = Place.of(other.id());
        assertThat(rules.endingLater()).containsExactlyInAnyOrder(closing.id(), other.id());
        rules.parents(Set.of(closing.id(), other.id()));
        assertWrong();
    }

    @Test
    void aTypeIsOneOfTheLevel() {
        begin("a", Level.COMMUNE, UnitType.HUYEN, "1", Place.of(district.id()), false);
        begin("b", Level.COMMUNE, UnitType.HUYEN, "2", Place.of(district.id()), true);
        begin("c", Level.COMMUNE, UnitType.DAC_KHU, "3", Place.of(district.id()), false);
        change(huuLien).type = UnitType.QUAN;
        change(yenThinh).type = UnitType.PHUONG;
        change(province).name = "Lạng Sơn";
        rules.types();
        assertWrong(
                Violation.at("/begins/a/type", UnitViolation.TYPE_NOT_OF_LEVEL),
                Violation.at("/changes/06388", UnitViolation.TYPE_NOT_OF_LEVEL));
    }

    @Test
    void aCodeBelongsToOneUnitOfALevel() {
        begin("a", "06388", Place.of(district.id()));
        begin("b", "06388", Place.of(district.id()));
        begin("c", null, Place.of(district.id()));
        begin("d", Level.VILLAGE, UnitType.THON, null, Place.of(huuLien.id()), false);
        begin("e", Level.DISTRICT, UnitType.HUYEN, "06388", Place.of(province.id()), true);
        begin("f", Level.COMMUNE, UnitType.XA, null, Place.of(district.id()), true);
        change(yenThinh).code = "06388";
        rules.codes((level, codes) -> List.of());

        assertWrong(
                Violation.at("/begins/b/code", ReorganisationViolation.CODE_USED),
                Violation.at("/begins/c/code", ReorganisationViolation.CODE_REQUIRED),
                Violation.at("/begins/f", ReorganisationViolation.CODE_REQUIRED),
                Violation.at("/changes/06400", ReorganisationViolation.CODE_USED));
    }

    @Test
    void aCodeIsFreeIfItsHolderGivesItUp() {
        begin("a", "06388", Place.of(district.id()));
        begin("b", "06400", Place.of(district.id()));
        begin("c", "06500", Place.of(district.id()));
        begin("d", "06600", Place.of(district.id()));
        end(huuLien, Manner.ENDED, null);
        change(yenThinh).code = "06401";
        var adopted = UUID.randomUUID();
        draft.adopted.add(adopted);
        var holder = there(Level.COMMUNE, UnitType.XA, "06600", district.id(), true);
        change(holder).name = "Giữ mã";
        rules.codes((level, codes) -> {
            assertThat(level).isEqualTo(Level.COMMUNE);
            assertThat(codes).containsExactlyInAnyOrder("06388", "06400", "06401", "06500", "06600");
            return List.of(
                    new CodeHolder("06388", huuLien.id()),
                    new CodeHolder("06400", yenThinh.id()),
                    new CodeHolder("06500", adopted),
                    new CodeHolder("06600", holder.id()));
        });
        assertWrong(Violation.at("/begins/d/code", ReorganisationViolation.CODE_USED));
    }

    @Test
    void aUnitPassesIntoEachSuccessorOnce() {
        begin("a", "1", Place.of(district.id()));
        link(huuLien, "a", null);
        link(huuLien, "b", null);
        link(huuLien, "a", null);
        rules.shares();
        assertWrong(
                Violation.at("/links/1", ReorganisationViolation.UNKNOWN_REF),
                Violation.at("/links/2", ReorganisationViolation.PART_REPEATED));
    }

    @ParameterizedTest
    @CsvSource({
        ", , ",
        "0.335, 0.665, ",
        "0.50, 0.5, ",
        "0.335, , SHARE_MISSING /links/1/share",
        "0.3, 0.3, SHARES_NOT_ONE /links/0/share /links/1/share",
        "0.9, 0.3, SHARES_NOT_ONE /links/0/share /links/1/share"
    })
    void sharesAreStatedForAllPartsOrNoneAndAddUpToOne(String one, String other, String wrong) {
        begin("a", "1", Place.of(district.id()));
        begin("b", "2", Place.of(district.id()));
        link(huuLien, "a", one);
        link(huuLien, "b", other);
        rules.shares();

        var said = wrong == null ? List.<String>of() : List.of(wrong.split(" "));
        assertThat(draft.violations)
                .isEqualTo(said.stream()
                        .skip(1)
                        .map(at -> Violation.at(at, ReorganisationViolation.valueOf(said.get(0))))
                        .toList());
    }

    @Test
    void aSinglePartIsRefused() {
        begin("a", "1", Place.of(district.id()));
        link(huuLien, "a", "1");
        draft.links.add(new Link(yenThinh.id(), "a", BigDecimal.ONE, true, "/links/1"));
        rules.shares();
        assertWrong(Violation.at("/links/0", ReorganisationViolation.PART_ALONE));
    }
}

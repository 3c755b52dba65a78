package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.time.Period;
import vn.toso.unit.Following.Below;
import vn.toso.unit.UnitListRepository.Above;
import vn.toso.unit.UnitListRepository.There;

/** Lists compared with a country of two provinces, each with a district and communes; one commune has two villages. */
class UnitListTest {

    private static final String HEADER = "level,code,name_vi,type,parent_code,province_code,district_code\n";
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 1);

    private final Map<UUID, There> all = new HashMap<>();
    private final List<There> coded = new ArrayList<>();
    private final List<There> villages = new ArrayList<>();
    private final List<There> villagesLater = new ArrayList<>();
    private final List<Above> codes = new ArrayList<>();
    private final Map<UUID, List<Below>> ways = new HashMap<>();
    private final CellErrors errors = new CellErrors();

    private final There country = there(Level.COUNTRY, UnitType.QUOC_GIA, null, "Việt Nam", null);
    private final There langSon = there(Level.PROVINCE, UnitType.TINH, "20", "Lạng Sơn", country);
    private final There bacKan = there(Level.PROVINCE, UnitType.TINH, "06", "Bắc Kạn", country);
    private final There huuLung = there(Level.DISTRICT, UnitType.HUYEN, "186", "Hữu Lũng", langSon);
    private final There bachThong = there(Level.DISTRICT, UnitType.HUYEN, "063", "Bạch Thông", bacKan);
    private final There huuLien = there(Level.COMMUNE, UnitType.XA, "06388", "Hữu Liên", huuLung);
    private final There dong = village("Đông", huuLien);

    private There there(Level level, UnitType type, String code, String name, There parent) {
        return there(level, type, code, name, parent, LONG_AGO, null, true);
    }

    private There there(
            Level level,
            UnitType type,
            String code,
            String name,
            There parent,
            LocalDate from,
            LocalDate to,
            boolean administered) {
        var unit = new There(
                UUID.randomUUID(),
                UUID.randomUUID(),
                level,
                type,
                code,
                name,
                parent == null ? null : parent.unitId(),
                parent == null ? null : parent.code(),
                from,
                to,
                from,
                to,
                false,
                false,
                administered);
        all.put(unit.unitId(), unit);
        if (code != null) {
            coded.add(unit);
        }
        for (var above = unit; above != null; above = all.get(above.parentId())) {
            codes.add(new Above(unit.unitId(), above.level(), above.code()));
        }
        return unit;
    }

    private There village(String name, There commune) {
        var village = there(Level.VILLAGE, UnitType.THON, null, name, commune);
        villages.add(village);
        return village;
    }

    private UnitList take(boolean respell, String... rows) {
        var table = ListedUnit.COLUMNS.read(
                (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8), errors);
        var list = new UnitList(
                DAY,
                respell,
                new UnitsThere(DAY, country, coded, villages, codes),
                new KnownLater(DAY, coded, villagesLater, ways));
        var units = table.rows().stream()
                .map(ListedUnit::of)
                .filter(Objects::nonNull)
                .toList();
        list.take(table.rows(), units);
        return list;
    }

    private UnitList take(String... rows) {
        return take(false, rows);
    }

    private void assertWrong(String... told) {
        assertThat(errors.told().stream().map(UnitListTest::told)).containsExactly(told);
    }

    private static String told(CellError error) {
        return error.row() + error.column() + " " + error.code().wire();
    }

    @Test
    void unchangedUnitsStay() {
        var list = take(
                "PROVINCE,20,Tỉnh Lạng Sơn,tinh,,20,",
                "DISTRICT,186,Huyện Hữu Lũng,huyen,20,20,",
                "COMMUNE,06388,Xã Hữu Liên,xa,186,20,186",
                "VILLAGE,,Thôn Đông,thon,06388,20,186");
        assertWrong();
        assertThat(list.unchanged).isEqualTo(4);
        assertThat(list.changedCount()).isZero();
        assertThat(list.created).isEmpty();
        assertThat(list.outcomes).isEmpty();
        assertThat(list.named)
                .containsExactlyInAnyOrder(langSon.unitId(), huuLung.unitId(), huuLien.unitId(), dong.unitId());
        assertThat(list.covered)
                .isEqualTo(Map.of(
                        Level.PROVINCE, Set.of(country.unitId()),
                        Level.DISTRICT, Set.of(langSon.unitId()),
                        Level.COMMUNE, Set.of(huuLung.unitId()),
                        Level.VILLAGE, Set.of(huuLien.unitId())));
        assertThat(list.wideChange()).isNull();
    }

    @Test
    void aNewUnitLiesBelowOneOfTheListWhateverTheOrderOfRows() {
        var list = take("COMMUNE,06999,Xã Mới,xa,199,20,199", "DISTRICT,199,Huyện Mới,huyen,20,20,");
        assertWrong();
        assertThat(list.created)
                .extracting(NewUnit::code, NewUnit::name, NewUnit::type, NewUnit::validFrom, NewUnit::validTo)
                .containsExactly(
                        tuple("199", "Mới", UnitType.HUYEN, DAY, null), tuple("06999", "Mới", UnitType.XA, DAY, null));
        assertThat(list.created.get(0).parentId()).isEqualTo(langSon.unitId());
        assertThat(list.created.get(1).parentId()).isEqualTo(list.created.get(0).id());
        assertThat(list.outcomes).extracting(ImportedRow::row).containsExactly(2, 3);
        assertThat(list.outcomes).extracting(ImportedRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(list.outcomes.get(0).changes()).contains(new FieldChange("parent_code", null, "199"));
    }

    @Test
    void anotherNameOrTypeOrPlaceIsAChange() {
        var list = take("COMMUNE,06388,Xã Yên Thịnh,xa,186,20,186", "DISTRICT,186,Thị xã Hữu Lũng,thi_xa,20,20,");
        assertWrong();
        assertThat(list.changed)
                .extracting(one -> one.unit().name(), one -> one.unit().type(), UnitWriter.Change::versionId)
                .containsExactly(
                        tuple("Hữu Lũng", UnitType.THI_XA, huuLung.versionId()),
                        tuple("Yên Thịnh", UnitType.XA, huuLien.versionId()));
        assertThat(list.changedUnits()).containsExactly(huuLung.unitId(), huuLien.unitId());
        assertThat(list.changedCount()).isEqualTo(2);
        assertThat(list.moved).isEmpty();
        assertThat(list.outcomes.get(0).changes()).containsExactly(new FieldChange("name_vi", "Hữu Liên", "Yên Thịnh"));
    }

    @Test
    void aUnitThatMovesIntoAnotherProvinceMakesTheListWide() {
        var list = take("COMMUNE,06388,Xã Hữu Liên,xa,063,06,063");
        assertWrong();
        assertThat(list.moved).containsExactly(huuLien.unitId());
        assertThat(list.changed.get(0).unit().parentId()).isEqualTo(bachThong.unitId());
        assertThat(list.outcomes.get(0).changes()).containsExactly(new FieldChange("parent_code", "186", "063"));
        var wide = list.wideChange();
        assertThat(List.of(wide.rows(), wide.renamed(), wide.moved(), wide.both(), wide.otherProvince()))
                .containsExactly(1, 0, 1, 0, 1);
    }

    @Test
    void aMoveWithinTheProvinceDoesNotMakeTheListWide() {
        there(Level.DISTRICT, UnitType.HUYEN, "187", "Chi Lăng", langSon);
        var list = take("COMMUNE,06388,Xã Hữu Liên,xa,187,20,187");
        assertWrong();
        assertThat(list.moved).hasSize(1);
        assertThat(list.wideChange()).isNull();
    }

    @Test
    void aProvinceThatIsRenamedIsNotMovedIntoAnother() {
        assertThat(take("PROVINCE,20,Tỉnh Khác,tinh,,20,").wideChange()).isNull();
    }

    @Test
    void anotherSpellingCorrectsTheNameOnlyOnRequest() {
        there(Level.COMMUNE, UnitType.XA, "06391", "Hòa Bình", huuLung);
        var row = "COMMUNE,06391,Xã Hoà Bình,xa,186,20,186";
        assertThat(take(row).unchanged).isEqualTo(1);
        var list = take(true, row);
        assertWrong();
        assertThat(list.respelled).extracting(UnitWriter.Respelling::name).containsExactly("Hoà Bình");
        assertThat(list.changed).isEmpty();
        assertThat(list.changedUnits()).hasSize(1);
        assertThat(list.changedCount()).isEqualTo(1);
    }

    @Test
    void anEmptyCellMovesNothing() {
        assertThat(take("COMMUNE,06388,Xã Hữu Liên,xa,,,").unchanged).isEqualTo(1);
        // The province alone says nothing about the district.
        assertThat(take("COMMUNE,06388,Xã Hữu Liên,xa,,20,").unchanged).isEqualTo(1);
        assertWrong();
        take("COMMUNE,06388,Xã Hữu Liên,xa,,06,");
        assertWrong("2F not-above");
    }

    @Test
    void aCodeIsListedOnce() {
        var list = take("COMMUNE,06388,Xã Hữu Liên,xa,186,20,186", "COMMUNE,06388,Xã Khác,xa,186,20,186");
        assertWrong("3B repeated");
        assertThat(list.unchanged).isEqualTo(1);
    }

    @Test
    void aMissingParentIsReported() {
        there(Level.DISTRICT, UnitType.HUYEN, "188", "Đã hết", langSon, LONG_AGO, DAY, true);
        take(
                "COMMUNE,06997,Xã Một,xa,999,20,",
                "COMMUNE,06998,Xã Hai,xa,188,20,",
                "DISTRICT,177,Huyện Không đọc được,xa,20,20,",
                "COMMUNE,06999,Xã Ba,xa,177,20,");
        assertWrong("2E unknown-parent", "3E parent-ended", "4D type-not-of-level");
    }

    @Test
    void theColumnsOfProvinceAndDistrictMustMatchTheParent() {
        take("COMMUNE,06388,Xã Hữu Liên,xa,186,06,063");
        assertWrong("2F not-above", "2G not-above");
    }

    @Test
    void unitsOfOtherAdministratorsCannotBeChanged() {
        var foreign = there(Level.DISTRICT, UnitType.HUYEN, "189", "Của người khác", langSon, LONG_AGO, null, false);
        there(Level.COMMUNE, UnitType.XA, "06395", "Xa", foreign, LONG_AGO, null, false);
        take("COMMUNE,06395,Xã Xa,xa,186,20,186", "COMMUNE,06999,Xã Mới,xa,189,20,189");
        assertWrong("2B code-taken", "3E unknown-parent");
    }

    @Test
    void aParentThatEndsBeforeTheUnitIsRefused() {
        there(Level.DISTRICT, UnitType.HUYEN, "190", "Sắp hết", langSon, LONG_AGO, LATER, true);
        take("COMMUNE,06388,Xã Hữu Liên,xa,190,20,190");
        assertWrong("2E parent-ends");
    }

    @Test
    void aParentMayEndWithTheUnit() {
        there(Level.DISTRICT, UnitType.HUYEN, "190", "Sắp hết", langSon, LONG_AGO, LATER, true);
        there(Level.COMMUNE, UnitType.XA, "06396", "Cùng hết", huuLung, LONG_AGO, LATER, true);
        there(Level.COMMUNE, UnitType.XA, "06397", "Hết sau", huuLung, LONG_AGO, LATER.plusDays(1), true);
        take("COMMUNE,06396,Xã Cùng hết,xa,190,20,190", "COMMUNE,06397,Xã Hết sau,xa,190,20,190");
        assertWrong("3E parent-ends");
    }

    @Test
    void aNewProvinceWithoutAParentIsBelowTheCountry() {
        var list = take("PROVINCE,21,Tỉnh Mới,tinh,,21,");
        assertWrong();
        assertThat(list.created).extracting(NewUnit::parentId).containsExactly(country.unitId());
    }

    @Test
    void aCodeThatAnotherUnitHasLaterIsRefused() {
        there(Level.COMMUNE, UnitType.XA, "06400", "Hữu Liên", huuLung, LATER, null, true);
        take("COMMUNE,06400,Xã Yên Thịnh,xa,186,20,186");
        assertWrong("2B code-held-later");
    }

    @Test
    void aUnitThatIsKnownLaterBeginsEarlier() {
        var later = there(Level.COMMUNE, UnitType.XA, "06400", "Yên Thịnh", huuLung, LATER, null, true);
        var list = take("COMMUNE,06400,Xã Yên Thịnh,xa,186,20,186");
        assertWrong();
        assertThat(list.earlier).hasSize(1);
        assertThat(list.earlier.get(0).first()).isEqualTo(later);
        assertThat(list.earlier.get(0).unit().id()).isEqualTo(later.unitId());
        assertThat(list.earlier.get(0).unit().validTo()).isEqualTo(LATER);
        assertThat(list.changedCount()).isEqualTo(1);
        assertThat(list.outcomes.get(0).changes())
                .containsExactly(new FieldChange("valid_from", "2025-07-01", "2022-07-01"));
    }

    @Test
    void villagesWithOneNameAreMatchedInOrder() {
        village("Tây", huuLien);
        village("Tây", huuLien);
        var row = "VILLAGE,,Thôn Tây,thon,06388,20,186";
        assertThat(take(row, row).named).hasSize(2);
        assertWrong();
        take(row, row, row);
        assertWrong("4C repeated");
    }

    @Test
    void aNewVillageNamedTwiceIsARepetition() {
        var row = "VILLAGE,,Thôn Nam,thon,06388,20,186";
        assertThat(take(row).created).hasSize(1);
        take(row, row);
        assertWrong("3C repeated");
    }

    @Test
    void aVillageIsFoundInTheCommuneThatItsCommunePassedInto() {
        var successor = there(Level.COMMUNE, UnitType.XA, "06400", "Hữu Liên", huuLung, LATER, null, true);
        var bac = there(Level.VILLAGE, UnitType.THON, null, "Bắc", successor, LATER, null, true);
        villagesLater.add(bac);
        ways.put(huuLien.unitId(), List.of(new Below(successor.unitId(), new Period(LATER, null))));
        var list = take("VILLAGE,,Thôn Bắc,thon,06388,20,186");
        assertWrong();
        assertThat(list.earlier.get(0).first()).isEqualTo(bac);
    }
}

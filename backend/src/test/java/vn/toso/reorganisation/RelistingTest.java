package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.unit.Level;
import vn.toso.unit.ListedUnit;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

class RelistingTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final String OLD = "level,code,name_vi,type,parent_code,province_code,district_code\n";
    private static final String NEW = "level,code,name_vi,type,parent_code,province_code\n";
    private static final String MAPPING =
            "old_province,old_district,old_commune,old_name,new_province,new_commune,new_name,type,note\n";

    /** A small part of the changes of 1/7/2025, with one divided commune. */
    private static final String BEFORE = OLD
            + "PROVINCE,06,Tỉnh Bắc Kạn,tinh,,06,\nPROVINCE,19,Tỉnh Thái Nguyên,tinh,,19,\n"
            + "PROVINCE,20,Tỉnh Lạng Sơn,tinh,,20,\n"
            + "COMMUNE,01969,Thị trấn Phủ Thông,thi_tran,063,06,063\nCOMMUNE,01975,Xã Vi Hương,xa,063,06,063\n"
            + "COMMUNE,05500,Xã Một,xa,170,19,170\n"
            + "COMMUNE,06388,Xã Hữu Liên,xa,186,20,186\nCOMMUNE,06400,Xã Yên Thịnh,xa,186,20,186\n"
            + "COMMUNE,06391,Xã Yên Bình,xa,186,20,186\n";

    private static final String AFTER = NEW
            + "PROVINCE,19,Tỉnh Thái Nguyên,tinh,,19\nPROVINCE,20,Tỉnh Lạng Sơn,tinh,,20\n"
            + "COMMUNE,01969,Xã Phủ Thông,xa,19,19\nCOMMUNE,05500,Phường Một,phuong,19,19\n"
            + "COMMUNE,06400,Xã Hữu Liên,xa,20,20\nCOMMUNE,06391,Xã Yên Bình,xa,20,20\n"
            + "COMMUNE,20333,Đặc khu Đảo Xa,dac_khu,20,20\n";
    private static final String INTO = MAPPING
            + "06,063,01969,?,19,01969,?,province_changed,Nhập toàn bộ\n06,063,01975,?,19,01969,?,province_changed,Nhập toàn bộ\n"
            + "19,170,05500,?,19,05500,?,renamed,Đổi loại hình\n"
            + "20,186,06388,?,20,06400,?,merged,Nhập toàn bộ\n20,186,06400,?,20,06400,?,ambiguous,Nhập một phần\n"
            + "20,186,06400,?,20,06391,?,ambiguous,Nhập một phần\n20,186,06391,?,20,06391,?,merged,Nhập toàn bộ\n"
            + "20,498,,?,20,20333,?,merged,Sắp xếp toàn bộ huyện\n";

    private final CellErrors errors = new CellErrors();

    @Test
    void wholeUnitsAndPartsBecomeNewOnesAndOthersStay() {
        var relisting = relisting(BEFORE, AFTER, INTO);
        assertThat(relisting.compile()).as(errors.told().toString()).isTrue();
        assertThat(relisting.begins)
                .extracting(one -> one.unit().name(), Relisting.Begin::parentCode, RelistingTest::taken)
                .containsExactly(
                        tuple("Thái Nguyên", null, "06 whole, 19 whole"),
                        tuple("Phủ Thông", "19", "01969 whole, 01975 whole"),
                        tuple("Yên Bình", "20", "06400 part, 06391 whole"),
                        tuple("Hữu Liên", "20", "06388 whole, 06400 part"),
                        tuple("Đảo Xa", "20", ""));
        assertThat(relisting.stays)
                .extracting(one -> one.unit().code(), one -> one.as().type())
                .containsExactly(tuple("20", UnitType.TINH), tuple("05500", UnitType.PHUONG));
    }

    @Test
    void theSuccessorOfAUnitIsNotGuessed() {
        var relisting = relisting(BEFORE + "COMMUNE,06394,Xã Quyết Thắng,xa,186,20,186\n", AFTER, INTO);
        assertThat(relisting.compile()).isFalse();
        assertThat(relisting.unnamed).extracting(UnitRef::name).containsExactly("Quyết Thắng");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void aMappingOfAnotherDayMayHaveGaps() {
        var before = BEFORE.replace("COMMUNE,01975,Xã Vi Hương,xa,063,06,063\n", "")
                + "COMMUNE,06394,Xã Quyết Thắng,xa,186,20,186\n";
        var relisting = relisting(before, AFTER, INTO.replace("01975,?", "01975,Xã Vi Hương"), true);
        assertThat(relisting.compile()).as(errors.told().toString()).isTrue();
        assertThat(relisting.unnamed).extracting(UnitRef::code).containsExactly("06394");
        assertThat(relisting.begins.stream().flatMap(one -> one.outside().stream()))
                .containsExactly(new OutsideUnit("Xã Vi Hương", "01975", null));
    }

    @Test
    void bothFilesMustAgree() {
        var into = INTO
                + "20,186,09999,?,20,06391,?,merged,Nhập toàn bộ\n20,186,06391,?,20,09998,?,merged,Nhập toàn bộ\n"
                + "20,186,06391,?,19,06400,?,merged,Nhập toàn bộ\n20,186,06391,?,20,06391,?,gone,Nhập toàn bộ\n"
                + "20,186,06391,?,20,06391,?,merged,Nhập toàn bộ\n";
        var relisting = relisting(BEFORE, AFTER + "COMMUNE,06500,Xã Không Đâu,xa,20,20\n", into);
        assertThat(relisting.compile()).isFalse();
        assertThat(errors.told())
                .extracting(CellError::value, error -> error.code().wire())
                .containsExactly(
                        tuple("06500", "not-in-mapping"),
                        tuple("09999", "unknown-unit"),
                        tuple("09998", "not-in-list"),
                        tuple("19", "differs"),
                        tuple("gone", "unknown-value"),
                        tuple("06391", "repeated"));
    }

    /** A mistyped code would count as a unit outside, and the intended unit would end without a successor. */
    @Test
    void anInvalidCodeIsRefused() {
        var into = INTO
                + "20,186,9999.0,?,20,06391,?,merged,Nhập toàn bộ\n20,186,O6391,?,20,06391,?,merged,Nhập toàn bộ\n";
        relisting(BEFORE, AFTER, into, true);
        assertThat(errors.told())
                .extracting(CellError::value, error -> error.code().wire())
                .containsExactly(tuple("9999.0", "not-a-code"), tuple("O6391", "not-a-code"));
    }

    /** No list of the communes before 1/7/2025 is published, so the test uses those that the mapping names. */
    @Test
    void theWholeCountry() throws IOException {
        assumeTrue(Files.exists(DATA), "the open data is not there");
        var mapping = Files.readString(DATA.resolve("mapping_2025_old_to_new.csv"));
        var before = new StringBuilder(OLD);
        Files.readAllLines(DATA.resolve("units_2022-07-01.csv")).stream()
                .filter(line -> line.startsWith("PROVINCE"))
                .forEach(line -> before.append(line).append('\n'));
        mapping.lines()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> !cells[2].isEmpty())
                .map(cells ->
                        "COMMUNE,%s,Xã %s,xa,%s,%s,%s\n".formatted(cells[2], cells[2], cells[1], cells[0], cells[1]))
                .distinct()
                .forEach(before::append);
        var relisting = relisting(before.toString(), Files.readString(DATA.resolve("units_2025-07-01.csv")), mapping);
        assertThat(relisting.compile()).as(errors.told().toString()).isTrue();
        var levels = relisting.begins.stream()
                .collect(Collectors.groupingBy(one -> one.unit().level(), Collectors.counting()));
        // 34 provinces, 11 of which stay; 3.321 communes, of which 131 give nothing away and take nothing in.
        assertThat(levels).isEqualTo(Map.of(Level.PROVINCE, 23L, Level.COMMUNE, 3_321L - 131));
        assertThat(relisting.stays).hasSize(11 + 131);
        assertThat(relisting.begins.stream()
                        .flatMap(one -> one.predecessors().stream())
                        .filter(one -> !one.whole())
                        .map(Relisting.Taken::unit)
                        .distinct())
                .hasSize(441);
    }

    private Relisting relisting(String before, String after, String mapping) {
        return relisting(before, after, mapping, false);
    }

    private Relisting relisting(String before, String after, String mapping, boolean gaps) {
        var there = units(before).stream()
                .map(unit -> new UnitRef(UUID.randomUUID(), unit.level(), unit.type(), unit.code(), unit.name()))
                .toList();
        var rows = MappingRow.COLUMNS.read(bytes(mapping), errors).rows().stream()
                .map(MappingRow::of)
                .filter(Objects::nonNull)
                .toList();
        return new Relisting(there, units(after), rows, gaps);
    }

    private List<ListedUnit> units(String list) {
        return ListedUnit.COLUMNS.read(bytes(list), errors).rows().stream()
                .map(ListedUnit::of)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String taken(Relisting.Begin begin) {
        return String.join(
                ", ",
                begin.predecessors().stream()
                        .map(one -> one.unit().code() + (one.whole() ? " whole" : " part"))
                        .toList());
    }
}

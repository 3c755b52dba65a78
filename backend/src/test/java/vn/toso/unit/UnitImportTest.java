package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableFormat;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Country;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

@QuarkusTest
@ApiTest
class UnitImportTest {

    private static final String ROOT = "trunguong";
    private static final String PROVINCE = "tinh.langson";
    private static final String HEADER = "level,code,name_vi,type,parent_code,province_code,district_code\n";

    /** Units of the demo, as the state's catalogue writes them. */
    private static final String THERE = HEADER
            + "PROVINCE,20,Tỉnh Lạng Sơn,tinh,,20,\n"
            + "DISTRICT,186,Huyện Hữu Lũng,huyen,20,20,186\n"
            + "COMMUNE,06385,Thị trấn Hữu Lũng,thi_tran,186,20,186\n"
            + "COMMUNE,06388,Xã Hữu Liên,xa,186,20,186\n";

    @BeforeEach
    void laterReorganisationsAreRemoved() {
        Past.withoutFuture();
    }

    @Test
    void aListOfTheExistingUnitsChangesNothing() {
        long before = changes();
        take(ROOT, THERE, "2022-07-01", false)
                .statusCode(200)
                .body("unchanged", equalTo(4))
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("rows", empty())
                // The other province and the other communes of the district.
                .body("notInList", equalTo(1 + 22))
                .body("notInListUnits", hasSize(1 + 22))
                .body("notInListUnits[0].code", equalTo("06"))
                .body("listId", nullValue());
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void importingACountryTwiceChangesNothingTheSecondTime() {
        long before = units();
        var country = String.join("\n", Country.lines(300, 500, 7));
        take(ROOT, country, "2022-07-01", true)
                .statusCode(200)
                .body("errors", empty())
                .body("dryRun", equalTo(true))
                .body("created", equalTo(820));
        assertThat(units()).isEqualTo(before);
        take(ROOT, country, "2022-07-01", false).statusCode(200).body("created", equalTo(820));
        assertThat(units()).isEqualTo(before + 820);
        take(ROOT, country, "2022-07-01", false)
                .statusCode(200)
                .body("unchanged", equalTo(820))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
        // All units below the root, and all villages below their province, without an end.
        assertThat(
                        Database.query(
                                Long.class,
                                """
                        select count(*) from unit_ancestor a join unit u on u.id = a.descendant_id
                        where u.level = 'VILLAGE' and a.valid_from = date '2022-07-01' and a.valid_to is null
                        """))
                .isEqualTo(500 * 5);
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from audit_entry where action = 'UNIT_ESTABLISH' and subject is not null"))
                .isGreaterThanOrEqualTo(820);
    }

    @Test
    void anotherNameTypeOrParentIsANewVersionFromThatDay() {
        var list = HEADER
                + "COMMUNE,06388,Phường Hữu Liên Mới,phuong,186,20,186\n"
                + "COMMUNE,06391,Xã Yên Bình,xa,063,06,063\n";
        take(ROOT, list, "2022-07-10&confirm=true", false)
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("rows.outcome", contains("CHANGED", "CHANGED"))
                .body("rows.name", contains("Hữu Liên Mới", "Yên Bình"));
        unit(Demo.HUU_LIEN, "2022-07-09").body("name", equalTo("Hữu Liên")).body("type", equalTo("XA"));
        unit(Demo.HUU_LIEN, "2022-07-10").body("name", equalTo("Hữu Liên Mới")).body("type", equalTo("PHUONG"));
        unit(Demo.YEN_BINH, "2022-07-09").body("ancestors.code", contains("VN", "20", "186"));
        unit(Demo.YEN_BINH, "2022-07-10").body("ancestors.code", contains("VN", "06", "063"));
        take(ROOT, list, "2022-07-10", false).statusCode(200).body("unchanged", equalTo(2));
        // A second list for the same day corrects the version that began on it.
        take(ROOT, list.replace("Mới", "Khác"), "2022-07-10", false)
                .statusCode(200)
                .body("changed", equalTo(1));
        unit(Demo.HUU_LIEN, "2022-07-10").body("name", equalTo("Hữu Liên Khác"));
        assertThat(Database.query(
                        Long.class, "select count(*) from unit_version where unit_id = ?::uuid", Demo.HUU_LIEN))
                .isEqualTo(2);
    }

    @Test
    void anotherSpellingIsCorrectedOnRequestWithoutANewVersion() {
        var list = HEADER + "COMMUNE,06388,Xã Hữu liên,xa,186,20,186\nCOMMUNE,06391,Xã Yên Bình,xa,186,20,186\n";
        take(ROOT, list, "2022-07-10", false).statusCode(200).body("unchanged", equalTo(2));
        take(ROOT, list, "2022-07-10&correctSpelling=true", false)
                .statusCode(200)
                .body("respelled", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("wideChange", nullValue())
                .body("rows[0].changes.before", contains("Hữu Liên"))
                .body("rows[0].changes.after", contains("Hữu liên"));
        unit(Demo.HUU_LIEN, "2022-07-01").body("name", equalTo("Hữu liên"));
        assertThat(Database.query(
                        Long.class, "select count(*) from unit_version where unit_id = ?::uuid", Demo.HUU_LIEN))
                .isEqualTo(1);
    }

    @Test
    void descendantsMoveAlong() {
        take(ROOT, HEADER + "DISTRICT,186,Huyện Hữu Lũng,huyen,06,06,186\n", "2022-07-10&confirm=true", false)
                .statusCode(200);
        unit(Demo.HUU_LIEN, "2022-07-09").body("ancestors.code", contains("VN", "20", "186"));
        unit(Demo.HUU_LIEN, "2022-07-10").body("ancestors.code", contains("VN", "06", "186"));
    }

    @Test
    void everyBadCellIsNamedAndNothingIsImported() {
        var list = HEADER
                + "COMMUNE,06499,Xã Tốt,xa,186,20,186\n"
                + "HAMLET,06500,Xã Lạ,xa,186,20,186\n"
                + "COMMUNE,06501,Xã Lạ,lang xa,186,20,186\n"
                + "COMMUNE,065021,Xã Thừa Một Số,xa,186,20,186\n"
                + "COMMUNE,06503,Thị trấn Sai Loại,xa,186,20,186\n"
                + "COMMUNE,06504,Xã ?!,xa,186,20,186\n"
                + "COMMUNE,06505,Xã Không Cha,xa,999,20,186\n"
                + "COMMUNE,06499,Xã Trùng,xa,186,20,186\n"
                + "DISTRICT,187,Huyện Sai Cấp,xa,20,20,187\n"
                + "COMMUNE,06506,Xã Sai Tỉnh,xa,186,06,186\n"
                + "COMMUNE,06507,,xa,186,20,186\n"
                + "VILLAGE,,Thôn Lơ Lửng,thon,,20,186\n";
        long before = units();
        take(ROOT, list, "2022-07-01", true)
                .statusCode(200)
                .body("errors.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
                .body("errors.column", contains("A", "D", "B", "C", "C", "E", "B", "D", "F", "C", "E"))
                .body(
                        "errors.code",
                        contains(
                                "unknown-value",
                                "unknown-value",
                                "not-a-code",
                                "type-differs",
                                "not-a-name",
                                "unknown-parent",
                                "repeated",
                                "type-not-of-level",
                                "not-above",
                                "required",
                                "required"))
                .body("errors[2].value", equalTo("065021"));
        take(ROOT, list, "2022-07-01", false)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-table"))
                .body("cells", hasSize(11));
        assertThat(units()).isEqualTo(before);
        take(ROOT, list.replace("name_vi", "ten"), "2022-07-01", true)
                .body("errors.code", contains("unknown-column", "column-missing"));
        take(ROOT, HEADER, "2019-01-01", true).statusCode(422).body("type", equalTo("/problems/before-root"));
    }

    @Test
    void aParentThatHasEndedAndACodeThatIsHeldLaterAreRefused() {
        Database.execute("update unit_version set valid_to = '2022-06-01' where unit_id = ?::uuid", Demo.HUU_LIEN);
        Database.execute(
                "update unit_ancestor set valid_to = '2022-06-01' where descendant_id = ?::uuid", Demo.HUU_LIEN);
        var village = HEADER + "VILLAGE,,Thôn Là Ba,thon,06388,,\n";
        take(ROOT, village, "2022-07-01", true).body("errors.code", contains("parent-ended"));
        take(ROOT, village, "2022-05-01", true).body("errors.code", contains("parent-ends"));
        take(ROOT, HEADER + "COMMUNE,06388,Xã Mới,xa,186,20,186\n", "2022-07-01", false)
                .statusCode(200)
                .body("created", equalTo(1));
        Database.execute("update unit_version set valid_from = '2022-06-15' where code = '06388' and name = 'Mới'");
        take(ROOT, HEADER + "COMMUNE,06388,Xã Khác,xa,186,20,186\n", "2022-06-10", true)
                .body("errors.code", contains("code-held-later"));
    }

    @Test
    void aVillageIsKnownByItsNameBelowItsCommune() {
        var villages = HEADER + "VILLAGE,,Thôn Là Ba,thon,06388,20,186\nVILLAGE,,Thôn Là Ba,thon,06391,20,186\n";
        take(ROOT, villages, "2022-07-01", false).statusCode(200).body("created", equalTo(2));
        take(ROOT, villages.replace("Thôn Là Ba,thon,06391", "Tổ dân phố Là Ba,to_dan_pho,06391"), "2022-07-02", false)
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(1));
        take(ROOT, villages + "VILLAGE,,Thôn Là Ba,thon,06388,20,186\n", "2022-07-02", true)
                .body("errors.code", contains("repeated"))
                .body("errors.column", contains("C"));
    }

    @Test
    void anotherListsHeadingsAreMapped() {
        var list =
                """
                Tỉnh;Mã TP;Quận Huyện;Mã QH;Phường Xã;Mã PX;Cấp
                Tỉnh Lạng Sơn;20;Huyện Hữu Lũng;186;Xã Hữu Liên;06388;Xã
                Tỉnh Lạng Sơn;20;Huyện Hữu Lũng;186;Xã Mới;06499;Xã
                """;
        var mapping = "&column=Tỉnh=-&column=Mã TP=province_code&column=Quận Huyện=-&column=Mã QH=district_code"
                + "&column=Phường Xã=name_vi&column=Mã PX=code&column=Cấp=type";
        take(ROOT, list, "2022-07-01" + mapping, false)
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("created", equalTo(1));
        take(ROOT, list, "2022-07-01&column=Tỉnh=khac", true)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("column"))
                .body("errors[0].code", equalTo("unknown-column"));
    }

    @Test
    void aSpreadsheetIsImported() throws IOException {
        var table = new Table(
                "don-vi",
                List.of("level", "code", "name_vi", "type", "parent_code"),
                List.of(List.of("COMMUNE", "06499", "Xã Mới", "xa", "186")));
        var file = new ByteArrayOutputStream();
        table.write(TableFormat.XLSX, file);
        Files.send(ROOT, Files.XLSX, file.toByteArray(), path("2022-07-01", false))
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void anAdministratorChangesOnlyUnitsBelow() {
        take(PROVINCE, THERE + "COMMUNE,06499,Xã Mới,xa,186,20,186\n", "2022-07-01", false)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("notInList", equalTo(22));
        var beside = HEADER
                + "COMMUNE,01969,Thị trấn Phủ Thông,thi_tran,063,06,063\nDISTRICT,999,Huyện Mới,huyen,06,06,999\n"
                + "PROVINCE,99,Tỉnh Mới,tinh,,99,\nDISTRICT,998,Huyện Mới,huyen,97,97,998\n";
        take(PROVINCE, beside, "2022-07-01", true)
                .body("errors.code", contains("unknown-parent", "unknown-parent", "unknown-parent", "unknown-parent"));
        take(PROVINCE, HEADER + "COMMUNE,01969,Thị trấn Phủ Thông,thi_tran,186,20,186\n", "2022-07-01", true)
                .body("errors.code", contains("code-taken"));
        take("huyen.huulung", THERE, "2022-07-01", true).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aKeyIsForOneRequestOnly(boolean sameDay) {
        var key = UUID.randomUUID().toString();
        var list = HEADER + "COMMUNE,06499,Xã Mới,xa,186,20,186\n";
        send(key, list, "2022-07-01").statusCode(200).body("created", equalTo(1));
        var again = send(key, list, sameDay ? "2022-07-01" : "2022-07-02");
        if (sameDay) {
            again.statusCode(200).body("created", equalTo(1)).header("Idempotency-Replayed", equalTo("true"));
        } else {
            again.statusCode(422).header("Idempotency-Replayed", nullValue());
        }
    }

    private static ValidatableResponse send(String key, String list, String validFrom) {
        return as(ROOT, key)
                .contentType(Files.CSV)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(path(validFrom, false))
                .then();
    }

    private static ValidatableResponse take(String user, String list, String validFrom, boolean dryRun) {
        return Files.send(user, Files.CSV, list.getBytes(StandardCharsets.UTF_8), path(validFrom, dryRun));
    }

    private static String path(String validFrom, boolean dryRun) {
        return "/api/v1/units/import?dryRun=%s&validFrom=%s".formatted(dryRun, validFrom);
    }

    private static ValidatableResponse unit(String id, String asOf) {
        return as(ROOT).get("/api/v1/units/{id}?asOf={asOf}", id, asOf).then().statusCode(200);
    }

    private static long units() {
        return Database.query(Long.class, "select count(*) from unit");
    }

    private static long changes() {
        return Database.query(Long.class, "select count(*) from audit_entry");
    }
}

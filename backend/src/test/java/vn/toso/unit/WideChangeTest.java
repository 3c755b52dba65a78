package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.tree;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

/** A list with changes that usually only a reorganisation makes needs a confirmation. */
@QuarkusTest
@ApiTest
class WideChangeTest {

    private static final String HEADER = "level,code,name_vi,type,parent_code,province_code,district_code\n";

    @BeforeEach
    void laterReorganisationsAreRemoved() {
        Past.withoutFuture();
    }

    @Test
    void aListThatRenamesAndMovesAUnitAtOnceHasToBeConfirmed() {
        var list = HEADER + "COMMUNE,06391,Xã Khác Hẳn,xa,063,06,063\nCOMMUNE,06388,Xã Hữu Liên,xa,186,20,186\n";
        take(list, "2022-07-10", true)
                .statusCode(200)
                .body("wideChange.rows", equalTo(2))
                .body("wideChange.both", equalTo(1))
                .body("wideChange.examples[0].changes.before", contains("Yên Bình", "186"))
                .body("wideChange.examples[0].changes.after", contains("Khác Hẳn", "063"));
        var before = tree();
        take(list, "2022-07-10", false)
                .statusCode(409)
                .body("type", equalTo("/problems/list-changes-much"))
                .body("both", equalTo(1))
                .body("renamed", equalTo(1))
                .body("moved", equalTo(1))
                .body("examples.row", contains(2));
        assertThat(tree()).isEqualTo(before);
        take(list, "2022-07-10&confirm=true", false).statusCode(200).body("changed", equalTo(1));
        as(ADMINISTRATOR)
                .get("/api/v1/units/{id}?asOf=2022-07-10", Demo.YEN_BINH)
                .then()
                .body("name", equalTo("Khác Hẳn"))
                .body("ancestors.code", contains("VN", "06", "063"));
    }

    @ParameterizedTest
    @CsvSource({
        "21, 21, false",
        "20, 20, false",
        "8, 8, false",
        "3, 3, false",
        "2, 2, true",
        "4, 8, false",
        "4, 9, true"
    })
    void aListThatRenamesALargePartHasToBeConfirmed(int renamed, int rows, boolean taken) {
        var communes = Database.query(
                String.class,
                """
                select string_agg(
                    'COMMUNE,' || code || ',' || case when n <= ? then 'Tên Mới ' || code else name end
                        || case type when 'XA' then ',xa' else ',thi_tran' end || ',186,20,186', E'\\n')
                from (
                    select code, name, type, row_number() over (order by code) as n
                    from unit_version where level = 'COMMUNE' and parent_id = ?::uuid limit ?) v
                """,
                renamed,
                Demo.HUU_LUNG,
                rows);
        take(HEADER + communes, "2022-07-10", true)
                .statusCode(200)
                .body("errors", empty())
                .body("changed", equalTo(renamed))
                .body("wideChange.renamed", taken ? nullValue() : equalTo(renamed));
        take(HEADER + communes, "2022-07-10", false).statusCode(taken ? 200 : 409);
    }

    @ParameterizedTest
    @CsvSource({
        "'COMMUNE,06391,Xã Yên Bình,xa,063,06,063', 186, 063",
        "'DISTRICT,186,Huyện Hữu Lũng,huyen,06,06,186', 20, 06",
        "'VILLAGE,0638801,Thôn Là Ba,thon,01969,06,063', 06388, 01969"
    })
    void oneUnitThatIsMovedIntoAnotherProvinceHasToBeConfirmed(String row, String before, String after) {
        var there = HEADER + "COMMUNE,01969,Thị trấn Phủ Thông,thi_tran,063,06,063\n";
        take(there + "VILLAGE,0638801,Thôn Là Ba,thon,06388,20,186\n", "2022-07-01", false)
                .statusCode(200);
        take(HEADER + row, "2022-07-10", true)
                .statusCode(200)
                .body("wideChange.otherProvince", equalTo(1))
                .body("wideChange.both", equalTo(0))
                .body("wideChange.examples.row", contains(2))
                .body("wideChange.examples[0].changes.before", contains(before))
                .body("wideChange.examples[0].changes.after", contains(after));
        take(HEADER + row, "2022-07-10", false)
                .statusCode(409)
                .body("type", equalTo("/problems/list-changes-much"))
                .body("otherProvince", equalTo(1));
        take(HEADER + row, "2022-07-10&confirm=true", false).statusCode(200).body("changed", equalTo(1));
    }

    @Test
    void aMoveWithinTheProvinceNeedsNoConfirmation() {
        take(HEADER + "DISTRICT,187,Huyện Mới,huyen,20,20,187\n", "2022-07-01", false)
                .statusCode(200);
        take(HEADER + "COMMUNE,06391,Xã Yên Bình,xa,187,20,187\n", "2022-07-10", false)
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("wideChange", nullValue());
    }

    private static ValidatableResponse take(String list, String validFrom, boolean dryRun) {
        return Files.send(
                ADMINISTRATOR,
                Files.CSV,
                list.getBytes(StandardCharsets.UTF_8),
                "/api/v1/units/import?dryRun=%s&validFrom=%s".formatted(dryRun, validFrom));
    }
}

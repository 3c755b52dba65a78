package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Files.CSV;
import static vn.toso.testing.Files.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Programme;

/** Exports and imports indicators, targets and regimes as tables. */
@QuarkusTest
@ApiTest
class TablesTest {

    @Test
    void aTableIsFilteredAsTheListIs() {
        Programme.indicator("TO_THON");
        assertThat(text("indicators?asOf=2022-06-30")).doesNotContain("TO_THON");
        assertThat(text("indicators?asOf=2022-07-01")).contains("TO_THON");
        assertThat(text("targets?unit=" + Demo.LANG_SON)).doesNotContain("62149");
        assertThat(text("targets?unit=" + Demo.HUU_LUNG)).contains(",62149,70,", ",2022-04-01,355/UBND-KGVX,");
        assertThat(text("regimes?unit=" + Demo.BACH_THONG)).doesNotContain("HL-CNSCD");
    }

    @Test
    void indicatorsComeInWithTheirSumsBeforeOrAfterTheirParts() {
        var table = header("indicators")
                + "PROVINCE,20,TONG,Tổng,Total,,,FLOW,,ORGANISATIONS,,,,,,,,MOT; HAI,2022-07-01,\r\n"
                + "PROVINCE,20,MOT,Một,One,Giúp,Help,FLOW,,ORGANISATIONS,,,,,,,,,01/7/2022,\r\n"
                + "PROVINCE,20,HAI,'=Hai,Two,,,FLOW,,ORGANISATIONS,,,,,,,,,2022-07-01,2022-12-31\r\n";
        take("indicators", CSV, table, true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows.name", contains("TONG", "MOT", "HAI"))
                .body("rows.outcome", everyItem(equalTo("CREATED")));
        as(Programme.ADMINISTRATOR).get("/api/v1/indicators").then().body("items.code", not(hasItem("TONG")));
        take("indicators", CSV, table, false).statusCode(200).body("rows.outcome", everyItem(equalTo("CREATED")));
        as(Programme.ADMINISTRATOR)
                .get("/api/v1/indicators")
                .then()
                .body("items.find { it.code == 'TONG' }.partIds.size()", equalTo(2))
                .body("items.find { it.code == 'HAI' }.name.vi", equalTo("=Hai"))
                .body("items.find { it.code == 'HAI' }.validTo", equalTo("2022-12-31"));
        take("indicators", CSV, table, false).statusCode(200).body("rows.outcome", everyItem(equalTo("UNCHANGED")));
        take("indicators", CSV, table.replace(",Một,", ",Một trăm,"), false)
                .statusCode(200)
                .body("rows.outcome", contains("UNCHANGED", "CHANGED", "UNCHANGED"));
    }

    @Test
    void everyBadCellIsNamedAndNothingIsImported() {
        var table = header("indicators")
                + "PROVINCE,20,TOT,Tốt,Good,,,STOCK,,PERSONS,,,,,,,,,2022-07-01,\r\n"
                + "PROVINCE,20,xấu,,Bad,,,STOCK,,PEOPLE,,,,,,,,KHONG_CO,2022-02-30,\r\n"
                + "PROVINCE,99,LA,Lạ,Strange,,,STOCK,,PERSONS,,,,,,,,,2022-07-01,\r\n"
                + "DISTRICT,186,APP_BANK,MBBank,MBBank,,,FLOW,,ACCOUNTS,,,,,,,,,2022-01-01,\r\n";
        take("indicators", CSV, table, true)
                .statusCode(200)
                .body("rows.name", contains("TOT"))
                .body("errors.find { it.row == 3 && it.column == 'J' }.code", equalTo("unknown-value"))
                .body("errors.find { it.row == 3 && it.column == 'J' }.value", equalTo("PEOPLE"))
                .body("errors.find { it.row == 3 && it.column == 'R' }.code", equalTo("unknown-indicator"))
                .body("errors.find { it.row == 3 && it.column == 'S' }.code", equalTo("not-a-date"))
                .body("errors.find { it.row == 4 }.column", equalTo("B"))
                .body("errors.find { it.row == 4 }.code", equalTo("unknown-unit"))
                .body("errors.find { it.row == 5 }.code", equalTo("indicator-in-use"));
        take("indicators", CSV, table, false)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-table"))
                .body("cells.row", hasItem(3));
        as(Programme.ADMINISTRATOR).get("/api/v1/indicators").then().body("items.code", not(hasItem("TOT")));
        take("indicators", CSV, table.replace("name_vi", "ten"), true)
                .body("errors.code", contains("unknown-column"))
                .body("found.notes.code", hasItem("columns-missing"));
        take("indicators", CSV, table.replace(",code,", ",ma,"), true)
                .body("errors.code", contains("unknown-column", "column-missing"));
        take("indicators", XLSX, "PK\3\4", false).statusCode(422).body("type", equalTo("/problems/unreadable-table"));
    }

    @Test
    void aTargetWithALaterDateIsARevision() {
        var table = text("targets?unit=" + Demo.HUU_LUNG);
        take("targets", CSV, table.replace(",62149,", ",62150,"), true)
                .body("errors.column", contains("J"))
                .body("errors.code", contains("differs"));
        take("targets", CSV, table.replace(",62149,", ",70.000,").replace("2022-04-01,355", "13/7/2022,356"), false)
                .statusCode(200)
                .body("rows.outcome", contains("CHANGED"));
        as(Programme.ADMINISTRATOR)
                .get("/api/v1/targets/" + Demo.TARGET)
                .then()
                .body("value", equalTo(70_000))
                .body("documentNumber", equalTo("356/UBND-KGVX"));
        var another = table.replace("Người dân cài đặt", "Hộ cài đặt").replace("186", "187");
        take("targets", CSV, another, true).body("errors.code", contains("unknown-unit"));
        take("targets", CSV, table.replace("Người dân cài đặt", "Hộ cài đặt"), true)
                .body("errors.code", contains("target-overlaps"));
    }

    @Test
    void aRegimeWithALaterDateIsANewVersion() {
        var table = text("regimes");
        var later = table.replace(",2022-04-06,", ",2022-08-01,").replace("17:00:00", "16:00:00");
        take("regimes", CSV, later, false).statusCode(200).body("rows.outcome", contains("CHANGED"));
        as(Programme.ADMINISTRATOR)
                .get("/api/v1/regimes/" + Demo.REGIME + "/versions")
                .then()
                .body("items.validFrom", contains("2022-08-01", "2022-04-06"))
                .body("items[0].timings[0].closingTime", equalTo("16:00:00"));
        take("regimes", CSV, later, false).statusCode(200).body("rows.outcome", contains("UNCHANGED"));
        take("regimes", CSV, table.replace("HL-CNSCD", "KHAC"), true)
                .body("errors.column", contains("D"))
                .body("errors.code", contains("past-date"));
        take("regimes", CSV, table.replace("\"\"DAILY\"\"", "\"\"HOURLY\"\""), true)
                .body("errors.column", hasItem("N"))
                .body("errors.code", hasItem("malformed"));
    }

    @Test
    void theRulesOfARegimeNameIndicatorsByCode() {
        var table = text("regimes").replaceFirst("\\[[^\\[]*\"\"severity\"\"[^\r]*\r", "RULES\r");
        var rules =
                """
                [{""kind"":""PARTS_EXCEED_WHOLE"",""severity"":""ERROR"",""whole"":""APP_BANK"",""parts"":[""APP_XULANG""]},\
                {""kind"":""FALLING"",""severity"":""WARNING"",""indicator"":""SHOP_VOSO""}]\"""";
        var later = table.replace("RULES", rules).replace(",2022-04-06,", ",2022-08-01,");
        take("regimes", CSV, later.replace("SHOP_VOSO\"\"}", "KHONG_CO\"\"}"), true)
                .body("errors.column", hasItem("R"))
                .body("errors.code", hasItem("unknown-indicator"));
        take("regimes", CSV, later, false).statusCode(200).body("rows.outcome", contains("CHANGED"));
        as(Programme.ADMINISTRATOR)
                .get("/api/v1/regimes/" + Demo.REGIME + "?asOf=2022-08-01")
                .then()
                .body("rules[0].wholeId", equalTo(Demo.BANK))
                .body("rules[0].partIds", contains(Demo.XU_LANG))
                .body("rules[1].indicatorId", equalTo(Demo.VOSO));
        assertThat(text("regimes?asOf=2022-08-01"))
                .contains("\"\"whole\"\":\"\"APP_BANK\"\"", "\"\"indicator\"\":\"\"SHOP_VOSO\"\"")
                .doesNotContain("Id\"\"");
    }

    @Test
    void onlyAdministratorsImportTables() {
        as("huyen.huulung")
                .contentType(CSV)
                .body("")
                .post("/api/v1/indicators/import")
                .then()
                .statusCode(403);
        as(Programme.ADMINISTRATOR)
                .contentType(CSV)
                .body(text("indicators").getBytes(StandardCharsets.UTF_8))
                .header(Demo.KEY, UUID.randomUUID().toString())
                .get("/api/v1/indicators/export")
                .then()
                .header("Content-Disposition", containsString("chi-tieu-thong-ke.csv"))
                .header("Content-Type", containsString("text/csv"));
    }

    private static String header(String what) {
        return text(what).lines().findFirst().orElseThrow() + "\r\n";
    }

    private static String text(String what) {
        var path = what.contains("?") ? what.replace("?", "/export?") : what + "/export";
        return new String(Files.download(Programme.ADMINISTRATOR, CSV, "/api/v1/" + path), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse take(String what, String type, String table, boolean dryRun) {
        return Files.send(
                Programme.ADMINISTRATOR,
                type,
                table.getBytes(StandardCharsets.UTF_8),
                "/api/v1/" + what + "/import?dryRun=" + dryRun);
    }
}

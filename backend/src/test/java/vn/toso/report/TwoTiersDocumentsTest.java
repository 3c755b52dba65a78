package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.TwoTiers.PROVINCE_REGIME;
import static vn.toso.testing.TwoTiers.TODAY;
import static vn.toso.testing.TwoTiers.VILLAGE_REGIME;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Demo;
import vn.toso.testing.Environment;
import vn.toso.testing.Files;
import vn.toso.testing.TwoTiers;

/** No document and no file names the districts that there are no more. Disabled on a shared server, which has another demo. */
@QuarkusTest
@Tag("other-demo")
@TestProfile(TwoTiers.class)
@WithTestResource(Environment.class)
@DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_JDBC_URL", matches = ".+")
class TwoTiersDocumentsTest {

    private static final String PROVINCE = "tinh.langson";
    private static final String DISTRICT = "(?si).*huyện.*";

    @Test
    void aReportSpeaksOfCommunesAndWards() throws IOException {
        var id = as(PROVINCE)
                .body(
                        """
                        {"regimeId": "%s", "unitId": "%s", "asOf": "%s"}
                        """
                                .formatted(PROVINCE_REGIME, Demo.LANG_SON, TODAY))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        var texts = PrintedReport.texts(PROVINCE, id);
        assertThat(texts.get(0)).contains(PrintedReport.unbroken("Kính gửi: Bộ Khoa học và Công nghệ"));
        for (var text : texts) {
            assertThat(text)
                    .contains(PrintedReport.unbroken("Phường Đông Kinh"), PrintedReport.unbroken("TỈNH LẠNG SƠN"))
                    .doesNotMatch(DISTRICT);
        }
    }

    @Test
    void theProvincesReportIsThatOfItsDepartmentAndTheCommunesThatOfItsCommittee() {
        var commune =
                as("xa.huulien").get("/api/v1/me").then().extract().jsonPath().getString("assignments[0].unit.id");
        draft("so.khcn", PROVINCE_REGIME, Demo.LANG_SON, 1)
                .body("paper.superiorBody", equalTo("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"))
                .body("paper.issuingBody", equalTo("SỞ KHOA HỌC VÀ CÔNG NGHỆ"))
                .body("paper.signature.onBehalfOf", equalTo(""))
                .body("paper.signature.headTitle", equalTo("GIÁM ĐỐC"))
                .body("paper.recipients", equalTo(List.of("Như trên", "Lưu: VT, CĐS")));
        draft("xa.huulien", VILLAGE_REGIME, commune, 1)
                .body("paper.superiorBody", equalTo("ỦY BAN NHÂN DÂN"))
                .body("paper.issuingBody", equalTo("XÃ HỮU LIÊN"))
                .body("paper.signature.headTitle", equalTo("CHỦ TỊCH"))
                .body("paper.recipients", equalTo(List.of("Như trên", "Lưu: VT")));
    }

    @Test
    void theSumThatIsNotTheLastLineIsNamedAndRanksTheCommunes() {
        var report =
                draft("so.khcn", PROVINCE_REGIME, Demo.LANG_SON, 2).extract().jsonPath();
        assertThat(report.getList("content.rows.rank", Integer.class))
                .hasSize(65)
                .contains(1)
                .filteredOn(Objects::nonNull)
                .hasSizeGreaterThan(50);
        assertThat(report.getList("content.rows.findAll { it.status != 'REPORTED' }.rank"))
                .isNotEmpty()
                .containsOnlyNulls();
        var texts = String.join("\n", report.getList("body.text", String.class));
        assertThat(texts)
                .containsPattern("tổng số tài khoản: [0-9.]+ tài khoản, đạt [0-9,]+% kế hoạch")
                .contains("Đạt cao nhất: ", "Đạt thấp nhất: ")
                .doesNotContain("Tổng số tài khoản: ");
        assertThat(report.getMap("placeholders.find { it.name == 'cac_chi_tieu' }")
                        .get("value")
                        .toString())
                .startsWith("Tài khoản VNeID mức độ 2, ");
    }

    /** Villages have no target, so that none has a rate by which it could be ranked; their commune has one. */
    @Test
    void theSumOfVillagesWithoutTargetsIsNamedAndCompared() {
        var commune =
                as("xa.huulien").get("/api/v1/me").then().extract().jsonPath().getString("assignments[0].unit.id");
        var report = draft("xa.huulien", VILLAGE_REGIME, commune, 2).extract().jsonPath();
        assertThat(report.getList("content.rows.rank")).containsOnlyNulls();
        assertThat(String.join("\n", report.getList("body.text", String.class)))
                .containsPattern("tổng số tài khoản: [0-9.]+ tài khoản, đạt [0-9,]+% kế hoạch")
                .containsPattern("So với kỳ báo cáo đến hết ngày 11/9/2026, tổng số (tăng|giảm) [0-9.]+")
                .doesNotContain("Tổng số tài khoản: ");
    }

    private static ValidatableResponse draft(String user, String regime, String unit, int daysAgo) {
        return as(user).body(
                        """
                        {"regimeId": "%s", "unitId": "%s", "asOf": "%s"}
                        """
                                .formatted(regime, unit, LocalDate.parse(TODAY).minusDays(daysAgo)))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignments/export",
                "audit/export",
                "indicators/export",
                "people/export",
                "population/export",
                "progress/export?regime=REGIME&unit=PROVINCE&asOf=TODAY",
                "progress/trend/export?regime=REGIME&unit=PROVINCE",
                "regimes/export",
                "regimes/REGIME/exemptions/export",
                "regimes/REGIME/sheet?unit=PROVINCE&asOf=TODAY",
                "reorganisations/export",
                "reports/export",
                "submissions/export",
                "targets/export",
                "teams/coverage/export?unit=PROVINCE",
                "teams/export",
                "units/export"
            })
    void noFileHasADistrict(String path) throws IOException {
        var bytes = Files.download(
                PROVINCE,
                ReportFormat.XLSX.mediaType(),
                "/api/v1/"
                        + path.replace("REGIME", PROVINCE_REGIME)
                                .replace("PROVINCE", Demo.LANG_SON)
                                .replace("TODAY", TODAY));
        assertThat(PrintedReport.xlsx(bytes)).isNotBlank().doesNotMatch(DISTRICT);
    }
}

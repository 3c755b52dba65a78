package vn.toso.report;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class ReportExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var issued = "/reports/" + issued(consolidated("2022-07-13"));
        var signed = "/reports/" + signed(issued(consolidated("2022-07-13")));
        var report = "/reports/" + consolidated("2022-07-13");
        var submitted = "/reports/" + reportStep(worded(consolidated("2022-07-12")), 1, "submit");
        var template = "/regimes/" + Demo.REGIME + "/report-template";
        return Map.ofEntries(
                Map.entry("listReports", read("/reports?to=2022-07-13")),
                Map.entry("createReport", read(report)),
                Map.entry("getReport", read(report)),
                Map.entry("editReport", read(report)),
                Map.entry("submitReport", read(submitted)),
                Map.entry("withdrawReport", read(report)),
                Map.entry("issueReport", read(issued)),
                Map.entry("attachSignedFile", read(signed)),
                Map.entry("listReportRows", read(report + "/rows?limit=1")),
                Map.entry("getReportCanonical", read(issued + "/canonical")),
                Map.entry("getReportTemplate", read(template)),
                Map.entry("editReportTemplate", read(template)),
                Map.entry("getReportDifference", read(report + "/difference")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportReports", "/reports/export");
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("previewReportTemplate");
    }

    private static String consolidated(String asOf) {
        return Demo.draft("huyen.huulung", Demo.REGIME, Demo.HUU_LUNG, asOf)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String worded(String report) {
        as("huyen.huulung")
                .header("If-Match", "\"0\"")
                .body(
                        """
                        {"superiorBody": "UBND HUYỆN HỮU LŨNG", "issuingBody": "PHÒNG VĂN HÓA VÀ THÔNG TIN",
                         "number": "", "place": "Hữu Lũng", "subject": "Kết quả",
                         "body": [{"style": "TEXT", "text": "Tổng số tài khoản: {tong} ({tinh_hinh_gui}). {pham_vi_so_lieu}"}],
                         "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "TRƯỞNG PHÒNG",
                            "ownTitle": "", "name": ""}, "recipients": ["Như trên"]}
                        """)
                .put("/api/v1/reports/{id}/paper", report)
                .then()
                .statusCode(200);
        return report;
    }

    private static String signed(String report) {
        as("huyen.huulung")
                .header("If-Match", "\"3\"")
                .contentType("application/octet-stream")
                .queryParam("name", "bao-cao.pdf")
                .body("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/reports/{id}/attachments", report)
                .then()
                .statusCode(201);
        return report;
    }

    private static String issued(String report) {
        reportStep(worded(report), 1, "submit");
        as("huyen.huulung")
                .header("If-Match", "\"2\"")
                .body(Reports.issue(report))
                .post("/api/v1/reports/{id}/issue", report)
                .then()
                .statusCode(200);
        return report;
    }

    private static String reportStep(String report, int version, String step) {
        as("huyen.huulung")
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/reports/{id}/{step}", report, step)
                .then()
                .statusCode(200);
        return report;
    }
}

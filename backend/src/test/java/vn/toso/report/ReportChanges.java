package vn.toso.report;

import static vn.toso.testing.Demo.as;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;

@ApplicationScoped
class ReportChanges implements Changes {

    private static final String DISTRICT = "huyen.huulung";

    @Override
    public List<Change> all() {
        var created = List.of("createReport");
        var worded = List.of("createReport", "editReport");
        var submitted = List.of("createReport", "editReport", "submitReport");
        var issued = List.of("createReport", "editReport", "submitReport", "issueReport");
        return List.of(
                Change.of("editReportTemplate", "tinh.langson", ReportChanges::editTemplate),
                Change.of("createReport", DISTRICT, who -> Demo.draft(who, Demo.REGIME, Demo.HUU_LUNG, "2022-07-13")),
                Change.after(created, "editReport", DISTRICT, ReportChanges::edit),
                Change.after(worded, "submitReport", DISTRICT, step("submit")),
                Change.after(submitted, "withdrawReport", DISTRICT, step("withdraw")),
                Change.after(submitted, "issueReport", DISTRICT, (who, made) -> as(who).header("If-Match", made.etag())
                        .body(Reports.issue(made.id()))
                        .post("/api/v1/reports/{id}/issue", made.id())),
                Change.after(
                        issued, "attachSignedFile", DISTRICT, (who, made) -> as(who).header("If-Match", made.etag())
                                .contentType("application/octet-stream")
                                .queryParam("name", "bao-cao.pdf")
                                .body("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                                .post("/api/v1/reports/{id}/attachments", made.id())));
    }

    @Override
    public Set<String> questions() {
        return Set.of("previewReportTemplate");
    }

    private static Response editTemplate(String user) {
        return as(user).header("If-Match", "\"0\"")
                .body(
                        """
                        {"wording": {"subject": "?", "body": [{"style": "TEXT", "text": "?"}], "recipients": [],
                            "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "?", "ownTitle": "",
                                "name": ""}}, "prepares": true}
                        """)
                .put("/api/v1/regimes/{id}/report-template", Demo.REGIME);
    }

    private static Response edit(String user, Made made) {
        return as(user).header("If-Match", made.etag())
                .body(
                        """
                        {"superiorBody": "", "issuingBody": "?", "number": "", "place": "?",
                         "subject": "?", "body": [{"style": "TEXT", "text": "?"}],
                         "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "?", "ownTitle": "",
                            "name": ""}, "recipients": []}
                        """)
                .put("/api/v1/reports/{id}/paper", made.id());
    }

    private static BiFunction<String, Made, Response> step(String step) {
        return (who, made) ->
                as(who).header("If-Match", made.etag()).post("/api/v1/reports/{id}/{step}", made.id(), step);
    }
}

package vn.toso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.team.Teams;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Programme;
import vn.toso.testing.Reorganisations;

/** The description that others build on: complete, and with examples that are what the API really says. */
@QuarkusTest
@ApiTest
class OpenApiTest {

    /** Held against what they say by tests of their own: files, and what is not read again by an address of its own. */
    private static final Set<String> FILES = Set.of(
            "getSheet",
            "importSheet",
            "getReportDocx",
            "previewReportTemplate",
            "exportIndicators",
            "importIndicators",
            "exportTargets",
            "importTargets",
            "exportRegimes",
            "importRegimes",
            "exportProgress",
            "exportProgressTrend",
            "exportSubmissions",
            "exportSubmissionRevisions",
            "exportReports",
            "exportAllocation",
            "exportHolidays",
            "exportExemptions",
            "exportUnits",
            "exportReorganisations",
            "importUnits",
            "exportPopulations",
            "importPopulations",
            "previewRegime",
            "previewReorganisation",
            "importReorganisation",
            "createHoliday",
            "deleteHoliday",
            "importHolidays",
            "confirmHolidayYear",
            "reopenHolidayYear",
            "exportTeams",
            "exportTeamCoverage",
            "exportCoveredVillages",
            "importTeams",
            "createReconstitution",
            "editTeamMember",
            "erasePerson");

    /** Answered as those see them who made them. */
    private static final Set<String> PROGRAMME = Set.of(
            "getIndicator",
            "listIndicators",
            "createIndicator",
            "editIndicator",
            "endIndicator",
            "getTarget",
            "listTargets",
            "createTarget",
            "createTargetVersion",
            "endTarget",
            "listTargetVersions",
            "getAllocation",
            "editAllocation",
            "listReorganisations",
            "getReorganisation",
            "listReorganisationUnits",
            "createReorganisation",
            "undoReorganisation",
            "listUnitLists");

    private static final String UNDO_LIST = "undoUnitList";

    private final ObjectMapper json = new ObjectMapper();
    private static int communes;

    @Test
    void everyOperationSaysWhatItIsAndHowItFails() throws IOException {
        for (var operation : operations()) {
            var id = operation.path("operationId").asText();
            assertThat(id).isNotEmpty();
            assertThat(operation.path("summary").asText()).as(id).isNotEmpty();
            assertThat(operation.path("responses").fieldNames())
                    .toIterable()
                    .as(id)
                    .contains("400", "401", "403", "404", "500", "503");
        }
    }

    @Test
    void examplesHaveTheShapeOfRealAnswers() throws IOException {
        var submission = Database.query(
                UUID.class,
                "select id from submission where unit_id = ?::uuid order by as_of desc limit 1",
                Demo.YEN_BINH);
        var target = "/targets/" + Demo.TARGET;
        var regime = Programme.regime("SAN-TMDT", "2022-07-14");
        var exemption =
                "/regimes/" + regime + "/exemptions/" + Programme.exemption(regime, Demo.HUU_LIEN, "2022-07-14");
        var helped = Programme.indicator("TO_THON");
        var ended = commune("06457");
        Past.make(ended, commune("06445"), "Minh Hòa Cũ", "minh hoa cu");
        as("huyen.huulung")
                .header("If-Match", "\"0\"")
                .body(
                        "{\"total\": 4350, \"aged15AndOver\": 3107, \"households\": 1012, \"source\": \"Niên giám 2021\"}")
                .put("/api/v1/units/{id}/population?year=2021", Demo.YEN_BINH)
                .then()
                .statusCode(200);
        var template = "/regimes/" + Demo.REGIME + "/report-template";
        var returned = aReturnedReport();
        var issuedReport = issued(consolidated("2022-07-13"));
        var report = consolidated("2022-07-13");
        vn.toso.testing.Files.send(
                        "tinh.langson",
                        vn.toso.testing.Files.CSV,
                        "level,code,name_vi,type,parent_code\nCOMMUNE,06499,Xã Mới,xa,186\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-09-01")
                .statusCode(200);
        var reorganisation = Reorganisations.recorded(Reorganisations.body("2022-08-01", aMerge()));
        var undone = Reorganisations.recorded(Reorganisations.body("2022-08-01", aMerge()));
        Reorganisations.undo("tinh.langson", undone).statusCode(200);
        var submittedReport = reportStep(numbered(consolidated("2022-07-12")), 1, "submit");
        var team = aReconstitutedTeam();
        var member = "/teams/" + team + "/members/" + Teams.memberId(team, "2022-07-01", 0);
        var paths = Map.ofEntries(
                Map.entry("listTeams", "/teams?q=doi ten"),
                Map.entry("getTeam", "/teams/" + team),
                Map.entry("createTeam", "/teams/" + team),
                Map.entry("editTeam", "/teams/" + team),
                Map.entry("dissolveTeam", "/teams/" + aDissolvedTeam()),
                Map.entry("listTeamVillages", "/teams/" + team + "/villages?past=true"),
                Map.entry("listTeamMembers", "/teams/" + team + "/members?past=true"),
                Map.entry("getTeamMemberPhone", member + "/phone"),
                Map.entry("listReconstitutions", "/teams/" + team + "/reconstitutions"),
                Map.entry("getTeamCoverage", "/teams/coverage?unit=" + Demo.HUU_LUNG),
                Map.entry("listCoveredVillages", "/teams/coverage/villages?unit=" + Demo.HUU_LIEN + "&limit=1"),
                Map.entry("exportPerson", "/teams/people/" + Teams.personId(team) + "/export"),
                Map.entry("getMe", "/me"),
                Map.entry("getClock", "/clock"),
                Map.entry("editClock", "/clock"),
                Map.entry("listReorganisations", "/reorganisations"),
                Map.entry("listReorganisationUnits", "/reorganisations/" + reorganisation + "/units?limit=3"),
                Map.entry("getReorganisation", "/reorganisations/" + reorganisation),
                Map.entry("createReorganisation", "/reorganisations/" + reorganisation),
                Map.entry("undoReorganisation", "/reorganisations/" + undone),
                Map.entry("listUnits", "/units?level=COMMUNE&limit=1"),
                Map.entry("getUnit", "/units/" + Demo.HUU_LIEN),
                Map.entry("listUnitChildren", "/units/" + Demo.HUU_LUNG + "/children?limit=1"),
                Map.entry("searchUnits", "/units/search?q=minh hoa&level=COMMUNE"),
                Map.entry("getUnitHistory", "/units/" + ended + "/history"),
                Map.entry("listPopulations", "/population?level=COMMUNE&year=2021&under=" + Demo.YEN_BINH),
                Map.entry("getPopulation", "/units/" + Demo.YEN_BINH + "/population?year=2021"),
                Map.entry("editPopulation", "/units/" + Demo.YEN_BINH + "/population?year=2021"),
                Map.entry("listPopulationYears", "/units/" + Demo.YEN_BINH + "/population/years"),
                Map.entry("listIndicators", "/indicators?limit=1"),
                Map.entry("getIndicator", "/indicators/" + Demo.BUYERS),
                Map.entry("createIndicator", "/indicators/" + helped),
                Map.entry("editIndicator", "/indicators/" + helped),
                Map.entry("endIndicator", "/indicators/" + anEndedIndicator()),
                Map.entry("listCatalogue", "/indicators/catalogue"),
                Map.entry("listRegimes", "/regimes?asOf=2022-07-13"),
                Map.entry("getRegime", "/regimes/" + Demo.REGIME),
                Map.entry(
                        "listObligations",
                        "/regimes/" + Demo.REGIME + "/obligations?unit=" + Demo.YEN_BINH + "&from=2022-07-12"),
                Map.entry(
                        "getEntryForm", "/regimes/" + Demo.REGIME + "/form?unit=" + Demo.YEN_BINH + "&asOf=2022-07-13"),
                Map.entry("listReports", "/reports?to=2022-07-13"),
                Map.entry("createReport", "/reports/" + report),
                Map.entry("getReport", "/reports/" + report),
                Map.entry("editReport", "/reports/" + report),
                Map.entry("submitReport", "/reports/" + submittedReport),
                Map.entry("withdrawReport", "/reports/" + report),
                Map.entry("issueReport", "/reports/" + issuedReport),
                Map.entry("listReportRows", "/reports/" + report + "/rows?limit=1"),
                Map.entry("getReportCanonical", "/reports/" + issuedReport + "/canonical"),
                Map.entry("getReportTemplate", template),
                Map.entry("editReportTemplate", template),
                Map.entry("getReportDifference", "/reports/" + report + "/difference"),
                Map.entry("createRegime", "/regimes/" + regime),
                Map.entry("createRegimeVersion", "/regimes/" + regime),
                Map.entry("endRegime", "/regimes/" + anEndedRegime()),
                Map.entry("listRegimeVersions", "/regimes/" + regime + "/versions"),
                Map.entry("listExemptions", "/regimes/" + regime + "/exemptions"),
                Map.entry("getExemption", exemption),
                Map.entry("createExemption", exemption),
                Map.entry("endExemption", exemption),
                Map.entry("listHolidays", "/holidays?from=2022-09-01&to=2022-09-01"),
                Map.entry("listTargets", "/targets?unit=" + Demo.HUU_LUNG),
                Map.entry("getTarget", target),
                Map.entry("createTarget", target),
                Map.entry("createTargetVersion", target),
                Map.entry("endTarget", anEndedTarget()),
                Map.entry("listTargetVersions", target + "/versions"),
                Map.entry("getAllocation", target + "/allocation"),
                Map.entry("editAllocation", target + "/allocation"),
                Map.entry("getPace", target + "/pace?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG),
                Map.entry("listSubmissions", "/submissions?limit=1"),
                Map.entry("createSubmission", "/submissions/" + submission),
                Map.entry("getSubmission", "/submissions/" + submission),
                Map.entry("correctSubmission", "/submissions/" + aCorrectedReport()),
                Map.entry("returnSubmission", "/submissions/" + returned),
                Map.entry("acceptSubmission", "/submissions/" + submission),
                Map.entry("acceptSubmissions", "/submissions?unit=" + Demo.YEN_BINH + "&from=2022-07-13&to=2022-07-13"),
                Map.entry("lockSubmission", "/submissions/" + submission),
                Map.entry("unlockSubmission", "/submissions/" + submission),
                Map.entry("listSubmissionRevisions", "/submissions/" + submission + "/revisions"),
                Map.entry("listSubmissionHistory", "/submissions/" + returned + "/history"),
                Map.entry(
                        "listEntryForms",
                        "/regimes/" + Demo.REGIME + "/forms?unit=" + Demo.YEN_BINH + "&asOf=2022-07-13"),
                Map.entry("listUnitLists", "/units/imports"),
                Map.entry("getProgress", "/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG),
                Map.entry(
                        "getProgressTrend",
                        "/progress/trend?from=2022-07-12&regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG
                                + "&indicator=" + Demo.XU_LANG),
                Map.entry(
                        "getProgressOrigin",
                        "/progress/origin?limit=2&regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&indicator="
                                + Demo.BANK));
        for (var operation : operations()) {
            var id = operation.path("operationId").asText();
            if (FILES.contains(id)) {
                continue;
            }
            var answer = UNDO_LIST.equals(id) ? undone() : read(id, paths);
            var directory = System.getProperty("openapi.examples");
            if (directory != null) {
                Files.writeString(Path.of(directory, id + ".json"), answer.asString());
            }
            var example = operation
                    .path("responses")
                    .path(operation.path("responses").has("201") ? "201" : "200")
                    .path("content")
                    .path("application/json")
                    .path("example");
            assertThat(shape(example)).as(id).isEqualTo(shape(json.readTree(answer.asString())));
        }
    }

    private static ExtractableResponse<Response> read(String operation, Map<String, String> paths) {
        assertThat(paths).containsKey(operation);
        return as(PROGRAMME.contains(operation) ? "tinh.langson" : "huyen.huulung")
                .get("/api/v1" + paths.get(operation))
                .then()
                .statusCode(200)
                .extract();
    }

    /** A list cannot be read by itself: how one that was taken back looks, taking it back says. */
    private static ExtractableResponse<Response> undone() {
        String list = as("tinh.langson").get("/api/v1/units/imports").path("items[0].id");
        return as("tinh.langson")
                .header("If-Match", "\"0\"")
                .post("/api/v1/units/imports/{id}/undo", list)
                .then()
                .statusCode(200)
                .extract();
    }

    /** With all that a decision can change. */
    private static String aReconstitutedTeam() {
        var team = Teams.found("Tổ thôn mới");
        var roles = "{\"memberId\": \"%s\", \"role\": \"DEPUTY\"}".formatted(Teams.memberId(team, "2022-07-01", 1));
        var changes = ", \"name\": \"Tổ công nghệ số cộng đồng thôn đổi tên\", \"note\": \"Trưởng thôn nghỉ\","
                + " \"villageIds\": [\"" + Teams.village(Demo.HUU_LIEN, 1) + "\"]";
        Teams.reconstitute(
                        Teams.REPORTER,
                        team,
                        0,
                        Teams.reconstitution(
                                "2022-07-10",
                                Teams.member("Vi Thị Sen", "0900000125", "LEADER"),
                                Teams.quoted(Teams.memberId(team, "2022-07-01", 0)),
                                roles,
                                changes))
                .statusCode(201);
        return team;
    }

    private static String aDissolvedTeam() {
        var team = Teams.found("Tổ thôn cũ");
        Teams.dissolve(team, "2022-07-12");
        return team;
    }

    private static String commune(String code) {
        return Database.query(
                        UUID.class,
                        "select unit_id from unit_version where level = 'COMMUNE' and code = ? and valid_from < '2022-07-13'",
                        code)
                .toString();
    }

    /** Of a commune that is held with one that is not. */
    private static String aMerge() {
        int code = ++communes;
        var commune = Reorganisations.commune("9000" + code, Demo.LANG_SON);
        var merge = Reorganisations.merge("m", "9100" + code, Demo.LANG_SON, commune);
        return merge.substring(0, merge.length() - 1)
                + ", \"outside\": [{\"name\": \"xã Dương Quang\", \"code\": \"01849\", \"within\": \"thành phố Bắc Kạn\"}]}";
    }

    private static String anEndedIndicator() {
        var indicator = Programme.indicator("DA_KET_THUC");
        Programme.end("/api/v1/indicators/" + indicator, "2022-08-01");
        return indicator;
    }

    private static String anEndedRegime() {
        var regime = Programme.regime("DA-KET-THUC", "2022-07-14");
        Programme.end("/api/v1/regimes/" + regime, "2022-08-01");
        return regime;
    }

    private static String anEndedTarget() {
        var target = Programme.target(Demo.LANG_SON, Demo.POSTMART, "2022-07-01", 100);
        Programme.end("/api/v1/targets/" + target, "2022-08-01");
        return "/targets/" + target;
    }

    /** With a comment on a figure. */
    private static String aReturnedReport() {
        return step(
                sent("2022-07-10"),
                "huyen.huulung",
                "return",
                """
                {"comment": "Rà soát lại", "figures": [{"indicatorId": "%s", "comment": "Thiếu một thôn"}]}
                """
                        .formatted(Demo.XU_LANG));
    }

    private static String aCorrectedReport() {
        var again =
                """
                {"reason": "Cộng nhầm", "figures": [
                    {"indicatorId": "%s", "value": 34}, {"indicatorId": "%s", "mark": "NIL"}]}
                """
                        .formatted(Demo.XU_LANG, Demo.BANK);
        return step(sent("2022-07-09"), "xa.yenbinh", "revisions", again);
    }

    private static String sent(String asOf) {
        return Database.query(
                        UUID.class,
                        "select id from submission where unit_id = ?::uuid and as_of = ?::date",
                        Demo.YEN_BINH,
                        asOf)
                .toString();
    }

    private static String consolidated(String asOf) {
        return as("huyen.huulung")
                .body("{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"%s\"}"
                        .formatted(Demo.REGIME, Demo.HUU_LUNG, asOf))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String numbered(String report) {
        as("huyen.huulung")
                .header("If-Match", "\"0\"")
                .body(
                        """
                        {"superiorBody": "UBND HUYỆN HỮU LŨNG", "issuingBody": "PHÒNG VĂN HÓA VÀ THÔNG TIN",
                         "number": "12/BC-VHTT", "place": "Hữu Lũng", "signedOn": "2022-07-13", "subject": "Kết quả",
                         "body": [{"style": "TEXT", "text": "Tổng số tài khoản: {tong}."}],
                         "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "TRƯỞNG PHÒNG",
                            "ownTitle": "", "name": ""}, "recipients": ["Như trên"]}
                        """)
                .put("/api/v1/reports/{id}/paper", report)
                .then()
                .statusCode(200);
        return report;
    }

    private static String issued(String report) {
        return reportStep(reportStep(numbered(report), 1, "submit"), 2, "issue");
    }

    private static String reportStep(String report, int version, String step) {
        as("huyen.huulung")
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/reports/{id}/{step}", report, step)
                .then()
                .statusCode(200);
        return report;
    }

    private static String step(String submission, String username, String step, String body) {
        as(username)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/submissions/{id}/{step}", submission, step)
                .then()
                .statusCode(lessThan(300));
        return submission;
    }

    private List<JsonNode> operations() throws IOException {
        var document = json.readTree(RestAssured.given()
                .accept("application/json")
                .get("/api/openapi")
                .asString());
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        var operations = new ArrayList<JsonNode>();
        document.path("paths").forEach(path -> path.properties().forEach(field -> {
            if (List.of("get", "post", "put", "patch", "delete").contains(field.getKey())) {
                operations.add(field.getValue());
            }
        }));
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    /** The names of all members, at any depth, each list as all its items together. */
    private static TreeSet<String> shape(JsonNode node) {
        var names = new TreeSet<String>();
        collect("", node, names);
        return names;
    }

    private static void collect(String path, JsonNode node, TreeSet<String> names) {
        if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, names));
        }
        for (var member : node.properties()) {
            names.add(path + "/" + member.getKey());
            collect(path + "/" + member.getKey(), member.getValue(), names);
        }
    }
}

package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.toso.team.Teams;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;
import vn.toso.testing.Relisting;
import vn.toso.testing.Reorganisations;

/** Walks all that the API can change: each change leaves one row in the trail, and so does each denial. */
@QuarkusTest
@ApiTest
class EveryChangeTest {

    /** They answer a question that is too long for an address, and change nothing. */
    private static final Set<String> QUESTIONS =
            Set.of("previewReportTemplate", "previewRegime", "previewReorganisation");

    /** Whoever is logged in may do them. */
    private static final Set<String> FOR_ALL = Set.of("editClock");

    private static final Set<String> METHODS = Set.of("post", "put", "patch", "delete");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String COMMUNE = "xa.huulien";
    private static final String DAILY = "{\"kind\": \"DAILY\"}";
    private static final String NATION = "trunguong";
    private static final String PROVINCE = "tinh.langson";
    private static final String DISTRICT = "huyen.huulung";

    /** Where nothing of this district can be seen. */
    private static final String OUTSIDER = "huyen.bachthong";

    /** What is needed first, and then the request in the name of whoever is given. */
    private record Change(List<String> before, String user, Function<String, Response> request) {}

    private String submission;
    private int version;

    private final Map<String, Change> changes = Map.ofEntries(
            Map.entry("createSubmission", new Change(List.of(), COMMUNE, this::create)),
            Map.entry("correctSubmission", step(List.of("createSubmission"), COMMUNE, "revisions")),
            Map.entry("returnSubmission", step(List.of("createSubmission"), DISTRICT, "return")),
            Map.entry("acceptSubmission", step(List.of("createSubmission"), DISTRICT, "accept")),
            Map.entry("acceptSubmissions", new Change(List.of("createSubmission"), DISTRICT, this::acceptAll)),
            Map.entry("editReportTemplate", new Change(List.of(), PROVINCE, this::editTemplate)),
            Map.entry("createReport", new Change(List.of(), DISTRICT, this::createReport)),
            Map.entry("editReport", new Change(List.of("createReport"), DISTRICT, this::editReport)),
            Map.entry("submitReport", reportStep(List.of("createReport", "editReport"), "submit")),
            Map.entry("withdrawReport", reportStep(List.of("createReport", "editReport", "submitReport"), "withdraw")),
            Map.entry("issueReport", reportStep(List.of("createReport", "editReport", "submitReport"), "issue")),
            Map.entry("createIndicator", new Change(List.of(), PROVINCE, who -> as(who).body(
                            Programme.newIndicator(Demo.LANG_SON, "MOI"))
                    .post("/api/v1/indicators"))),
            Map.entry("editIndicator", new Change(List.of(), PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                    .body(Programme.definition("Khác", "STOCK", ""))
                    .put("/api/v1/indicators/{id}", Demo.BANK))),
            Map.entry("endIndicator", new Change(List.of("createIndicator"), PROVINCE, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .body("{\"validTo\": \"2022-08-01\"}")
                    .post("/api/v1/indicators/{id}/end", submission))),
            Map.entry("createRegime", new Change(List.of(), PROVINCE, who -> as(who).body(
                            Programme.newRegime("MOI", "2022-07-14", Programme.regimeDefinition(DAILY, "17:00")))
                    .post("/api/v1/regimes"))),
            Map.entry("createRegimeVersion", new Change(List.of(), PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                    .body("{\"validFrom\": \"2022-07-14\", \"definition\": %s}"
                            .formatted(Programme.regimeDefinition(DAILY, "17:00")))
                    .post("/api/v1/regimes/{id}/versions", Demo.REGIME))),
            Map.entry("endRegime", new Change(List.of(), PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                    .body("{\"validTo\": \"2022-08-01\"}")
                    .post("/api/v1/regimes/{id}/end", Demo.REGIME))),
            Map.entry("createExemption", new Change(List.of(), PROVINCE, who -> as(who).body(
                            Programme.newExemption(Demo.HUU_LIEN, "2022-07-13"))
                    .post("/api/v1/regimes/{id}/exemptions", Demo.REGIME))),
            Map.entry("endExemption", new Change(List.of("createExemption"), PROVINCE, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .body("{\"validTo\": \"2022-07-20\"}")
                    .post("/api/v1/regimes/{id}/exemptions/{exemption}/end", Demo.REGIME, submission))),
            Map.entry("editClock", new Change(List.of(), COMMUNE, who -> as(who).body(
                            "{\"now\": \"2022-07-14T08:00:00+07:00\"}")
                    .put("/api/v1/clock"))),
            Map.entry("createReorganisation", new Change(List.of(), NATION, who -> as(who).body(Reorganisations.body(
                            "2022-07-13",
                            "{\"kind\": \"ESTABLISH\", \"unit\": %s}"
                                    .formatted(Reorganisations.unit("v", "VILLAGE", "THON", null, Demo.HUU_LIEN))))
                    .post("/api/v1/reorganisations"))),
            Map.entry("importReorganisation", new Change(List.of(), NATION, EveryChangeTest::relist)),
            Map.entry("undoReorganisation", new Change(List.of("createReorganisation"), NATION, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .post("/api/v1/reorganisations/{id}/undo", submission))),
            Map.entry("createHoliday", new Change(List.of(), NATION, who -> as(who).body(
                            """
                                            {"date": "2022-07-15", "kind": "DAY_OFF", "source": "?",
                                             "name": {"vi": "Nghỉ", "en": "Off"}}
                                            """)
                    .post("/api/v1/holidays"))),
            Map.entry("deleteHoliday", new Change(List.of(), NATION, who -> as(who).delete(
                            "/api/v1/holidays/2022-09-01"))),
            Map.entry("confirmHolidayYear", new Change(List.of(), NATION, who -> as(who).body(
                            "{\"year\": 2026, \"source\": \"?\"}")
                    .post("/api/v1/holidays/years"))),
            Map.entry("reopenHolidayYear", new Change(List.of(), NATION, who -> as(who).delete(
                            "/api/v1/holidays/years/2025"))),
            Map.entry("importHolidays", new Change(List.of(), NATION, who -> as(who).contentType("text/csv")
                    .body("date,name,working,source\n2022-07-16,Bù,x,?\n".getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/holidays/import"))),
            Map.entry(
                    "importIndicators",
                    table(
                            "indicators",
                            "owner_level,owner_code,code,name_vi,name_en,help_vi,help_en,kind,counts,parts,valid_from,"
                                    + "valid_to\nPROVINCE,20,MOI,Mới,New,,,STOCK,PERSONS,,2022-07-01,")),
            Map.entry(
                    "importTargets",
                    table(
                            "targets",
                            "unit_level,unit_code,name_vi,name_en,counts,percent_of,indicators,period_from,period_to,value,"
                                    + "share_percent,base_vi,base_en,base_value,effective_from,document_number,"
                                    + "document_date,document_issuer,valid_to\nPROVINCE,20,Mới,New,ACCOUNTS,,"
                                    + "SHOP_POSTMART SHARE 2,2022-07-01,2023-01-01,100,,,,,2022-07-01,1,2022-07-01,A,")),
            Map.entry(
                    "importRegimes",
                    table(
                            "regimes",
                            "owner_level,owner_code,code,valid_from,valid_to,name_vi,name_en,content,legal_basis,"
                                    + "recipient,sending_method,outline,reporting_level,calendar,timings,indicators,"
                                    + "helps,rules\nDISTRICT,186,MOI,2022-07-14,,Mới,New,A,B,C,D,E,COMMUNE,"
                                    + "\"{\"\"kind\"\":\"\"DAILY\"\"}\",\"[{\"\"level\"\":\"\"COMMUNE\"\","
                                    + "\"\"closingTime\"\":\"\"17:00\"\",\"\"deadlineDays\"\":0,"
                                    + "\"\"workingDays\"\":false,\"\"deadlineTime\"\":\"\"17:00\"\"}]\",SHOP_VOSO,,[]")),
            Map.entry("createTeam", new Change(List.of(), COMMUNE, who -> as(who).body(Teams.newTeam("Tổ mới"))
                    .post("/api/v1/teams"))),
            Map.entry("editTeam", new Change(List.of("createTeam"), COMMUNE, who -> as(who).header("If-Match", "\"0\"")
                    .body("{\"name\": \"Tổ khác\", \"founding\": " + Teams.DECISION + "}")
                    .put("/api/v1/teams/{id}", submission))),
            Map.entry("dissolveTeam", new Change(List.of("createTeam"), COMMUNE, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .body("{\"validTo\": \"2022-07-12\", \"decision\": " + Teams.DECISION + "}")
                    .post("/api/v1/teams/{id}/dissolve", submission))),
            Map.entry("createReconstitution", new Change(List.of("createTeam"), COMMUNE, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .body(Teams.reconstitution("2022-07-10", "", "", "", ", \"name\": \"Tổ khác\""))
                    .post("/api/v1/teams/{id}/reconstitutions", submission))),
            Map.entry("editTeamMember", new Change(List.of("createTeam"), COMMUNE, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .body("{\"name\": \"Hoàng Thị Bế\", \"core\": true, \"trainings\": []}")
                    .put(
                            "/api/v1/teams/{id}/members/{member}",
                            submission,
                            Teams.memberId(submission, "2022-07-13", 0)))),
            Map.entry(
                    "erasePerson", new Change(List.of("createTeam"), COMMUNE, who -> as(who).header("If-Match", "\"0\"")
                            .body("{\"reason\": \"REQUEST\"}")
                            .post("/api/v1/teams/people/{id}/erase", Teams.personId(submission)))),
            Map.entry("importTeams", new Change(List.of(), PROVINCE, who -> as(who).contentType("text/csv")
                    .body(Teams.table().getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/teams/import?unit={unit}", Demo.LANG_SON))),
            Map.entry("createTarget", new Change(List.of(), PROVINCE, EveryChangeTest::createTarget)),
            Map.entry("createTargetVersion", new Change(List.of(), PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                    .body(Programme.declaration("2022-07-13", 65_000))
                    .post("/api/v1/targets/{id}/versions", Demo.TARGET))),
            Map.entry("endTarget", new Change(List.of(), PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                    .body("{\"validTo\": \"2022-08-01\"}")
                    .post("/api/v1/targets/{id}/end", Demo.TARGET))),
            Map.entry("editAllocation", new Change(List.of(), PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                    .body("{\"mode\": \"EVEN\", \"parts\": []}")
                    .put("/api/v1/targets/{id}/allocation", Demo.TARGET))),
            Map.entry("importUnits", new Change(List.of(), PROVINCE, who -> as(who).contentType("text/csv")
                    .body("code,name_vi,type,district_code\n06499,Mới,xa,186\n".getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/units/import?validFrom=2022-07-01"))),
            Map.entry("undoUnitList", new Change(List.of("importUnits"), PROVINCE, who -> as(who).header(
                            "If-Match", "\"0\"")
                    .post(
                            "/api/v1/units/imports/{id}/undo",
                            Database.query(String.class, "select cast(id as text) from unit_list")))),
            Map.entry("editPopulation", new Change(List.of(), DISTRICT, who -> as(who).header("If-Match", "\"0\"")
                    .body("{\"total\": 100, \"source\": \"?\"}")
                    .put("/api/v1/units/{id}/population?year=2021", Demo.HUU_LIEN))),
            Map.entry("importPopulations", new Change(List.of(), DISTRICT, EveryChangeTest::importPopulations)),
            Map.entry("importSheet", new Change(List.of(), DISTRICT, this::importSheet)),
            Map.entry("lockSubmission", step(List.of("createSubmission", "acceptSubmission"), DISTRICT, "lock")),
            Map.entry(
                    "unlockSubmission",
                    step(List.of("createSubmission", "acceptSubmission", "lockSubmission"), DISTRICT, "unlock")));

    @Test
    void leavesOneRowAndItsDenialAnother() throws IOException, InterruptedException {
        var operations = mutatingOperations();
        operations.removeAll(QUESTIONS);
        assertThat(operations).isEqualTo(new TreeSet<>(changes.keySet()));
        for (var operation : changes.keySet()) {
            Database.reset();
            var change = changes.get(operation);
            for (var before : change.before()) {
                make(changes.get(before));
            }
            int denials = FOR_ALL.contains(operation) ? 0 : 1;
            long denied = rows("DENIED") + denials;
            if (denials > 0) {
                assertThat(change.request().apply(OUTSIDER).statusCode())
                        .as(operation)
                        .isIn(403, 404);
                awaitDenial(denied);
            }
            long done = rows("DONE");
            make(change);
            assertThat(rows("DONE")).as(operation).isEqualTo(done + 1);
            assertThat(rows("DENIED")).as(operation).isEqualTo(denied);
        }
    }

    /** A denial may be written by another thread, after the answer. */
    private static void awaitDenial(long rows) throws InterruptedException {
        for (int tries = 0; tries < 200 && rows("DENIED") < rows; tries++) {
            Thread.sleep(50);
        }
        assertThat(rows("DENIED")).isEqualTo(rows);
    }

    private void make(Change change) {
        var answer = change.request().apply(change.user());
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        if (answer.statusCode() == 204) {
            return;
        }
        submission = answer.path("id") == null ? answer.path("items[0].id") : answer.path("id");
        version++;
    }

    private static Change table(String what, String table) {
        return new Change(List.of(), PROVINCE, who -> as(who).contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/{what}/import", what));
    }

    private static Response importPopulations(String user) {
        var table = "unit_level,unit_code,unit_name,parent_code,year,total,aged_15_and_over,households,source\n"
                + "COMMUNE,06388,,,2021,100,,,?\n";
        // Whoever consolidates elsewhere gets the table back, cell by cell; a commune may not send one at all.
        return as(user.equals(OUTSIDER) ? COMMUNE : user)
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/population/import");
    }

    /** The province as it has been since 1/7/2025, with another name for one of its communes. */
    private static Response relist(String user) {
        var communes =
                """
                from unit_version where parent_id = ?::uuid and level = 'COMMUNE' and valid_from <= '2025-08-01'
                    and valid_to is null
                """;
        var units = Database.query(
                String.class,
                """
                select string_agg(concat_ws(',', 'COMMUNE', code, name || case code when '06400' then ' Mới' else '' end,
                    lower(type), '20', '20'), E'\n')
                """
                        + communes,
                Demo.LANG_SON);
        var mapping = Database.query(
                String.class,
                "select string_agg(concat_ws(',', '20', '', code, name, '20', code, '', 'renamed', 'Đổi tên'), E'\n')"
                        + communes,
                Demo.LANG_SON);
        return Relisting.send(
                user,
                Relisting.request("2025-08-01", ""),
                false,
                Relisting.UNITS + "PROVINCE,20,Tỉnh Lạng Sơn,tinh,,20\n" + units,
                Relisting.MAPPING + mapping,
                null);
    }

    private static Response createTarget(String user) {
        return as(user).body(Programme.newTarget(Demo.LANG_SON, Demo.XU_LANG, "2022-07-01", 100))
                .post("/api/v1/targets");
    }

    private Response create(String user) {
        version = -1;
        return as(user).body(report(Demo.HUU_LIEN, "2022-07-13")).post("/api/v1/submissions");
    }

    private Response acceptAll(String user) {
        return as(user).body("{\"submissions\": [{\"id\": \"%s\", \"version\": %d}]}".formatted(submission, version))
                .post("/api/v1/submissions/accept");
    }

    private Response createReport(String user) {
        version = -1;
        return as(user).body("{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"2022-07-13\"}"
                        .formatted(Demo.REGIME, Demo.HUU_LUNG))
                .post("/api/v1/reports");
    }

    private Response editTemplate(String user) {
        return as(user).header("If-Match", "\"0\"")
                .body(
                        """
                        {"wording": {"subject": "?", "body": [{"style": "TEXT", "text": "?"}], "recipients": [],
                            "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "?", "ownTitle": "",
                                "name": ""}}, "prepares": true}
                        """)
                .put("/api/v1/regimes/{id}/report-template", Demo.REGIME);
    }

    private Response editReport(String user) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .body(
                        """
                        {"superiorBody": "", "issuingBody": "?", "number": "1/BC", "place": "?", "signedOn": "2022-07-13",
                         "subject": "?", "body": [{"style": "TEXT", "text": "?"}],
                         "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "?", "ownTitle": "",
                            "name": ""}, "recipients": []}
                        """)
                .put("/api/v1/reports/{id}/paper", submission);
    }

    private Change reportStep(List<String> before, String step) {
        return new Change(before, DISTRICT, who -> as(who).header("If-Match", "\"" + version + "\"")
                .post("/api/v1/reports/{id}/{step}", submission, step));
    }

    private Response importSheet(String user) {
        var path = "/api/v1/regimes/%s/sheet?unit=%s&asOf=2022-07-13".formatted(Demo.REGIME, Demo.HUU_LUNG);
        return as(user).contentType(XLSX).body(sheet()).post(path);
    }

    /** Of one row. */
    private static byte[] sheet() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("HL-CNSCD 2022-07-13");
            var codes = List.of("UNIT", "NAME", "APP_XULANG", "APP_BANK", "SHOP_POSTMART", "SHOP_VOSO");
            for (int column = 0; column < codes.size(); column++) {
                sheet.value(1, column, codes.get(column));
            }
            sheet.value(2, 0, "06388");
            sheet.value(2, 2, 5);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private Change step(List<String> before, String user, String step) {
        var body = Map.of(
                "revisions",
                report(Demo.HUU_LIEN, "2022-07-13").replaceFirst(".*\"figures\"", "{\"reason\": \"?\", \"figures\""),
                "return",
                "{\"comment\": \"?\", \"figures\": []}",
                "unlock",
                "{\"reason\": \"?\"}");
        return new Change(before, user, who -> as(who).header("If-Match", "\"" + version + "\"")
                .body(body.getOrDefault(step, "{}"))
                .post("/api/v1/submissions/{id}/{step}", submission, step));
    }

    private static long rows(String outcome) {
        return Database.query(Long.class, "select count(*) from audit_entry where outcome = ?", outcome);
    }

    private static TreeSet<String> mutatingOperations() throws IOException {
        var document = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/api/openapi")
                        .asString());
        var operations = new TreeSet<String>();
        document.path("paths").forEach(path -> path.properties().forEach(field -> {
            if (METHODS.contains(field.getKey())) {
                operations.add(field.getValue().path("operationId").asText());
            }
        }));
        return operations;
    }
}

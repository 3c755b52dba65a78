package vn.toso.people;

import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class PeopleExamples implements Examples {

    private static final String UNTIL =
            ", \"validTo\": \"2190-01-01T00:00:00+07:00\", \"reason\": \"Kiêm nhiệm theo phân công\"";

    @Override
    public Map<String, Supplier<Response>> answers() {
        var account = People.id(People.REPORTER);
        Database.execute(
                "update person set email = 'huulien@example.vn', phone = '0900000123' where id = ?::uuid", account);
        Database.execute(
                "update assignment set valid_to = '2190-01-01' where id = ?::uuid", People.assignment(People.REPORTER));
        var held = "/assignments/" + given("REPORTER");
        var ended = given("VIEWER");
        People.end(PROVINCE, ended, 0).then().statusCode(200);
        var service = "/service-accounts/"
                + People.service(PROVINCE, "VNPT iGate huyện Hữu Lũng", Demo.HUU_LUNG)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        var person = "/people/" + aPersonWithAUsedSlip();
        Database.execute(
                """
                insert into account_difference (subject, kind, person_id, account_username, found_at)
                select subject, 'USERNAME_DIFFERS', id, 'huulien', now() from person where id = ?::uuid
                """,
                account);
        var imported = "/people/imports/" + anImportThatFailed();
        return Map.ofEntries(
                Map.entry("listAccountDifferences", read(People.ROOT, "/people/differences")),
                Map.entry("listServiceAccounts", read(PROVINCE, "/service-accounts?limit=1")),
                Map.entry("getServiceAccount", read(PROVINCE, service)),
                Map.entry("listPeople", read(PROVINCE, "/people?q=huu lien&limit=1")),
                Map.entry("getPerson", read(PROVINCE, person)),
                Map.entry("getPeopleImport", read(PROVINCE, imported)),
                Map.entry("listPeopleImports", read(PROVINCE, "/people/imports?limit=1")),
                Map.entry("previewSlips", read(PROVINCE, imported + "/slips")),
                Map.entry("listAssignments", read(PROVINCE, "/assignments?when=CURRENT&limit=1")),
                Map.entry("getAssignment", read(PROVINCE, held)),
                Map.entry("createAssignment", read(PROVINCE, held)),
                Map.entry("editAssignment", read(PROVINCE, held)),
                Map.entry("endAssignment", read(PROVINCE, "/assignments/" + ended)));
    }

    /** Their answers are those of {@code getPerson} without the personal data, and other tests hold what they say. */
    @Override
    public Set<String> heldElsewhere() {
        return Set.of(
                "createPerson",
                "importPeople",
                "importAssignments",
                "editPerson",
                "suspendPerson",
                "resumePerson",
                "movePerson",
                "endPerson",
                "createSlip",
                "createServiceAccount",
                "rotateServiceAccount",
                "endServiceAccount",
                "checkActivation",
                "createActivation");
    }

    private static String anImportThatFailed() {
        var person = "Lường Văn Sáng,,0900 000 125,sang@example.vn,06388,Báo cáo,31/12/2189\r\n";
        String id = PeopleTables.send(PROVINCE, PeopleTables.HEADINGS + person, false)
                .then()
                .statusCode(200)
                .extract()
                .path("importId");
        Database.execute(
                """
                update people_import_row set state = 'FAILED', problem = 'invalid-person', violation = 'unit-ended', email = null,
                    phone = null
                where import_id = ?::uuid
                """,
                id);
        return id;
    }

    private static String aPersonWithAUsedSlip() {
        var created = People.create(
                        PROVINCE,
                        "Hoàng Thị Bé",
                        Demo.HUU_LIEN,
                        ", \"email\": \"be@example.vn\", \"phone\": \"0900000124\", \"role\": {\"role\": \"REPORTER\", \"validTo\": \"2190-01-01T00:00:00+07:00\", \"reason\": \"Thay người nghỉ thai sản\"}")
                .then()
                .statusCode(201)
                .extract();
        People.activate(created.path("slip.code"), "mưa rơi mái ngói cũ").then().statusCode(200);
        return created.path("id");
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportPeople", "/people/export", "exportAssignments", "/assignments/export");
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of(
                "importPeople",
                Round.of(PROVINCE, "/people/export", "/people/import"),
                "importAssignments",
                Round.of(PROVINCE, "/assignments/export", "/assignments/import"));
    }

    @Override
    public String tablesReader() {
        return PROVINCE;
    }

    private static String given(String role) {
        return People.grant(PROVINCE, People.REPORTER, Demo.YEN_BINH, role, UNTIL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.PeopleTables.HEADINGS;
import static vn.toso.people.PeopleTables.ROLES;
import static vn.toso.people.PeopleTables.look;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.people.ImportedPerson.Seen;
import vn.toso.shared.identity.SharedKey;
import vn.toso.shared.json.JsonHash;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** Somebody else changes the people of a table between its preview and its import. */
@QuarkusTest
@ApiTest
class PeopleImportPreviewTest {

    private static final String PEOPLE = "/api/v1/people/import";
    private static final String TABLE = HEADINGS + "Lý Văn Tám,lyvantam,0912000777,,06388,,\r\n";

    @Inject
    PeopleImportJob job;

    @Inject
    JsonHash hashes;

    @Inject
    SharedKey key;

    @BeforeEach
    void somebodyIsThere() {
        People.create(PROVINCE, "Lý Văn Tám", Demo.HUU_LIEN, ", \"phone\": \"0912000678\"")
                .then()
                .statusCode(201);
    }

    @Test
    void whatThePreviewShowedIsImported() {
        take(PEOPLE, TABLE, version(TABLE)).statusCode(200).body("importId", notNullValue());
        job.work();
        People.read(PROVINCE, "lyvantam").body("phone", equalTo("0912000777"));
    }

    @Test
    void whatThePreviewDidNotShowIsNotImported() {
        var seen = version(TABLE);
        edit("0912000666");
        take(PEOPLE, TABLE, seen).statusCode(409).body("type", equalTo("/problems/import-changed"));
        as(PROVINCE).get("/api/v1/people/imports").then().body("items", empty());
        job.work();
        People.read(PROVINCE, "lyvantam").body("phone", equalTo("0912000666"));
        take(PEOPLE, TABLE, version(TABLE)).statusCode(200);
        job.work();
        People.read(PROVINCE, "lyvantam").body("phone", equalTo("0912000777"));
    }

    /** Before and after look alike in both previews. */
    @Test
    void aChangeUnderTheMaskIsSeen() {
        var seen = version(TABLE);
        edit("0913111678");
        look(PROVINCE, TABLE).body("version", not(equalTo(seen)));
        take(PEOPLE, TABLE, seen).statusCode(409);
    }

    /** Without the key, somebody who sees the mask could try the phones until one gives the version. */
    @Test
    void theVersionCannotBeComputedByWhoSeesThePreview() {
        var huuLien = UUID.fromString(Demo.HUU_LIEN);
        var person = new ImportedPerson(
                null,
                2,
                UUID.fromString(People.id("lyvantam")),
                "Lý Văn Tám",
                "lyvantam",
                new Contact(null, "0912000678"),
                new Contact(null, "0912000777"),
                huuLien,
                null,
                new Seen(huuLien, PersonState.ACTIVE));
        var shown = List.of(new FieldChange("phone", "09•• ••• 678", "09•• ••• 777"));
        var rows = List.of(new ImportedRow(2, "Lý Văn Tám", Outcome.CHANGED, shown));
        var hash = hashes.of(new PeopleImportRows.Checked(rows, List.of(person)));
        assertThat(version(TABLE))
                .isNotEqualTo(HexFormat.of().formatHex(hash))
                .isEqualTo(HexFormat.of().formatHex(key.sign("preview of an import of people", hash)));
    }

    @Test
    void aChangeOfWhatTheTableKeepsDisturbsNothing() {
        var seen = version(TABLE);
        People.create(PROVINCE, "Lý Văn Chín", Demo.HUU_LIEN, "").then().statusCode(201);
        look(PROVINCE, TABLE).body("version", equalTo(seen));
        take(PEOPLE, TABLE, seen).statusCode(200);
    }

    @Test
    void aTableThatWouldChangeNothingAnyMoreIsRefused() {
        var seen = version(TABLE);
        edit("0912000777");
        take(PEOPLE, TABLE, seen).statusCode(409);
    }

    @Test
    void whoHasSeenNoPreviewImportsWhatIsThereNow() {
        edit("0912000666");
        PeopleTables.send(PROVINCE, TABLE, false).then().statusCode(200);
    }

    @Test
    void aRoleThatWasChangedSinceThePreviewKeepsItsEnd() {
        var held = People.granted(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER");
        var table = ROLES + REPORTER + ",,Xã,06391,,Xem,,31/12/2189 00:00,Kiêm nhiệm\r\n";
        var seen = PeopleTables.roles(PROVINCE, table, true)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .extract()
                .<String>path("version");
        as(PROVINCE)
                .header("If-Match", People.etag(0))
                .body("{\"validTo\": \"2188-12-31T00:00:00+07:00\", \"reason\": \"Đổi tay\"}")
                .put("/api/v1/assignments/{id}", held)
                .then()
                .statusCode(200);
        take("/api/v1/assignments/import", table, seen).statusCode(409);
        as(PROVINCE).get("/api/v1/people/imports").then().body("items", hasSize(0));
    }

    private static String version(String table) {
        return look(PROVINCE, table).body("errors", empty()).extract().path("version");
    }

    private static ValidatableResponse take(String path, String table, String seen) {
        return Files.csv(PROVINCE, path + "?dryRun=false&preview=" + seen, table)
                .then();
    }

    private static void edit(String phone) {
        as(PROVINCE)
                .header(
                        "If-Match",
                        People.etag(People.read(PROVINCE, "lyvantam").extract().path("version")))
                .body("{\"fullName\": \"Lý Văn Tám\", \"phone\": \"%s\"}".formatted(phone))
                .put("/api/v1/people/{id}", People.id("lyvantam"))
                .then()
                .statusCode(200);
    }
}

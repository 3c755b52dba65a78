package vn.toso.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

@QuarkusTest
@ApiTest
class ContactResourceTest {

    private static final String HA =
            """
            {"name": " Nông  Thị Hà ", "phone": "+84 900.000.123", "hours": "7:30–17:00"}
            """;

    @Inject
    ContactRetention retention;

    @BeforeEach
    void nobodyIsRecorded() {
        Database.execute("delete from unit_contact");
    }

    @Test
    void theUnitRecordsWhoCanBeCalledAndThoseAboveSeeIt() {
        as("xa.huulien")
                .get("/api/v1/units/{id}/contact", Demo.HUU_LIEN)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("unit.name", equalTo("Hữu Liên"))
                .body("name", nullValue())
                .body("allowedActions", contains("EDIT"));
        edit("xa.huulien", 0, HA)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Nông Thị Hà"))
                .body("phone", equalTo("09•• ••• 123"))
                .body("allowedActions", containsInAnyOrder("EDIT", "READ_PHONE"));

        list("huyen.huulung")
                .body("items.name", contains("Nông Thị Hà"))
                .body("items.hours", contains("7:30–17:00"))
                .body("items[0].allowedActions", contains("READ_PHONE"))
                .body(not(containsString("0900000123")));
        list("tinh.langson").body("items[0].allowedActions", containsInAnyOrder("EDIT", "READ_PHONE"));
        list("xa.yenbinh").body("items", empty());
        list("tinh.backan").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "xa.huulien, 200",
        "huyen.huulung, 200",
        "tinh.langson, 200",
        "trunguong, 200",
        "xa.yenbinh, 404",
        "huyen.bachthong, 404"
    })
    void readingThePhoneInFullIsRecorded(String account, int status) {
        long before = recorded("CONTACT_READ_PHONE");
        edit("xa.huulien", 0, HA).statusCode(200);
        var answer = as(account)
                .get("/api/v1/units/{id}/contact/phone", Demo.HUU_LIEN)
                .then();
        answer.statusCode(status);
        if (status == 200) {
            answer.body("phone", equalTo("0900000123")).header("Cache-Control", "no-store");
        }
        assertThat(recorded("CONTACT_READ_PHONE")).isEqualTo(before + (status == 200 ? 1 : 0));
    }

    @Test
    void aPhoneThatIsNotThereIsNotRead() {
        edit("xa.huulien", 0, "{\"name\": \"Hà\"}").statusCode(200);
        long before = recorded("CONTACT_READ_PHONE");
        as("xa.huulien")
                .get("/api/v1/units/{id}/contact/phone", Demo.HUU_LIEN)
                .then()
                .statusCode(200)
                .body("phone", nullValue());
        assertThat(recorded("CONTACT_READ_PHONE")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"INSPECTOR", "VIEWER", "TEAM_LEAD", "SERVICE"})
    void otherRolesSeeNobody(String role) {
        Database.execute("update assignment set role = ? where subject = ?", role, Tokens.subject("huyen.huulung"));
        edit("xa.huulien", 0, HA).statusCode(200);

        list("huyen.huulung", 403);
        as("huyen.huulung")
                .get("/api/v1/units/{id}/contact", Demo.HUU_LIEN)
                .then()
                .statusCode(403);
        as("huyen.huulung")
                .get("/api/v1/units/{id}/contact/phone", Demo.HUU_LIEN)
                .then()
                .statusCode(403);
    }

    @Test
    void onlyTheUnitAndAdministratorsAboveRecord() {
        edit("huyen.huulung", 0, HA).statusCode(403).body("type", equalTo("/problems/not-your-contact"));
        edit("xa.yenbinh", 0, HA).statusCode(404);
        edit("tinh.langson", 0, HA).statusCode(200);
    }

    @Test
    void aChangeNamesTheVersionItSawAndLeavesNoPersonalDataInTheTrail() {
        long edits = recorded("CONTACT_EDIT");
        long removals = recorded("CONTACT_REMOVE");
        edit("xa.huulien", 0, HA).statusCode(200);
        edit("tinh.langson", 0, HA).statusCode(412).body("type", equalTo("/problems/stale"));
        as("xa.huulien")
                .body(HA)
                .put("/api/v1/units/{id}/contact", Demo.HUU_LIEN)
                .then()
                .statusCode(428);
        // The number stays if it is not sent.
        edit("xa.huulien", 1, "{\"name\": \"Nông Thị Hà\", \"hours\": \"cả ngày\"}")
                .statusCode(200)
                .body("phone", equalTo("09•• ••• 123"));
        assertThat(Database.query(
                        String.class,
                        "select details ->> 'named' from audit_entry where action = 'CONTACT_EDIT' order by id desc"))
                .isEqualTo("[\"HOURS\"]");
        // Nothing changes, so nothing is recorded.
        edit("xa.huulien", 2, "{\"name\": \"Nông Thị Hà\", \"hours\": \"cả ngày\"}")
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(recorded("CONTACT_EDIT")).isEqualTo(edits + 2);
        edit("xa.huulien", 2, "{}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("hours", nullValue());
        assertThat(recorded("CONTACT_REMOVE")).isEqualTo(removals + 1);
        list("huyen.huulung").body("items", empty());
        assertThat(
                        Database.query(
                                Boolean.class,
                                """
                        select bool_or(details::text like '%Nông%' or details::text like '%0900000123%')
                        from audit_entry where action like 'CONTACT!_%' escape '!'
                        """))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": "Hà", "phone": "12345"}    | /phone | not-a-phone-number
                    {"phone": "0900000123"}             | /name  | required
                    {"name": " ", "hours": "cả ngày"}   | /name  | required
                    """)
    void whatCannotBeIsNamed(String body, String pointer, String code) {
        edit("xa.huulien", 0, body)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-contact"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "ha@example.vn"})
    void whatIsNoNameIsRefused(String name) {
        edit("xa.huulien", 0, "{\"name\": \"%s\"}".formatted(name))
                .statusCode(400)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("not-a-person-name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "hours"})
    void marksThatPileUpAreRefused(String field) {
        edit(
                        "xa.huulien",
                        0,
                        "{\"name\": \"An\", \"%s\": \"A%s\"}"
                                .formatted(field, "\u0301".repeat(150))
                                .replace("\"name\": \"An\", \"name\"", "\"name\""))
                .statusCode(400)
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains("hidden-character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678a", "An2"})
    void whatIsNoNameOfAPersonIsRefused(String name) {
        edit("xa.huulien", 0, "{\"name\": \"%s\"}".formatted(name))
                .statusCode(anyOf(equalTo(422), equalTo(400)))
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("not-a-person-name"));
    }

    @Test
    void aNameThatWasGivenEarlierStays() {
        edit("xa.huulien", 0, HA).statusCode(200);
        Database.execute("update unit_contact set name = 'Cán bộ xã 1' where unit_id = ?::uuid", Demo.HUU_LIEN);
        edit("xa.huulien", 1, "{\"name\": \"Cán bộ xã 1\", \"hours\": \"cả ngày\"}")
                .statusCode(200);
    }

    @Test
    void theContactOfAUnitThatHasEndedIsReadByNobody() {
        edit("xa.huulien", 0, HA).statusCode(200);
        Database.setBusinessTime("2025-07-02 08:00:00");
        for (var account : new String[] {"xa.huulien", "huyen.huulung", "tinh.langson", "xa.huulien.2025"}) {
            list(account).body("items", empty());
            as(account).get("/api/v1/units/{id}/contact", Demo.HUU_LIEN).then().statusCode(404);
            as(account)
                    .get("/api/v1/units/{id}/contact/phone", Demo.HUU_LIEN)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theContactOfAUnitThatEndedLongAgoIsErased() {
        long removals = recorded("CONTACT_REMOVE");
        edit("xa.huulien", 0, HA).statusCode(200);
        Database.setBusinessTime("2025-07-30 08:00:00");
        retention.eraseOfEndedUnits();
        assertThat(stored()).isEqualTo("Nông Thị Hà");
        Database.setBusinessTime("2025-07-31 08:00:00");
        anotherRequest();
        retention.eraseOfEndedUnits();
        assertThat(stored()).isNull();
        assertThat(recorded("CONTACT_REMOVE")).isEqualTo(removals + 1);
    }

    private static String stored() {
        return Database.query(String.class, "select name from unit_contact where unit_id = ?::uuid", Demo.HUU_LIEN);
    }

    /** A request reads the clock once, so that a moved clock needs a new request context. */
    private static void anotherRequest() {
        Arc.container().requestContext().terminate();
        Arc.container().requestContext().activate();
    }

    private static ValidatableResponse edit(String account, int seen, String body) {
        return as(account)
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .put("/api/v1/units/{id}/contact", Demo.HUU_LIEN)
                .then();
    }

    private static ValidatableResponse list(String account) {
        return list(account, 200);
    }

    private static ValidatableResponse list(String account, int status) {
        return as(account)
                .get("/api/v1/contacts?unit={id}&unit={other}", Demo.HUU_LIEN, Demo.YEN_BINH)
                .then()
                .statusCode(status);
    }

    private static long recorded(String action) {
        return Database.query(
                Long.class,
                "select count(*) from audit_entry where action = ? and object_id = ?::uuid",
                action,
                Demo.HUU_LIEN);
    }
}

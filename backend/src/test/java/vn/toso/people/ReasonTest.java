package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** Why somebody got, kept or lost a role or an account stays readable. */
@QuarkusTest
@ApiTest
class ReasonTest {

    private static final String BASIS = "QĐ 15/QĐ-UBND";

    @Test
    void theBasisOfARoleStaysBesideTheReasonOfItsEnd() {
        var id = granted();
        People.end(PROVINCE, id, 0).then().statusCode(200);
        as(PROVINCE)
                .get("/api/v1/assignments/{id}", id)
                .then()
                .body("reason", equalTo(BASIS))
                .body("endReason", equalTo("Chuyển công tác"));
        trail("ASSIGNMENT_GRANT", id).body(reasons("after"), contains(BASIS));
        trail("ASSIGNMENT_END", id)
                .body(reasons("before"), contains(nullValue()))
                .body(reasons("after"), contains("Chuyển công tác"));
        var exported = new String(
                Files.download(PROVINCE, Files.CSV, "/api/v1/assignments/export?words=VIETNAMESE"),
                StandardCharsets.UTF_8);
        assertThat(exported).contains("\"Lý do, căn cứ\",Lý do kết thúc").contains(BASIS + ",Chuyển công tác");
    }

    @Test
    void aReasonHasNoMarksThatPileUp() {
        edit(PROVINCE, granted(), 0, "A" + "\u0301".repeat(150))
                .then()
                .statusCode(400)
                .body("errors.code", contains("hidden-character"));
    }

    @Test
    void theTrailKeepsTheBasisThatWasReplaced() {
        var id = granted();
        edit(PROVINCE, id, 0, "Sửa căn cứ").then().statusCode(200);
        trail("ASSIGNMENT_EDIT", id)
                .body(reasons("before"), contains(BASIS))
                .body(reasons("after"), contains("Sửa căn cứ"));
    }

    @Test
    void anEditThatChangesNothingLeavesNoRow() {
        var id = granted();
        edit(PROVINCE, id, 0, BASIS).then().statusCode(200).body("version", equalTo(0));
        trail("ASSIGNMENT_EDIT", id).body("items.size()", equalTo(0));
    }

    @Test
    void nobodyWritesTheBasisOfTheirOwnRole() {
        var own = People.assignment(PROVINCE);
        edit(PROVINCE, own, 0, "Tôi tự ghi căn cứ").then().statusCode(409).body("type", endsWith("/own-role"));
        PeopleTables.roles(
                        PROVINCE, PeopleTables.ROLES + PROVINCE + ",,Tỉnh,20,,Quản trị,,,Tôi tự ghi căn cứ\r\n", true)
                .then()
                .statusCode(200)
                .body("errors.code", contains("own-role"));
        edit(People.ROOT, own, 0, BASIS).then().statusCode(200).body("reason", equalTo(BASIS));
    }

    @Test
    void theTrailKeepsTheReasonOfEachStepOfAnAccount() {
        var id = People.id(REPORTER);
        step("suspend", id, 0, "Nghi lộ mật khẩu");
        step("resume", id, 1, "Đã xác minh");
        step("suspend", id, 2, "Nghi lộ mật khẩu");
        step("end", id, 3, "Thôi việc");
        trail("PERSON_SUSPEND", id, 2).body(reasons("after"), contains("Nghi lộ mật khẩu", "Nghi lộ mật khẩu"));
        trail("PERSON_RESUME", id, 1).body(reasons("after"), contains("Đã xác minh"));
        trail("PERSON_END", id, 1).body(reasons("after"), contains("Thôi việc"));
    }

    @Test
    void theTrailKeepsTheReasonOfAMove() {
        var id = People.id(REPORTER);
        var body = "{\"unitId\": \"%s\", \"reason\": \"Luân chuyển\"}".formatted(Demo.YEN_BINH);
        People.change(PROVINCE, "move", id, 0, body).then().statusCode(200);
        trail("PERSON_MOVE", id, 2).body(reasons("after"), contains("Luân chuyển", "Luân chuyển"));
        as(PROVINCE)
                .get("/api/v1/assignments?person=" + id)
                .then()
                .body("items.endReason", hasItem("Luân chuyển"))
                .body("items.reason", hasItem("Luân chuyển"));
    }

    @Test
    void theTrailKeepsWhyAProgramEnded() {
        String id = People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(PROVINCE)
                .header("If-Match", People.etag(0))
                .body("{\"reason\": \"Hết hợp đồng\"}")
                .post("/api/v1/service-accounts/{id}/end", id)
                .then()
                .statusCode(200);
        trail("SERVICE_END", id).body(reasons("after"), contains("Hết hợp đồng"));
    }

    private static String granted() {
        return People.grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER", ", \"reason\": \"" + BASIS + "\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response edit(String by, String id, int version, String reason) {
        return People.edit(by, id, version, "{\"reason\": \"%s\"}".formatted(reason));
    }

    private static void step(String what, String id, int version, String reason) {
        People.change(PROVINCE, what, id, version, "{\"reason\": \"%s\"}".formatted(reason))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse trail(String action, String object) {
        return trail(action, object, 50);
    }

    /** The latest rows: those of tests before this one stay. */
    private static ValidatableResponse trail(String action, String object, int rows) {
        return as(PROVINCE)
                .get("/api/v1/audit?action=%s&object=%s&limit=%d".formatted(action, object, rows))
                .then()
                .statusCode(200);
    }

    /** The values of the reason in all rows. @param when {@code before} or {@code after} */
    private static String reasons(String when) {
        return "items.collect { it.changes.find { it.field == 'REASON' }?.%s }".formatted(when);
    }
}

package vn.toso.submission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.toso.submission.Submitted.COMMUNE;
import static vn.toso.submission.Submitted.DISTRICT;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** What reviewer and reporter say to each other, and what a reviewer does with several submissions at once. */
@QuarkusTest
@ApiTest
class ReviewTest {

    private String id;

    @BeforeEach
    void aReport() {
        id = Submitted.submit().extract().path("id");
    }

    @Test
    void bothSidesCommentWithoutChangingTheVersionAndACorrectionStillAnswersItsReturn() {
        var comments = "[{\"indicatorId\": \"%s\", \"comment\": \"Thiếu thôn Làng Bến\"}]".formatted(Demo.XU_LANG);
        step(DISTRICT, "return", 0, "{\"comment\": \"Rà soát lại\", \"figures\": %s}".formatted(comments))
                .statusCode(200);
        comment(COMMUNE, "Thôn nào ạ?").statusCode(200).header("ETag", "\"1\"");
        comment(DISTRICT, "Làng Bến")
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                // The words of the return, not those of the comments after it.
                .body("returned.comment", equalTo("Rà soát lại"))
                .body("returned.comments.comment", contains("Thiếu thôn Làng Bến"));
        correct(1).statusCode(201).header("ETag", "\"2\"");
        step(DISTRICT, "accept", 2, "{}").statusCode(200);
        step(DISTRICT, "lock", 3, "{}").statusCode(200);
        comment(COMMUNE, "Cảm ơn").statusCode(200).body("state", equalTo("LOCKED"));
        comment("xa.yenbinh", "?").statusCode(404);
        for (var blank : List.of(" ", "\u00a0", "\u200b\u200b", "\u3000 \ufeff")) {
            comment(DISTRICT, blank).statusCode(400).body("errors.code", contains("required"));
        }
        as(COMMUNE)
                .get("/api/v1/submissions/{id}/history", id)
                .then()
                .body(
                        "items.action",
                        contains("SUBMIT", "RETURN", "COMMENT", "COMMENT", "CORRECT", "ACCEPT", "LOCK", "COMMENT"))
                .body("items[2].reason", equalTo("Thôn nào ạ?"))
                .body("items[2].changes", empty())
                .body("items[4].answers", equalTo(2));
    }

    @Test
    void onlyWhoAcceptedCanTakeThatBackAndOnlyForTenSeconds() {
        all("accept", DISTRICT, 0).statusCode(200).body("items[0].allowedActions", not(hasItem("UNACCEPT")));
        all("unaccept", DISTRICT, 0).statusCode(412);
        all("unaccept", COMMUNE, 1).statusCode(403).body("type", endsWith("/forbidden"));
        all("unaccept", DISTRICT, 1)
                .statusCode(200)
                .body("items[0].state", equalTo("SUBMITTED"))
                .body("items[0].version", equalTo(2));
        all("unaccept", DISTRICT, 2).statusCode(403).body("type", endsWith("/not-now"));
        all("accept", DISTRICT, 2).statusCode(200);
        Database.execute(
                "update submission_event set actor = 'another' where submission_id = ?::uuid and action = 'ACCEPT'",
                id);
        all("unaccept", DISTRICT, 3).statusCode(403).body("type", endsWith("/acceptance-stands"));
        step(DISTRICT, "return", 3, "{\"comment\": \"?\", \"figures\": []}").statusCode(200);
        correct(4).statusCode(201);
        all("accept", DISTRICT, 5).statusCode(200);
        Database.execute(
                "update submission_event set at = at - interval '11 seconds' where submission_id = ?::uuid and action = 'ACCEPT'",
                id);
        all("unaccept", DISTRICT, 6)
                .statusCode(403)
                .body("type", endsWith("/acceptance-stands"))
                .body("submissionId", equalTo(id));
    }

    /** In a report of the day, or of a later one that carries the figures over or has a flow with them. */
    @ParameterizedTest
    @CsvSource({
        "2022-07-13, submissionId, '', 403",
        "2022-07-13, another, '', 200",
        "2022-07-15, another, 2022-07-13, 403",
        "2022-07-15, another, 2022-07-12, 200",
        "2022-07-12, submissionId, '', 200"
    })
    void anAcceptanceStandsOnceTheFiguresAreIssued(String asOf, String named, String carried, int status) {
        var row = "{\"unit\": {\"id\": \"%s\"}, \"%s\": \"%s\", \"figures\": [{\"carriedFrom\": \"%s\"}]}"
                .formatted(Demo.HUU_LIEN, named, id, carried);
        var report = issued(asOf, "{\"content\": {\"lines\": [{\"name\": \"x\"}], \"rows\": [%s]}}".formatted(row));
        all("accept", DISTRICT, 0).statusCode(200);
        var answer = all("unaccept", DISTRICT, 1).statusCode(status);
        if (status == 403) {
            answer.body("type", endsWith("/figures-issued")).body("reportId", equalTo(report));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-07-01, 1 hour, 403", "2022-07-14, 1 hour, 200", "2022-07-01, -1 hour, 200"})
    void anAcceptanceStandsOnceAFlowWithTheFiguresIsIssued(String from, String submittedAfter, int status) {
        var row = "{\"unit\": {\"id\": \"%s\"}, \"figures\": []}".formatted(Demo.HUU_LIEN);
        var report = issued(
                "2022-07-15",
                "{\"content\": {\"lines\": [{\"from\": \"%s\"}], \"rows\": [], \"details\": [%s]}}"
                        .formatted(from, row));
        Database.execute(
                """
                insert into report_event (report_id, number, action, at, actor, actor_name)
                select ?::uuid, 1, 'SUBMIT', received_at + cast(? as interval), '', '' from submission where id = ?::uuid
                """,
                report,
                submittedAfter,
                id);
        all("accept", DISTRICT, 0).statusCode(200);
        all("unaccept", DISTRICT, 1).statusCode(status);
    }

    private static String issued(String asOf, String frozen) {
        var report = UUID.randomUUID().toString();
        Database.execute(
                """
                insert into report (id, regime_id, unit_id, as_of, edition, state, version, paper, frozen, hash, prepared,
                    created_at, created_by_name)
                values (?::uuid, ?::uuid, ?::uuid, ?::date, 1, 'ISSUED', 3, '{}', ?, '', false, now(), '')
                """,
                report,
                Demo.REGIME,
                Demo.HUU_LUNG,
                asOf,
                frozen);
        return report;
    }

    @Test
    void severalAreReturnedForOneReasonAllOrNone() {
        var other = as("xa.yenbinh")
                .get("/api/v1/submissions?from=2022-07-13&to=2022-07-13")
                .then()
                .extract();
        var both = "{\"comment\": \"Chốt số liệu 14 giờ\", \"submissions\": [{\"id\": \"%s\", \"version\": %d}, %s]}";
        var known = "{\"id\": \"%s\", \"version\": %d}"
                .formatted(other.path("items[0].id"), other.<Integer>path("items[0].version"));
        as(DISTRICT)
                .body(both.formatted(id, 5, known))
                .post("/api/v1/submissions/return")
                .then()
                .statusCode(412);
        as(DISTRICT)
                .body(both.formatted(id, 0, known + ", " + known))
                .post("/api/v1/submissions/return")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/submissions/2/id"))
                .body("errors.code", contains("repeated"));
        as(DISTRICT)
                .body(both.formatted(id, 0, known))
                .post("/api/v1/submissions/return")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("RETURNED")))
                .body("items.returned.comment", everyItem(equalTo("Chốt số liệu 14 giờ")));
    }

    private ValidatableResponse comment(String username, String words) {
        return as(username)
                .body("{\"comment\": \"%s\"}".formatted(words))
                .post("/api/v1/submissions/{id}/comment", id)
                .then();
    }

    private ValidatableResponse all(String action, String username, int version) {
        return as(username)
                .body("{\"submissions\": [{\"id\": \"%s\", \"version\": %d}]}".formatted(id, version))
                .post("/api/v1/submissions/{action}", action)
                .then();
    }

    private ValidatableResponse step(String username, String action, int version, String body) {
        return Submitted.step(id, username, action, version, body);
    }

    private ValidatableResponse correct(int version) {
        var figures =
                report(Demo.HUU_LIEN, "2022-07-13").replaceFirst(".*\"figures\"", "{\"reason\": \"?\", \"figures\"");
        return step(COMMUNE, "revisions", version, figures);
    }
}

package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.submission.Submitted.COMMUNE;
import static vn.toso.submission.Submitted.DISTRICT;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** A submission from the first figures to the lock, with a return and a correction, as commune and district see it. */
@QuarkusTest
@ApiTest
class SubmissionLifeTest {

    private String id;

    @BeforeEach
    void aReport() {
        id = Submitted.submit()
                .header("ETag", "\"0\"")
                .body("allowedActions", contains("CORRECT", "COMMENT"))
                .extract()
                .path("id");
    }

    @Test
    void aCorrectionRaisesTheVersionOnceEvenIfTheRegimeIsNotCached() {
        step(DISTRICT, "return", 0, "{\"comment\": \"Rà soát lại\", \"figures\": []}")
                .statusCode(200);
        var rules = Programme.rules();
        // The regime has changed since it was cached, so that its rules are read again before the figures are written.
        Programme.rules("[]");
        try {
            correct(COMMUNE, 1, figures("12")).statusCode(201).header("ETag", "\"2\"");
        } finally {
            Programme.rules(rules);
        }
    }

    @Test
    void aReturnIsAnsweredByACorrectionAndAccepted() {
        var comments = "[{\"indicatorId\": \"%s\", \"comment\": \"Thiếu thôn Làng Bến\"}]".formatted(Demo.XU_LANG);
        step(DISTRICT, "return", 0, "{\"comment\": \"Rà soát lại\", \"figures\": %s}".formatted(comments))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("RETURNED"))
                .body("returned.comment", equalTo("Rà soát lại"))
                .body("returned.actorName", equalTo(DISTRICT))
                .body("returned.comments.comment", contains("Thiếu thôn Làng Bến"));
        as(COMMUNE)
                .get("/api/v1/submissions/" + id)
                .then()
                .body("returned.comments[0].indicatorId", equalTo(Demo.XU_LANG))
                .body("allowedActions", contains("CORRECT", "COMMENT"));
        as(DISTRICT)
                .get("/api/v1/progress?regime={r}&unit={u}", Demo.REGIME, Demo.HUU_LUNG)
                .then()
                .body("coverage.reported", equalTo(23))
                .body("coverage.returned", equalTo(1))
                .body("returnedUnits.name", contains("Hữu Liên"))
                // A returned report still counts, with its last figures.
                .body("totals[0].value", equalTo(2205 + 10));
        as(COMMUNE)
                .get("/api/v1/regimes/{r}/obligations?unit={u}", Demo.REGIME, Demo.HUU_LIEN)
                .then()
                .body("items[0].status", equalTo("REPORTED"))
                .body("items[0].state", equalTo("RETURNED"));
        // The return gives the reason, so that the correction needs none.
        correct(COMMUNE, 1, figures("12"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("state", equalTo("SUBMITTED"))
                .body("revision", equalTo(2))
                .body("returned", nullValue())
                .body("timeliness", equalTo("ON_TIME"))
                .body("correctedAt", notNullValue());
        step(DISTRICT, "accept", 2, "{}").statusCode(200).body("state", equalTo("ACCEPTED"));
        step(DISTRICT, "lock", 3, "{}")
                .statusCode(200)
                .body("state", equalTo("LOCKED"))
                .body("allowedActions", contains("UNLOCK", "COMMENT"));
        step(DISTRICT, "unlock", 4, "{\"reason\": \"Xã đính chính bằng văn bản\"}")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));

        for (var side : List.of(COMMUNE, DISTRICT)) {
            as(side).get("/api/v1/submissions/{id}/history", id)
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(1, 2, 3, 4, 5, 6))
                    .body("items.action", contains("SUBMIT", "RETURN", "CORRECT", "ACCEPT", "LOCK", "UNLOCK"))
                    .body("items.actorName", contains(COMMUNE, DISTRICT, COMMUNE, DISTRICT, DISTRICT, DISTRICT))
                    .body("items[0].changes", hasSize(4))
                    .body("items[1].comments.comment", contains("Thiếu thôn Làng Bến"))
                    .body("items[1].changes", empty())
                    .body("items[2].answers", equalTo(2))
                    .body("items[2].changes.find { it.before.value == 10 }.after.value", equalTo(12))
                    .body("items[5].reason", equalTo("Xã đính chính bằng văn bản"));
        }
    }

    @Test
    void aCorrectionNeedsAReasonUnlessItAnswersAReturn() {
        correct(COMMUNE, 0, figures("12"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("required"));
        correct(COMMUNE, 0, "{\"reason\": \"Cộng nhầm\", " + figures("12").substring(1))
                .statusCode(201)
                .body("reason", equalTo("Cộng nhầm"));
        as(DISTRICT)
                .get("/api/v1/submissions/{id}/revisions", id)
                .then()
                .body("items.number", contains(1, 2))
                .body("items[0].figures.find { it.indicatorId == '%s' }.value".formatted(Demo.XU_LANG), equalTo(10))
                .body("items[1].figures.find { it.indicatorId == '%s' }.value".formatted(Demo.XU_LANG), equalTo(12));
        as(DISTRICT)
                .get("/api/v1/progress?regime={r}&unit={u}", Demo.REGIME, Demo.HUU_LUNG)
                .then()
                .body("coverage.reported", equalTo(23))
                .body("totals[0].value", equalTo(2205 + 12));
    }

    @Test
    void aCorrectionCanLeaveOutAFigure() {
        var one = "{\"reason\": \"Không thu thập\", \"figures\": [{\"indicatorId\": \"%s\", \"value\": 10}]}"
                .formatted(Demo.XU_LANG);
        correct(COMMUNE, 0, one).statusCode(201).body("figures", hasSize(1));
        as(COMMUNE)
                .get("/api/v1/submissions/{id}/history", id)
                .then()
                .body("items[1].changes", hasSize(3))
                .body("items[1].changes.after", everyItem(nullValue()));
    }

    @Test
    void aStaleVersionIsRefusedWithTheLatestChange() {
        step(DISTRICT, "return", 0, "{\"comment\": \"Rà soát lại\", \"figures\": []}")
                .statusCode(200);

        correct(COMMUNE, 0, "{\"reason\": \"Cộng nhầm\", " + figures("12").substring(1))
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("submissionId", equalTo(id))
                .body("version", equalTo(1))
                .body("action", equalTo("RETURN"))
                .body("actorName", equalTo(DISTRICT))
                .body("at", notNullValue());
    }

    @Test
    void aChangeNeedsTheVersionThatItsSenderSaw() {
        as(DISTRICT)
                .body("{}")
                .post("/api/v1/submissions/{id}/accept", id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/if-match-required"));
        for (var tag : List.of("*", "W/\"0\"", "0", "\"x\"")) {
            as(DISTRICT)
                    .header("If-Match", tag)
                    .body("{}")
                    .post("/api/v1/submissions/{id}/accept", id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("If-Match"));
        }
    }

    @Test
    void ofManyWhoChangeOneVersionAtOnceOneSucceeds() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            var tries = Stream.of("return", "accept", "return", "accept", "return", "accept")
                    .map(action -> (Callable<Integer>) () -> step(
                                    DISTRICT,
                                    action,
                                    0,
                                    action.equals("return") ? "{\"comment\": \"?\", \"figures\": []}" : "{}")
                            .extract()
                            .statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(tries)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aCorrectionSentAgainIsDoneOnce() {
        var body = "{\"reason\": \"Cộng nhầm\", " + figures("12").substring(1);
        var first =
                as(COMMUNE, "one-key").header("If-Match", "\"0\"").body(body).post(path("revisions"));
        var second =
                as(COMMUNE, "one-key").header("If-Match", "\"0\"").body(body).post(path("revisions"));
        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
        assertThat(second.asString()).isEqualTo(first.asString());
        as(COMMUNE, "one-key")
                .header("If-Match", "\"1\"")
                .body(body)
                .post(path("revisions"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void whatIsAcceptedOrLockedIsNotCorrected() {
        step(DISTRICT, "accept", 0, "{}").statusCode(200);
        correct(COMMUNE, 1, "{\"reason\": \"Cộng nhầm\", " + figures("12").substring(1))
                .statusCode(403)
                .body("type", equalTo("/problems/not-now"))
                .body("state", equalTo("ACCEPTED"));
        step(DISTRICT, "unlock", 1, "{\"reason\": \"?\"}").statusCode(403).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void onlyWhoConsolidatesAboveReviews() {
        step(COMMUNE, "accept", 0, "{}").statusCode(403).body("type", equalTo("/problems/forbidden"));
        step("huyen.bachthong", "accept", 0, "{}").statusCode(404);
        step("tinh.langson", "accept", 0, "{}").statusCode(403);
    }

    @Test
    void severalAreAcceptedAllOrNone() {
        var page = as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from=2022-07-13&limit=100", Demo.HUU_LUNG)
                .jsonPath();
        List<String> ids = page.getList("items.id");
        List<Integer> versions = page.getList("items.version");
        var all = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            all.add("{\"id\": \"%s\", \"version\": %d}".formatted(ids.get(i), versions.get(i)));
        }
        step(DISTRICT, "return", 0, "{\"comment\": \"?\", \"figures\": []}").statusCode(200);
        acceptAll(all).statusCode(412).body("submissionId", equalTo(id));
        assertThat(accepted()).isZero();

        all.removeIf(one -> one.contains(id));
        acceptAll(all)
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(ids.stream().filter(one -> !one.equals(id)).toList()))
                .body("items.state", everyItem(equalTo("ACCEPTED")));
        assertThat(accepted()).isEqualTo(22);
    }

    @Test
    void aCommentOnWhatIsNotAskedIsRefused() {
        var comments = "[{\"indicatorId\": \"%s\", \"comment\": \"?\"}]".formatted(Demo.HUU_LIEN);
        step(DISTRICT, "return", 0, "{\"comment\": \"?\", \"figures\": %s}".formatted(comments))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/figures/0/indicatorId"));
        step(DISTRICT, "return", 0, "{\"comment\": \" \", \"figures\": []}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
    }

    @Test
    void whoOverseesMayCorrectOnBehalf() {
        var body = "{\"reason\": \"Xã báo lại\", " + figures("12").substring(1);
        correct(DISTRICT, 0, body).statusCode(422).body("errors[0].pointer", equalTo("/onBehalf"));
        var onBehalf = "{\"onBehalf\": {\"medium\": \"PHONE\", \"informant\": \"Chủ tịch xã\"}, " + body.substring(1);
        correct(DISTRICT, 0, onBehalf)
                .statusCode(201)
                .body("channel", equalTo("ON_BEHALF"))
                .body("onBehalf.medium", equalTo("PHONE"))
                .body("onBehalf.informant", equalTo("Chủ tịch xã"))
                .body("actorName", equalTo(DISTRICT));
        as(COMMUNE)
                .get("/api/v1/submissions/{id}/history", id)
                .then()
                .body("items.channel", containsInAnyOrder("WEB", "ON_BEHALF"))
                .body("items[1].onBehalf.informant", equalTo("Chủ tịch xã"));
    }

    private static long accepted() {
        return Database.query(Long.class, "select count(*) from submission where state = 'ACCEPTED'");
    }

    private static ValidatableResponse acceptAll(List<String> seen) {
        var body = seen.stream().collect(Collectors.joining(",", "{\"submissions\": [", "]}"));
        return as(DISTRICT).body(body).post("/api/v1/submissions/accept").then();
    }

    private ValidatableResponse step(String username, String action, int version, String body) {
        return Submitted.step(id, username, action, version, body);
    }

    private ValidatableResponse correct(String username, int version, String body) {
        return step(username, "revisions", version, body);
    }

    private String path(String action) {
        return "/api/v1/submissions/" + id + "/" + action;
    }

    /** All four figures: the first as given, the others as in the report. */
    private static String figures(String first) {
        return """
                {"figures": [{"indicatorId": "%s", "value": %s}, {"indicatorId": "%s", "value": 0},
                    {"indicatorId": "%s", "mark": "NIL"}, {"indicatorId": "%s", "mark": "NOT_APPLICABLE"}]}
                """
                .formatted(Demo.XU_LANG, first, Demo.BANK, Demo.POSTMART, Demo.VOSO);
    }
}

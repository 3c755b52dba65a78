package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

@QuarkusTest
@ApiTest
class SubmissionResourceTest {

    private static final String TODAY = "2022-07-13";

    @Test
    void aReportIsReceivedAndCounts() {
        var id = send(report(Demo.HUU_LIEN, TODAY))
                .statusCode(201)
                .body("receiptCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"))
                .body("unit.name", equalTo("Hữu Liên"))
                .body("state", equalTo("SUBMITTED"))
                .body("timeliness", equalTo("ON_TIME"))
                .body("receivedAt", matchesPattern("2022-07-13T1[67]:.*\\+07:00"))
                .extract()
                .path("id");

        as("xa.huulien").get("/api/v1/submissions/" + id).then().statusCode(200).body("figures", hasSize(4));
        as("huyen.huulung")
                .get("/api/v1/progress?regime={r}&unit={u}", Demo.REGIME, Demo.HUU_LUNG)
                .then()
                .body("coverage.reported", equalTo(23))
                .body("missingUnits.name", contains("Quyết Thắng"))
                .body("totals[0].value", equalTo(2205 + 10))
                .body("totals[0].units", equalTo(23));
    }

    @Test
    void zeroNilAndNotApplicableStayApart() {
        String id = send(report(Demo.HUU_LIEN, TODAY)).extract().path("id");

        as("xa.huulien")
                .get("/api/v1/submissions/" + id)
                .then()
                .body("figures.find { it.indicatorId == '%s' }.value".formatted(Demo.BANK), equalTo(0))
                .body("figures.find { it.indicatorId == '%s' }.mark".formatted(Demo.BANK), nullValue())
                .body("figures.find { it.indicatorId == '%s' }.value".formatted(Demo.POSTMART), nullValue())
                .body("figures.find { it.indicatorId == '%s' }.mark".formatted(Demo.POSTMART), equalTo("NIL"))
                .body("figures.find { it.indicatorId == '%s' }.mark".formatted(Demo.VOSO), equalTo("NOT_APPLICABLE"));
        // Nil counts as an answer of nothing; not applicable is no figure at all.
        as("huyen.huulung")
                .get("/api/v1/progress?regime={r}&unit={u}", Demo.REGIME, Demo.HUU_LUNG)
                .then()
                .body("totals.find { it.indicatorId == '%s' }.units".formatted(Demo.POSTMART), equalTo(23))
                .body("totals.find { it.indicatorId == '%s' }.units".formatted(Demo.VOSO), equalTo(22));
    }

    @Test
    void aFigureThatIsLeftBlankIsNotThere() {
        String id = send(report(Demo.HUU_LIEN, TODAY, "7"))
                .statusCode(201)
                .extract()
                .path("id");

        as("xa.huulien").get("/api/v1/submissions/" + id).then().body("figures", hasSize(1));
    }

    @Test
    void whatComesAfterTheDeadlineIsLate() {
        send(report(Demo.HUU_LIEN, "2022-07-12")).statusCode(201).body("timeliness", equalTo("LATE"));
        Database.setBusinessTime("2022-07-13T17:00:01");
        send(report(Demo.HUU_LIEN, TODAY)).statusCode(201).body("timeliness", equalTo("LATE"));
    }

    @Test
    void aSecondReportForTheSameObligationConflictsAndNamesTheFirst() {
        String first = send(report(Demo.HUU_LIEN, TODAY)).extract().path("id");

        send(report(Demo.HUU_LIEN, TODAY, "999"))
                .statusCode(409)
                .body("type", equalTo("/problems/submission-exists"))
                .body("submissionId", equalTo(first));
        as("xa.huulien")
                .get("/api/v1/submissions/" + first)
                .then()
                .body("figures.find { it.indicatorId == '%s' }.value".formatted(Demo.XU_LANG), equalTo(10));
    }

    @Test
    void ofManyConcurrentReportsOneIsReceived() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tries = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> send(report(Demo.HUU_LIEN, TODAY)).extract().statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(tries)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            pool.shutdownNow();
        }
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from submission where unit_id = ?::uuid and as_of = ?::date",
                        Demo.HUU_LIEN,
                        TODAY))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative",
        "1.5, not-a-whole-number",
        "'\"1234\"', not-a-whole-number",
        "'\"1,234\"', not-a-whole-number",
        "true, not-a-whole-number",
        "1000000000000, too-large",
        "9007199254740992, too-large",
        "9223372036854775807, too-large",
        "99999999999999999999, too-large",
        "-99999999999999999999, out-of-range"
    })
    void anInvalidValueIsNamed(String value, String code) {
        send(report(Demo.HUU_LIEN, TODAY, value))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].pointer", equalTo("/figures/0/value"))
                .body("errors[0].code", equalTo(code));
        assertThat(Database.query(Long.class, "select count(*) from submission where unit_id = ?::uuid", Demo.HUU_LIEN))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-14, future-date",
        "2022-04-05, date-not-asked",
    })
    void aDateThatIsNotAskedIsNamed(String asOf, String code) {
        send(report(Demo.HUU_LIEN, asOf))
                .statusCode(422)
                .body("type", equalTo("/problems/not-asked"))
                .body("errors[0].pointer", equalTo("/asOf"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anIndicatorThatIsNotAskedIsNamed() {
        var computed = report(Demo.HUU_LIEN, TODAY, "5").replace(Demo.XU_LANG, Demo.BUYERS);
        send(computed)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-submission"))
                .body("errors[0].pointer", equalTo("/figures/0/indicatorId"))
                .body("errors[0].code", equalTo("indicator-not-asked"));
    }

    @Test
    void aFigureThatContradictsItselfIsNamed() {
        var both = report(Demo.HUU_LIEN, TODAY, "5, \"mark\": \"NIL\"");
        send(both).statusCode(422).body("errors[0].code", equalTo("value-or-mark"));
        send(report(Demo.HUU_LIEN, TODAY, "null")).statusCode(422).body("errors[0].code", equalTo("value-or-mark"));
        var twice = report(Demo.HUU_LIEN, TODAY).replace(Demo.BANK, Demo.XU_LANG);
        send(twice)
                .statusCode(422)
                .body("errors.code", hasItem("indicator-repeated"))
                .body("errors.pointer", hasItem("/figures/1/indicatorId"));
    }

    @Test
    void theFormShowsWhatWasSentBeforeAndWhatIsToBeReached() {
        as("xa.yenbinh")
                .get("/api/v1/regimes/{r}/form?unit={u}&asOf={d}", Demo.REGIME, Demo.YEN_BINH, TODAY)
                .then()
                .statusCode(200)
                .body("status", equalTo("REPORTED"))
                .body("dueAt", equalTo("2022-07-13T17:00:00+07:00"))
                .body("allowedActions", contains("CORRECT"))
                .body("rules.kind", contains("FALLING", "JUMP", "ABOVE_POPULATION"))
                .body("population", equalTo(4304))
                .body("fields[0].recent", hasSize(5))
                .body("fields[0].recent[0].asOf", equalTo("2022-07-12"))
                .body("submission.receiptCode", notNullValue())
                .body("fields", hasSize(6))
                .body("fields[0].previous.asOf", equalTo("2022-07-12"))
                .body("fields[0].target.value", equalTo(3013))
                .body("fields[0].target.allocated", equalTo(true));
        as("xa.huulien")
                .get("/api/v1/regimes/{r}/form?unit={u}&asOf={d}", Demo.REGIME, Demo.HUU_LIEN, TODAY)
                .then()
                .body("status", equalTo("MISSING"))
                .body("fields[0].previous", nullValue())
                .body("submission", nullValue())
                .body("allowedActions", contains("SUBMIT"));
        as("tinh.langson")
                .get("/api/v1/regimes/{r}/form?unit={u}&asOf={d}", Demo.REGIME, Demo.HUU_LIEN, TODAY)
                .then()
                .body("allowedActions", empty());
    }

    @Test
    void theFormsOfAllCommunesComeByCode() {
        as("huyen.huulung")
                .get("/api/v1/regimes/{r}/forms?unit={u}&asOf={d}", Demo.REGIME, Demo.HUU_LUNG, TODAY)
                .then()
                .statusCode(200)
                .body("items", hasSize(24))
                .body("items[0].unit.code", equalTo("06385"))
                .body("items.findAll { it.status == 'MISSING' }.unit.name", contains("Hữu Liên", "Quyết Thắng"))
                .body("items.findAll { it.status == 'MISSING' }.allowedActions", everyItem(contains("SUBMIT")))
                .body("items.findAll { it.submission != null }.allowedActions", everyItem(contains("CORRECT")))
                .body("items.find { it.unit.name == 'Yên Bình' }.fields[0].previous.asOf", equalTo("2022-07-12"))
                .body("next", nullValue());
        var first = as("huyen.huulung")
                .get("/api/v1/regimes/{r}/forms?unit={u}&asOf={d}&limit=20", Demo.REGIME, Demo.HUU_LUNG, TODAY);
        first.then().body("items", hasSize(20));
        as("huyen.huulung")
                .get(
                        "/api/v1/regimes/{r}/forms?unit={u}&asOf={d}&cursor={c}",
                        Demo.REGIME,
                        Demo.HUU_LUNG,
                        TODAY,
                        first.path("next"))
                .then()
                .body("items", hasSize(4));
        as("huyen.bachthong")
                .get("/api/v1/regimes/{r}/forms?unit={u}&asOf={d}", Demo.REGIME, Demo.HUU_LUNG, TODAY)
                .then()
                .statusCode(404);
    }

    @Test
    void aWarningNeedsANoteAndKeepsIt() {
        Database.setBusinessTime("2022-07-14T16:00:00");
        var falling = report(Demo.YEN_BINH, "2022-07-14", "5");
        as("xa.yenbinh")
                .body(falling)
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unexplained"))
                .body("errors[0].pointer", equalTo("/figures/0"))
                .body("errors[0].code", equalTo("falling"));
        var notes =
                "{\"notes\": [{\"indicatorId\": \"%s\", \"text\": \"Loại tài khoản trùng\"}], ".formatted(Demo.XU_LANG);
        as("xa.yenbinh")
                .body(notes + falling.substring(1))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("notes.text", contains("Loại tài khoản trùng"))
                .body("notes[0].warnings", contains("falling"));
    }

    @Test
    void aNoteOnNoFigureIsNamed() {
        var notes = "{\"notes\": [{\"indicatorId\": \"%s\", \"text\": \"?\"}], ".formatted(Demo.BANK);
        send(notes + report(Demo.HUU_LIEN, TODAY, "5").substring(1))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/notes/0/indicatorId"))
                .body("errors[0].code", equalTo("no-such-figure"));
    }

    @Test
    void aFigureThatBreaksARuleIsRefused() {
        var rules = Programme.rules();
        Programme.rules("[{\"kind\": \"RANGE\", \"severity\": \"ERROR\", \"min\": 1, \"max\": 9}]");
        try {
            send(report(Demo.HUU_LIEN, TODAY, "10"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/invalid-submission"))
                    .body("errors[0].pointer", equalTo("/figures/0/value"))
                    .body("errors[0].code", equalTo("out-of-range"));
            send(report(Demo.HUU_LIEN, TODAY, "9")).statusCode(201);
        } finally {
            Programme.rules(rules);
        }
    }

    @Test
    void whoConsolidatesEntersForACommuneAndSaysWhoseFiguresTheyAre() {
        as("huyen.huulung")
                .body(report(Demo.HUU_LIEN, TODAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/onBehalf"))
                .body("errors[0].code", equalTo("required"));
        var onBehalf = "{\"onBehalf\": {\"medium\": \"ZALO\", \"informant\": \"Chủ tịch xã\"}, ";
        send(onBehalf + report(Demo.HUU_LIEN, TODAY).substring(1))
                .statusCode(422)
                .body("errors[0].code", equalTo("own-unit"));
        as("huyen.huulung")
                .body(onBehalf + report(Demo.HUU_LIEN, TODAY).substring(1))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("channel", equalTo("ON_BEHALF"))
                .body("onBehalf.medium", equalTo("ZALO"))
                .body("onBehalf.informant", equalTo("Chủ tịch xã"))
                .body("actorName", equalTo("huyen.huulung"));
        as("huyen.bachthong")
                .body(onBehalf + report(Demo.HUU_LIEN, TODAY).substring(1))
                .post("/api/v1/submissions")
                .then()
                .statusCode(404);
    }

    /** A wrong clock on a phone never makes its owner's report get lost. */
    @ParameterizedTest
    @CsvSource({
        "2022-07-13T16:04:00+07:00, 2022-07-13T16:04:00+07:00,",
        "2022-07-13T09:04:30Z, 2022-07-13T16:04:30+07:00,",
        "1990-01-01T00:00:00+07:00, 1990-01-01T00:00:00+07:00,",
        "2022-07-13T16:06:00+07:00, , in-future",
        "2022-07-13T17:00:00+08:00, 2022-07-13T16:00:00+07:00,",
        "2031-07-13T16:00:00+07:00, , in-future"
    })
    void aTimeAheadOfTheServerIsLeftOutAndTheReportIsKept(String said, String kept, String problem) {
        Database.setBusinessTime("2022-07-13T16:00:00");
        var entered = "{\"enteredAt\": \"%s\", ".formatted(said);
        var id = send(entered + report(Demo.HUU_LIEN, TODAY).substring(1))
                .statusCode(201)
                .body("timeliness", equalTo("ON_TIME"))
                .body("enteredAt", equalTo(kept))
                .body("enteredAtProblem", equalTo(problem))
                .extract()
                .<String>path("id");
        as("xa.huulien")
                .get("/api/v1/submissions/{id}/revisions", id)
                .then()
                .body("items[0].enteredAt", equalTo(kept))
                .body("items[0].enteredAtProblem", equalTo(problem));
        as("xa.huulien")
                .get("/api/v1/submissions/{id}/history", id)
                .then()
                .body("items[0].enteredAtProblem", equalTo(problem));
    }

    @Test
    void aLateReportThatWasTypedInTimeIsMarked() {
        Database.setBusinessTime("2022-07-13T17:30:00");
        var entered = "{\"enteredAt\": \"2022-07-13T16:59:00+07:00\", ";
        send(entered + report(Demo.HUU_LIEN, TODAY).substring(1))
                .statusCode(201)
                .body("timeliness", equalTo("LATE"))
                .body("enteredInTime", equalTo(true));
        as("xa.quyetthang")
                .body(entered.replace("16:59", "17:01")
                        + report(Demo.QUYET_THANG, TODAY).substring(1))
                .post("/api/v1/submissions")
                .then()
                .body("timeliness", equalTo("LATE"))
                .body("enteredInTime", equalTo(false));
    }

    @Test
    void obligationsHaveTheirStatus() {
        Database.execute(
                "insert into exemption values (gen_random_uuid(), ?::uuid, ?::uuid, 'lũ quét', '2022-07-11', '2022-07-12')",
                Demo.REGIME,
                Demo.HUU_LIEN);
        send(report(Demo.HUU_LIEN, TODAY)).statusCode(201);

        as("xa.huulien")
                .get("/api/v1/regimes/{r}/obligations?unit={u}&from=2022-07-10", Demo.REGIME, Demo.HUU_LIEN)
                .then()
                .body("items.asOf", contains(TODAY, "2022-07-12", "2022-07-11", "2022-07-10"))
                .body("items.status", contains("REPORTED", "MISSING", "EXEMPT", "MISSING"))
                .body("items[0].timeliness", equalTo("ON_TIME"));
    }

    @Test
    void whatEveryoneSentIsListedPageByPage() {
        var path = "/api/v1/submissions?unit=%s&from=2022-07-12&limit=20".formatted(Demo.HUU_LUNG);
        int seen = 0;
        String next = "";
        while (next != null) {
            var page = as("huyen.huulung")
                    .get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200);
            seen += page.extract().jsonPath().getList("items").size();
            next = page.extract().path("next");
        }
        assertThat(seen).isEqualTo(22 + 21);
    }

    @Test
    void aCursorAfterTheLastDateStartsAtTheLatestRow() {
        var path = "/api/v1/submissions?unit=%s&limit=3".formatted(Demo.HUU_LUNG);
        String next =
                as("huyen.huulung").get(path + "&to=" + TODAY).then().extract().path("next");

        as("huyen.huulung")
                .get(path + "&to=2022-07-08&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.asOf", contains("2022-07-08", "2022-07-08", "2022-07-08"));
    }

    @Test
    void everyRevisionStaysReadable() {
        String id = send(report(Demo.HUU_LIEN, TODAY)).extract().path("id");

        as("huyen.huulung")
                .get("/api/v1/submissions/{id}/revisions", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("WEB"))
                .body(
                        "items[0].figures.indicatorId",
                        containsInAnyOrder(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO));
    }

    @Test
    void aChangeLeavesOneRowInTheTrail() {
        String id = send(report(Demo.HUU_LIEN, TODAY)).extract().path("id");

        assertThat(Database.query(
                        Long.class,
                        "select count(*) from audit_entry where object_id = ?::uuid and action = 'SUBMISSION_SUBMIT'",
                        id))
                .isEqualTo(1);
    }

    private static ValidatableResponse send(String body) {
        return as("xa.huulien").body(body).post("/api/v1/submissions").then();
    }
}

package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;
import vn.toso.testing.Statements;

/** A draft is composed once, and again as soon as something that it depends on changes. */
@QuarkusTest
@ApiTest
class DraftContentsTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String DAY = "2022-07-13";
    private static final int MOST_STATEMENTS = 12;

    private String id;

    @BeforeEach
    void aDraft() {
        id = create().extract().path("id");
    }

    @Test
    void readingADraftAgainTakesFewStatements() {
        read().statusCode(200);
        assertThat(least(() -> {}, () -> read().statusCode(200))).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(least(() -> {}, () -> as(DISTRICT)
                        .accept("application/pdf")
                        .get("/api/v1/reports/{id}/document", id)
                        .then()
                        .statusCode(200)))
                .isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void makingADraftWithTheSameContentTakesFewStatements() {
        assertThat(least(Database::reset, this::create)).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    /** The progress page is open at the same time, so that its figures are already cached. */
    @Test
    void makingOneAfterAChangeTakesFewStatements() {
        Runnable changed = () -> {
            Database.reset();
            id = create().extract().path("id");
            issuedTheDayBefore();
            Database.execute("update report set as_of = date '2022-07-14' where id = cast(? as uuid)", id);
            send();
            showProgress();
        };
        // One more for the earlier report.
        assertThat(least(changed, this::create)).isLessThanOrEqualTo(MOST_STATEMENTS + 1);
    }

    /** Then the figures of the day before are read, too. */
    @Test
    void makingOneWithoutAnIssuedReportBeforeTakesTwiceAsMany() {
        Runnable changed = () -> {
            Database.reset();
            send();
            showProgress();
        };
        assertThat(least(changed, this::create)).isLessThanOrEqualTo(2 * MOST_STATEMENTS);
    }

    private static void showProgress() {
        as(DISTRICT)
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=" + DAY)
                .then()
                .statusCode(200);
    }

    /** The minimum of three runs, because background jobs run statements as well. */
    private static long least(Runnable before, Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            before.run();
            least = Math.min(least, Statements.during(work));
        }
        return least;
    }

    private static void send() {
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, DAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
    }

    @Test
    void aFigureChangesADraft() {
        read().body("content.coverage.reported", equalTo(22));
        send();
        read().body("content.coverage.reported", equalTo(23));
    }

    @Test
    void theTargetChangesADraft() {
        read().body("content.plan.value", equalTo(62149));
        Programme.retarget(DAY, 65_000);
        read().body("content.plan.value", equalTo(65_000));
    }

    @Test
    void anExemptionChangesADraft() {
        read().body("content.coverage.missing", equalTo(2));
        Programme.exemption(Demo.REGIME, Demo.HUU_LIEN, DAY);
        read().body("content.coverage.missing", equalTo(1));
    }

    @Test
    void theReportItIsComparedWithChangesADraft() {
        read().body("content.lines[0].before", equalTo(2160));
        issuedTheDayBefore();
        read().body("content.lines[0].before", equalTo(2204));
    }

    /** The period before ends on the day asked for before, whichever report was issued last. */
    @Test
    void anOlderReportChangesNothing() {
        issued("2022-07-08");
        read().body("content.previousAsOf", equalTo("2022-07-12")).body("content.lines[0].before", equalTo(2160));
    }

    private void issuedTheDayBefore() {
        issued("2022-07-12");
    }

    /** Copies the report to an earlier day, with other figures. */
    private void issued(String day) {
        var canonical = as(DISTRICT).get("/api/v1/reports/{id}/canonical", id).asString();
        Database.execute(
                """
                insert into report (id, regime_id, unit_id, as_of, edition, state, version, paper, frozen, hash, prepared,
                    created_at, created_by_name, issued_at, issued_by_name)
                select gen_random_uuid(), regime_id, unit_id, ?::date, 1, 'ISSUED', 0, paper, ?,
                    repeat('0', 64), false, created_at, created_by_name, created_at, created_by_name
                from report where id = cast(? as uuid)
                """,
                day,
                canonical
                        .replace("\"asOf\":\"2022-07-13\"", "\"asOf\":\"" + day + "\"")
                        .replace("2205", "2204"),
                id);
    }

    private ValidatableResponse create() {
        return Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, DAY).then().statusCode(201);
    }

    private ValidatableResponse read() {
        return as(DISTRICT).get("/api/v1/reports/{id}", id).then();
    }
}

package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** Drafts are created once, after the data has closed. In the demo it is 16:00, and the data closes at 17:00. */
@QuarkusTest
@ApiTest
class ReportPreparationTest {

    @Inject
    ReportPreparation preparation;

    @BeforeEach
    void theRegimePrepares() {
        Database.execute(
                """
                insert into report_template (regime_id, version, wording, prepares, edited_at, edited_by_name)
                values (?::uuid, 0, ?::jsonb, true, now(), '')
                """,
                Demo.REGIME,
                Canonical.write(Wording.STANDARD));
    }

    @Test
    void noDraftIsCreatedBeforeTheClosingTime() {
        preparation.prepare();
        // Yesterday's data has closed, so its draft is still created.
        assertThat(dates()).containsExactly("2022-07-12");
    }

    @Test
    void atTheClosingTimeADraftIsCreated() {
        tickTo1700();
        preparation.prepare();
        preparation.prepare();
        assertThat(dates()).containsExactly("2022-07-13", "2022-07-12");
        String id = as("huyen.huulung")
                .get("/api/v1/reports")
                .then()
                .body("items[0].state", equalTo("DRAFT"))
                .body("items[0].prepared", equalTo(true))
                .body("items[0].createdByName", equalTo("Tổ Số"))
                .body("items[0].unit.id", equalTo(Demo.HUU_LUNG))
                .extract()
                .path("items[0].id");
        as("huyen.huulung")
                .get("/api/v1/reports/" + id)
                .then()
                .body("paper.issuingBody", equalTo("HUYỆN HỮU LŨNG"))
                .body("content.lines[5].value", equalTo(6281))
                .body("events.action", contains("CREATE"))
                .body("allowedActions", contains("EDIT", "SUBMIT"));
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from audit_entry where action = 'REPORT_PREPARE' and object_id = ?::uuid",
                        id))
                .isEqualTo(1);
    }

    @Test
    void severalBackendsCreateEachDraftOnce() throws InterruptedException, ExecutionException {
        tickTo1700();
        var backends = Executors.newFixedThreadPool(8);
        var runs = IntStream.range(0, 16)
                .<Callable<Object>>mapToObj(i -> Executors.callable(preparation::prepare))
                .toList();
        for (var run : backends.invokeAll(runs)) {
            run.get();
        }
        backends.shutdown();
        assertThat(dates()).containsExactly("2022-07-13", "2022-07-12");
        assertThat(Database.query(Long.class, "select count(*) from report_event"))
                .isEqualTo(2);
    }

    @Test
    void anExistingReportIsNotCreatedAgain() {
        tickTo1700();
        Demo.draft("huyen.huulung", Demo.REGIME, Demo.HUU_LUNG, "2022-07-13")
                .then()
                .statusCode(201);
        preparation.prepare();
        as("huyen.huulung").get("/api/v1/reports").then().body("items.prepared", contains(false, true));
    }

    @Test
    void aRegimeWithoutPreparationGetsNoDraft() {
        tickTo1700();
        Database.execute("update report_template set prepares = false");
        preparation.prepare();
        as("huyen.huulung").get("/api/v1/reports").then().body("items", empty());
    }

    private static void tickTo1700() {
        Database.execute("update business_clock set offset_seconds = offset_seconds + 3660");
    }

    private static List<String> dates() {
        return as("huyen.huulung").get("/api/v1/reports").then().extract().path("items.asOf");
    }
}

package vn.toso.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;
import vn.toso.testing.Statements;
import vn.toso.testing.Tokens;

/** The number of statements that receiving a report takes; and the answer has the stored data. */
@QuarkusTest
@ApiTest
class ReceivingTest {

    private static final String TODAY = "2022-07-13";

    @Test
    void aReportTakesSixStatements() {
        // The first report fills the caches.
        send("xa.quyetthang", Demo.QUYET_THANG);
        long transactions = transactions();

        assertThat(Statements.during(() -> send("xa.huulien", Demo.HUU_LIEN))).isLessThanOrEqualTo(6);
        assertThat(transactions() - transactions).isEqualTo(1);
    }

    @Test
    void aChangeOfTheUnitEmptiesItsCache() {
        var rules = Programme.rules();
        Programme.rules("[{\"kind\": \"ABOVE_POPULATION\", \"severity\": \"ERROR\"}]");
        try {
            people(9);
            refuse(422);
            assertThat(Statements.during(() -> refuse(422))).isLessThanOrEqualTo(4);
            people(10);
            end(TODAY);
            refuse(403);
            end(null);
            send("xa.huulien", Demo.HUU_LIEN);
        } finally {
            Programme.rules(rules);
        }
    }

    private static void refuse(int status) {
        as("xa.huulien")
                .body(report(Demo.HUU_LIEN, TODAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(status);
    }

    private static void people(int counted) {
        Database.execute(
                """
                insert into unit_population (unit_id, year, aged_15_and_over, source) values (?::uuid, 2022, ?, 'Niên giám')
                on conflict (unit_id, year) do update set aged_15_and_over = excluded.aged_15_and_over, total = null
                """,
                Demo.HUU_LIEN,
                counted);
    }

    private static void end(String day) {
        Database.execute("update unit_version set valid_to = ?::date where unit_id = ?::uuid", day, Demo.HUU_LIEN);
        Database.execute(
                "update unit_ancestor set valid_to = ?::date where descendant_id = ?::uuid", day, Demo.HUU_LIEN);
    }

    @Test
    void theAnswerEqualsTheStoredSubmission() {
        var answer = send("xa.huulien", Demo.HUU_LIEN);

        assertThat(as("xa.huulien")
                        .get("/api/v1/submissions/" + answer.get("id"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(answer);
    }

    @Test
    void theRowHasTheSameFiguresAsTheRevision() {
        send("xa.huulien", Demo.HUU_LIEN);

        assertThat(
                        Database.query(
                                Long.class,
                                """
                        select count(*) from submission s join submission_afresh a on a.id = s.id
                        where (a.numbers, a.answers) is distinct from (s.numbers, s.answers)
                        """))
                .isZero();
    }

    @Test
    void aBodyThatArrivesSlowlyIsCheckedAgainstTheLatestRules() throws IOException {
        // From now on the rules are in the cache.
        send("xa.quyetthang", Demo.QUYET_THANG);
        var rules = Programme.rules();
        var body = report(Demo.HUU_LIEN, TODAY).getBytes(UTF_8);
        try (var line = new Socket("localhost", RestAssured.port)) {
            var out = line.getOutputStream();
            out.write(
                    """
                    POST /api/v1/submissions HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: slow\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(Tokens.of("xa.huulien"), body.length)
                            .getBytes(UTF_8));
            out.write(body, 0, 1);
            out.flush();
            // When this answer arrives, the slow request is already being handled.
            as("xa.huulien").get("/api/v1/me").then().statusCode(200);
            Programme.rules("[{\"kind\": \"RANGE\", \"severity\": \"ERROR\", \"max\": 5}]");
            out.write(body, 1, body.length - 1);
            out.flush();
            assertThat(new String(line.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 422");
        } finally {
            Programme.rules(rules);
        }
        send("xa.huulien", Demo.HUU_LIEN);
    }

    private static Map<String, Object> send(String account, String unit) {
        return as(account)
                .body(report(unit, TODAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    /** The number of transactions that have written something. */
    private static long transactions() {
        return Database.query(Long.class, "select count(distinct xmin::text) from audit_entry");
    }
}

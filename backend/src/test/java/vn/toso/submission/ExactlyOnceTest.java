package vn.toso.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;
import vn.toso.testing.Tokens;

/** A request that is sent again is done once. */
@QuarkusTest
@ApiTest
class ExactlyOnceTest {

    private static final String TODAY = "2022-07-13";

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestIsAnsweredTheSame() {
        var first = send(key, report(Demo.HUU_LIEN, TODAY));
        var second = send(key, report(Demo.HUU_LIEN, TODAY));

        first.then().statusCode(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(submissions()).isEqualTo(1);
    }

    /** Covers sets as well: each of these answers has a set with two members. */
    @RepeatedTest(4)
    void anAnswerThatIsSentAgainIsTheSameToTheByte() {
        var request = Programme.newIndicator(Demo.LANG_SON, "MOI");
        var first = as("tinh.langson", key).body(request).post("/api/v1/indicators");
        var second = as("tinh.langson", key).body(request).post("/api/v1/indicators");

        first.then().statusCode(201).body("allowedActions", hasSize(2));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        send(key, report(Demo.HUU_LIEN, TODAY)).then().statusCode(201);

        send(key, report(Demo.HUU_LIEN, "2022-07-12"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void aRequestThatFailedMayBeCorrectedAndSentWithTheSameKey() {
        send(key, report(Demo.HUU_LIEN, "2022-07-14")).then().statusCode(422);

        send(key, report(Demo.HUU_LIEN, TODAY)).then().statusCode(201);
    }

    @Test
    void twoSendersMayUseTheSameKey() {
        send(key, report(Demo.HUU_LIEN, TODAY)).then().statusCode(201);

        send("xa.quyetthang", key, report(Demo.QUYET_THANG, TODAY)).then().statusCode(201);
    }

    @Test
    void whileTheFirstTryIsStillRunningTheSecondIsAskedToWait() throws SQLException {
        // Stands for the first request while it runs: a transaction that holds the lock of the key.
        try (var running = Database.connect("toso_app")) {
            running.setAutoCommit(false);
            try (var lock = running.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, String.join("\n", Tokens.subject("xa.huulien"), "createSubmission", key));
                lock.execute();
            }
            send(key, report(Demo.HUU_LIEN, TODAY))
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/idempotency-in-progress"));
            running.rollback();
        }
        send(key, report(Demo.HUU_LIEN, TODAY)).then().statusCode(201);
    }

    @Test
    void aKeyIsNeededAndNotTooLong() {
        for (var bad : new String[] {"", "x".repeat(256)}) {
            send(bad, report(Demo.HUU_LIEN, TODAY))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/idempotency-key-required"));
        }
    }

    private static Response send(String key, String body) {
        return send("xa.huulien", key, body);
    }

    private static Response send(String account, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .contentType("application/json")
                .header(Demo.KEY, key)
                .body(body)
                .post("/api/v1/submissions");
    }

    private static long submissions() {
        return Database.query(Long.class, "select count(*) from submission where unit_id = ?::uuid", Demo.HUU_LIEN);
    }
}

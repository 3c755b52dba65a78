package vn.toso.shared.load;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.shared.load.Narrow.locked;
import static vn.toso.shared.load.Narrow.me;
import static vn.toso.shared.load.Narrow.metric;
import static vn.toso.shared.load.Narrow.send;
import static vn.toso.shared.load.Narrow.sent;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Line;
import vn.toso.testing.Tokens;

/** More requests arrive than can be handled. */
@QuarkusTest
@Tag("overload")
@TestProfile(Narrow.class)
@WithTestResource(Line.class)
class OverloadTest {

    private static final String ORDINARY = "toso_load_taken{kind=\"ordinary\"}";
    private static final String HEAVY = "toso_load_taken{kind=\"heavy\"}";
    private static final String REFUSED = "toso_load_refused_total{kind=\"large\"}";
    private static final String WAITING = "toso_load_waiting{kind=\"ordinary\"}";

    /** Shorter than the statement timeout, even on a busy machine. */
    private static final Duration SOON = Duration.ofMillis(1900);

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        Database.reset();
        // Metrics exist from the first request on.
        me().then().statusCode(200);
    }

    /** After any outcome of a request, its place is free again. */
    @AfterEach
    void everyPlaceIsFreeAgain() throws InterruptedException {
        until(() -> metric(ORDINARY) == 0 && metric(HEAVY) == 0 && metric(WAITING) == 0);
    }

    @Test
    void aRequestWithoutAPlaceIsRefusedAfterAShortWait() throws Exception {
        try (var lock = locked("submission")) {
            var worked = sent("xa.huulien", Demo.HUU_LIEN, key);
            var other = sent("xa.quyetthang", Demo.QUYET_THANG, key);
            until(() -> metric(ORDINARY) == 2);
            var waiting = sent("xa.yenbinh", Demo.YEN_BINH, key);
            var alsoWaiting = sent("xa.yenbinh", Demo.YEN_BINH, "another " + key);
            until(() -> metric(WAITING) == 2);

            long began = System.nanoTime();
            overloaded(me());
            assertThat(since(began)).isLessThan(SOON);
            overloaded(waiting.get());
            overloaded(alsoWaiting.get());
            assertThat(since(began)).isLessThan(SOON);
            // Requests that hold a place end after the statement timeout.
            overloaded(worked.get());
            overloaded(other.get());
            lock.rollback();
        }
        send("xa.huulien", Demo.HUU_LIEN, key).then().statusCode(201);
    }

    @Test
    void aWaitingRequestGetsTheNextFreePlace() throws Exception {
        try (var lock = locked("submission")) {
            var first = sent("xa.huulien", Demo.HUU_LIEN, key);
            var second = sent("xa.quyetthang", Demo.QUYET_THANG, key);
            until(() -> metric(ORDINARY) == 2);
            var waiting = sent("xa.phuthong", Demo.PHU_THONG, key);
            until(() -> metric(WAITING) == 1);
            lock.rollback();

            assertThat(waiting.get().statusCode()).isNotEqualTo(503);
            assertThat(first.get().statusCode()).isNotEqualTo(503);
            assertThat(second.get().statusCode()).isNotEqualTo(503);
        }
    }

    @Test
    void heavyWorkDoesNotTakeOrdinaryPlaces() throws Exception {
        try (var lock = locked("submission_revision")) {
            var export = CompletableFuture.supplyAsync(OverloadTest::export);
            until(() -> metric(HEAVY) == 1);
            long began = System.nanoTime();
            overloaded(export());
            assertThat(since(began)).isLessThan(SOON);
            assertThat(metric(ORDINARY)).isZero();
            me().then().statusCode(200);

            // Longer than the timeouts of ordinary statements and transactions.
            Thread.sleep(4000);
            assertThat(export).isNotDone();
            lock.rollback();
            assertThat(export.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatHangsUpKeepsItsPlaceUntilTheWorkEnds() throws Exception {
        try (var lock = locked("submission_revision")) {
            try (var impatient = new Socket("localhost", RestAssured.port)) {
                impatient
                        .getOutputStream()
                        .write(
                                """
                                GET /api/v1/submissions/export HTTP/1.1\r
                                Host: localhost\r
                                Accept: text/csv\r
                                Authorization: Bearer %s\r
                                \r
                                """
                                        .formatted(Tokens.of("huyen.huulung"))
                                        .getBytes(StandardCharsets.US_ASCII));
                until(() -> metric(HEAVY) == 1);
            }
            Thread.sleep(300);
            assertThat(metric(HEAVY)).isEqualTo(1);
            lock.rollback();
        }
    }

    @Test
    void refusedRequestsReturnTheirPlaces() {
        for (int i = 0; i < 5; i++) {
            Demo.as("trunguong").get("/api/v1/nothing-here").then().statusCode(404);
            given().get("/api/v1/me").then().statusCode(401);
            Demo.as("xa.yenbinh")
                    .post("/api/v1/units/imports/" + UUID.randomUUID() + "/undo")
                    .then()
                    .statusCode(403);
        }
    }

    /** This configuration allows no large answers. */
    @Test
    void aLargeAnswerIsRefusedAtOnceAndASmallOneIsNot() {
        progress().then().statusCode(200);
        var thousands = IntStream.range(0, 2_001)
                .mapToObj("COMMUNE,9%1$04d,Xã thử %1$d,xa,186,20,186"::formatted)
                .collect(joining("\n", "level,code,name_vi,type,parent_code,province_code,district_code\n", ""));
        Files.send(
                        "trunguong",
                        Files.CSV,
                        thousands.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-07-01&confirm=true")
                .statusCode(200)
                .body("created", equalTo(2_001));
        double before = metric(REFUSED);
        overloaded(progress());
        assertThat(metric(REFUSED)).isEqualTo(before + 1);
        Demo.as("xa.yenbinh")
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.YEN_BINH + "&asOf=" + Narrow.DAY)
                .then()
                .statusCode(200);
    }

    private static Response progress() {
        return Demo.as("huyen.huulung")
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=" + Narrow.DAY);
    }

    private static Response export() {
        return Demo.as("huyen.huulung").accept("text/csv").get("/api/v1/submissions/export");
    }

    private static void overloaded(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.path("type").toString()).isEqualTo("/problems/overloaded");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(2, 5);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    interface Condition {
        boolean holds() throws SQLException, IOException;
    }

    private static void until(Condition condition) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException(failed);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The condition did not hold within ten seconds");
    }
}

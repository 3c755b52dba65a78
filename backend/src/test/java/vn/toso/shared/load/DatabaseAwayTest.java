package vn.toso.shared.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.shared.load.Narrow.direct;
import static vn.toso.shared.load.Narrow.execute;
import static vn.toso.shared.load.Narrow.locked;
import static vn.toso.shared.load.Narrow.me;
import static vn.toso.shared.load.Narrow.send;
import static vn.toso.shared.load.Narrow.sent;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Line;

/** The database becomes unreachable in different ways, and comes back. */
@QuarkusTest
@Tag("overload")
@TestProfile(Narrow.class)
@WithTestResource(Line.class)
class DatabaseAwayTest {

    @Inject
    LongWork work;

    @Inject
    TransactionManager transactions;

    private final String key = UUID.randomUUID().toString();
    private final Traces traces = new Traces();

    /** Collects log messages with a stack trace. */
    private static final class Traces extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null) {
                messages.add(line.getLevel() + " " + line.getLoggerName() + ": " + line.getMessage() + " "
                        + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void begin() {
        Database.reset();
        Logger.getLogger("").addHandler(traces);
    }

    @AfterEach
    void end() throws SQLException {
        Logger.getLogger("").removeHandler(traces);
        Line.become(Line.State.WHOLE);
        execute("alter role toso_app connection limit -1");
        assertThat(traces.messages).isEmpty();
    }

    @Test
    void callersAreAskedToRetryWhileTheDatabaseIsUnreachable() {
        me().then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        Line.become(Line.State.CUT);

        away(me());
        away(send("xa.huulien", Demo.HUU_LIEN, key));
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        Line.become(Line.State.WHOLE);
        send("xa.huulien", Demo.HUU_LIEN, key).then().statusCode(201);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aConnectionThatEndsInATransactionIsAnsweredWithARetry() throws Exception {
        try (var lock = locked("submission")) {
            var sending = sent("xa.huulien", Demo.HUU_LIEN, key);
            Thread.sleep(500);
            endAll();
            away(sending.get());
            lock.rollback();
        }
        send("xa.huulien", Demo.HUU_LIEN, key).then().statusCode(201).header("Idempotency-Replayed", (String) null);
    }

    @Test
    void callersAreAskedToRetryWhenNoConnectionIsLeft() throws SQLException {
        execute("alter role toso_app connection limit 0");
        endAll();

        away(me());
        given().get("/q/health/ready").then().statusCode(503);
    }

    @Test
    void aSilentDatabaseDoesNotBlockCallersForLong() {
        me().then().statusCode(200);
        Line.become(Line.State.FROZEN);
        long began = System.nanoTime();

        assertThat(me().statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));

        Line.become(Line.State.WHOLE);
        send("xa.huulien", Demo.HUU_LIEN, key).then().statusCode(201);
    }

    @Test
    void aCommitWithoutAnAnswerIsFoundByARetryWithTheSameKey() throws SQLException {
        connectAnew();
        Line.become(Line.State.CUT_AFTER_COMMIT);
        outcomeUnknown(send("xa.huulien", Demo.HUU_LIEN, key));
        assertThat(submissions()).isEqualTo(1);

        Line.become(Line.State.WHOLE);
        send("xa.huulien", Demo.HUU_LIEN, key).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void aLostCommitIsRepeatedByARetryWithTheSameKey() throws SQLException {
        connectAnew();
        Line.become(Line.State.CUT_BEFORE_COMMIT);
        outcomeUnknown(send("xa.huulien", Demo.HUU_LIEN, key));
        assertThat(submissions()).isZero();

        Line.become(Line.State.WHOLE);
        send("xa.huulien", Demo.HUU_LIEN, key).then().statusCode(201).header("Idempotency-Replayed", (String) null);
        assertThat(submissions()).isEqualTo(1);
    }

    @ApplicationScoped
    static class LongWork {

        @Heavy
        @Transactional
        void run() {}
    }

    @Test
    void longWorkThatFindsNoDatabaseLeavesNoTransactionOnItsThread() throws SystemException {
        Line.become(Line.State.CUT);
        assertThatThrownBy(work::run).isInstanceOf(JDBCException.class);
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);

        Line.become(Line.State.WHOLE);
        work.run();
    }

    /**
     * Opens new connections, because the proxy recognises a statement by its text, which a connection sends only the first few
     * times.
     */
    private static void connectAnew() {
        Line.become(Line.State.CUT);
        Line.become(Line.State.WHOLE);
        // Each try removes a lost connection from the pool.
        for (int tries = 0; me().statusCode() != 200; tries++) {
            assertThat(tries).isLessThan(50);
        }
    }

    private static void endAll() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'toso_app'");
    }

    private static long submissions() throws SQLException {
        try (var connection = direct("postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from submission where unit_id = '" + Demo.HUU_LIEN + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void away(Response answer) {
        unavailable(answer, "database-away");
    }

    private static void outcomeUnknown(Response answer) {
        unavailable(answer, "outcome-unknown");
    }

    private static void unavailable(Response answer, String type) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(3, 8);
    }
}

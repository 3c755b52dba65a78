package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Reorganisations;
import vn.toso.testing.Villages;

/** While one transaction holds the tree lock, other changes are refused in time with the reason. */
@QuarkusTest
@ApiTest
class TreeTurnTest {

    private static final Duration IN_TIME = Duration.ofSeconds(10);

    @Test
    void aSecondChangeIsRefusedWithTheOperationAndItsStart() throws SQLException {
        var key = UUID.randomUUID().toString();
        try (var other = holding("importReorganisation")) {
            long start = System.nanoTime();
            String since = busy(importing(key)).extract().path("since");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
            assertThat(Duration.between(OffsetDateTime.parse(since), OffsetDateTime.now()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(1));
            busy(as(Reorganisations.ADMINISTRATOR)
                    .body(rename())
                    .post("/api/v1/reorganisations/preview")
                    .then());
            busy(Reorganisations.record(Reorganisations.ADMINISTRATOR, rename()));
            other.rollback();
        }
        // Nothing was stored for the key, so the same request succeeds now.
        importing(key).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void aShortWaitSucceeds() throws Exception {
        try (var other = holding("importUnits")) {
            var waiting = CompletableFuture.supplyAsync(
                    () -> importing(UUID.randomUUID().toString()));
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(waiting).isNotDone();
            other.rollback();
            waiting.get(IN_TIME.toSeconds(), TimeUnit.SECONDS).statusCode(200);
        }
    }

    private static Connection holding(String operation) throws SQLException {
        var other = Database.connect("toso_app");
        other.setAutoCommit(false);
        try (var lock = other.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended(?, 0)), set_config('application_name', ?, true)")) {
            lock.setString(1, TreeTurn.NAME);
            lock.setString(2, operation);
            lock.execute();
        }
        return other;
    }

    private static ValidatableResponse busy(ValidatableResponse answer) {
        return answer.statusCode(409)
                .contentType(startsWith("application/problem+json"))
                .header("Retry-After", "10")
                .body("type", equalTo("/problems/tree-busy"))
                .body("operation", equalTo("importReorganisation"));
    }

    private static ValidatableResponse importing(String key) {
        return as("trunguong", key)
                .contentType(Files.CSV)
                .body(Villages.below("06391", 1).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/units/import?validFrom=2022-07-03")
                .then();
    }

    private static String rename() {
        return Reorganisations.body(
                "2022-09-01",
                "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Khác\"}".formatted(Demo.HUU_LIEN));
    }
}

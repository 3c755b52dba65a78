package vn.toso.shared.load;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.toso.testing.Demo;
import vn.toso.testing.Line;

/** A configuration with two places, short timeouts and no large answers, so that a test can overload it. */
public class Narrow implements QuarkusTestProfile {

    static final String DAY = "2022-07-13";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "toso.load.places", "2",
                "toso.load.heavy-places", "1",
                "toso.load.large-answers", "0",
                "toso.load.waiting", "2",
                "toso.load.patience", "500ms",
                "toso.load.statement-seconds", "2",
                "toso.load.transaction-seconds", "4",
                "toso.load.silence-seconds", "1");
    }

    /** A connection that bypasses the proxy. */
    static Connection direct(String role) throws SQLException {
        return DriverManager.getConnection(ConfigProvider.getConfig().getValue(Line.DIRECT, String.class), role, "");
    }

    /** Runs a statement as the superuser. */
    static void execute(String sql) throws SQLException {
        try (var connection = direct("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Locks a table exclusively until the connection is closed. */
    static Connection locked(String table) throws SQLException {
        var connection = direct("postgres");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    static Response send(String account, String unit, String key) {
        return Demo.as(account, key).body(Demo.report(unit, DAY)).post("/api/v1/submissions");
    }

    static Response me() {
        return Demo.as("xa.yenbinh").get("/api/v1/me");
    }

    static CompletableFuture<Response> sent(String account, String unit, String key) {
        return CompletableFuture.supplyAsync(() -> send(account, unit, key));
    }

    /** @param name the name of a metric with its labels, as in Prometheus */
    static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}

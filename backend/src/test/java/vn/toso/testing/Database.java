package vn.toso.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test database beside the application: as its owner, who may do what the application may not. */
public final class Database {

    private static final String OWNER = "toso_owner";

    private static Connection owner;

    private Database() {}

    /** After submissions were put in past the application: brings their figures into their rows, as it would have. */
    public static void placeFigures() {
        execute(
                """
                update submission s set numbers = a.numbers, answers = a.answers
                from submission_afresh a
                where a.id = s.id and a.answers <> s.answers
                """);
    }

    /** Back to the demo as it was loaded, whatever a test has added. */
    public static void reset() {
        try (var connection = connect(OWNER)) {
            connection.setAutoCommit(false);
            var baseline = Baseline.in(connection);
            if (baseline.isKept()) {
                baseline.restore();
            } else {
                baseline.keep();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static void execute(String sql, Object... parameters) {
        try (var statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static <T> T query(Class<T> type, String sql, Object... parameters) {
        try (var statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Moves the business clock, which runs on from there. */
    public static void setBusinessTime(String local) {
        execute(
                "update business_clock set offset_seconds = extract(epoch from (cast(? as timestamp) at time zone"
                        + " 'Asia/Ho_Chi_Minh') - now())",
                local);
    }

    /** One for the whole run: a world of a property test is made of hundreds of statements. */
    private static synchronized Connection owner() throws SQLException {
        if (owner == null) {
            owner = connect(OWNER);
            try (var statement = owner.createStatement()) {
                // What a test makes up may be lost with the test; waiting for the disk each time would take most of the
                // run.
                statement.execute("set synchronous_commit = off");
            }
        }
        return owner;
    }

    public static Connection connect(String role) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, role, "");
    }
}

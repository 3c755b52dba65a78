package vn.toso.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Direct access to the test database as its owner, who has more rights than the application's role. */
public final class Database {

    private static final String OWNER = "toso_owner";

    private static Connection owner;

    private static Baseline baseline;

    private Database() {}

    /** Call after inserting submissions by SQL: copies their figures into the rows of {@code submission}, as the application does. */
    public static void placeFigures() {
        execute(
                """
                update submission s set numbers = a.numbers, answers = a.answers
                from submission_afresh a
                where a.id = s.id and a.answers <> s.answers
                """);
    }

    /** The same for one of them: a test that inserts thousands would look at all of them each time. */
    public static void placeFigures(UUID submission) {
        execute(
                """
                update submission s set numbers = a.numbers, answers = a.answers
                from submission_afresh a
                where a.id = s.id and s.id = ? and a.answers <> s.answers
                """,
                submission);
    }

    /** Restores the freshly loaded demo. The first call of a run stores it as the baseline instead. */
    public static void reset() {
        Accounts.reset();
        try {
            var connection = owner();
            connection.setAutoCommit(false);
            try {
                restore(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (baseline == null) {
            baseline = Baseline.in(connection);
            if (!Baseline.isKept(connection)) {
                baseline.keep(connection);
                return;
            }
        }
        baseline.restore(connection);
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

    /** Every row of a query as the texts of its columns; a missing value is null. */
    public static List<List<String>> rows(String sql) {
        try (var statement = owner().createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /**
     * Moves the business clock, which then runs on.
     *
     * @param local date and time in Vietnam, such as {@code 2022-07-13 16:00}
     */
    public static void setBusinessTime(String local) {
        execute(
                "update business_clock set offset_seconds = extract(epoch from (cast(? as timestamp) at time zone"
                        + " 'Asia/Ho_Chi_Minh') - now())",
                local);
    }

    /** One connection for the whole run, because the data of one property test can take hundreds of statements. */
    private static synchronized Connection owner() throws SQLException {
        // A test may have taken the server away.
        if (owner == null || !owner.isValid(1)) {
            owner = connect(OWNER);
            try (var statement = owner.createStatement()) {
                // Test data need not survive a crash, and waiting for the disk would take most of the run.
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

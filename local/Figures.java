import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * {@code Figures.java <port>}: restores the database of a running stack to its content at the first run of this program.
 * Closes all connections to the database.
 */
class Figures {

    private static final String USED = "toso";
    private static final String KEPT = "toso_kept";

    public static void main(String[] args) throws SQLException {
        var url = "jdbc:postgresql://localhost:" + args[0] + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", null)) {
            if (exists(connection, KEPT)) {
                execute(connection, "drop database if exists " + USED + " with (force)");
                copy(connection, KEPT, USED);
            } else {
                execute(connection, "alter database " + USED + " allow_connections false");
                execute(
                        connection,
                        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + USED + "'");
                copy(connection, USED, KEPT);
                execute(connection, "alter database " + USED + " allow_connections true");
            }
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return rows.next();
        }
    }

    private static void copy(Connection connection, String from, String to) throws SQLException {
        execute(connection, "create database " + to + " template " + from + " owner toso_owner");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

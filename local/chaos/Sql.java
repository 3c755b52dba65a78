import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;

/** Runs what comes on standard input as {@code toso_owner} and prints the first column of what it answers. */
class Sql {

    public static void main(String[] args) throws Exception {
        var sql = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + args[0] + "/toso", "toso_owner", null);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return;
            }
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            for (var rows = statement.getResultSet(); rows.next(); ) {
                out.println(rows.getString(1));
            }
            out.flush();
        }
    }
}

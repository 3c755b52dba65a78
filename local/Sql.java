import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;

/** {@code Sql.java <port> [role]}: runs the SQL on standard input and prints the first column of the first result set. */
class Sql {

    public static void main(String[] args) throws Exception {
        var sql = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var role = args.length > 1 ? args[1] : "toso_owner";
        try (var connection =
                        DriverManager.getConnection("jdbc:postgresql://localhost:" + args[0] + "/toso", role, null);
                var statement = connection.createStatement()) {
            boolean answers = statement.execute(sql);
            // With several statements, skip the results that are only update counts.
            while (!answers && statement.getUpdateCount() != -1) {
                answers = statement.getMoreResults();
            }
            if (!answers) {
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

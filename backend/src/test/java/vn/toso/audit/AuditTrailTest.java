package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;

/** What the database refuses to the application's own role, whatever the code does. */
@QuarkusTest
@ApiTest
class AuditTrailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set subject = null",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_entry_other",
                "insert into audit_entry_other select * from audit_entry",
                "select audit_entry_add_months('2030-01-01', '2030-12-31')",
                "update submission_revision set actor = 'somebody else'",
                "delete from submission_revision",
                "update submission_figure set value = 0",
                "delete from submission_figure",
                "update submission_note set text = ''",
                "delete from submission_note",
                "update submission_event set actor = 'somebody else'",
                "delete from submission_event",
                "delete from submission_event_comment",
                "delete from submission",
                "update regime_version set calendar = '{}'",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all"
            })
    void theApplicationCannotRewriteThePast(String sql) throws SQLException {
        try (var connection = Database.connect("toso_app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void loadingTheDemoWritesARowForEachChange() {
        var received =
                Database.query(Long.class, "select count(*) from audit_entry where action = 'SUBMISSION_SUBMIT'");
        var submissions = Database.query(Long.class, "select count(*) from submission");
        assertThat(received).isGreaterThanOrEqualTo(submissions);
        assertThat(
                        Database.query(
                                Long.class,
                                "select count(*) from unit u join audit_entry e on e.object_id = u.id and e.action = 'UNIT_ESTABLISH'"))
                .as("43 units and 138 villages")
                .isEqualTo(43 + 138);
    }
}

package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;

@QuarkusTest
@ApiTest
class ComingMonthsTest {

    private static final String LATEST =
            """
            select count(*) from generate_series(date_trunc('month', now() at time zone 'UTC'),
                now() at time zone 'UTC' + interval '3 months', interval '1 month') as month
            where to_regclass('audit_entry_' || to_char(month, 'YYYY_MM')) is not null
            """;

    @Inject
    ComingMonths months;

    @Test
    void aMissingMonthIsAddedWithTheRowsThatCameBeforeIt() {
        assertThat(Database.query(Long.class, LATEST)).as("added at start").isEqualTo(4);
        var last = Database.query(
                String.class,
                "select 'audit_entry_' || to_char(now() at time zone 'UTC' + interval '3 months', 'YYYY_MM')");
        Database.execute("drop table " + last);
        Database.execute(
                """
                insert into audit_entry (at, business_at, action, details)
                values (now() + interval '3 months', now(), 'CLOCK_MOVE', '{"before": {}, "after": {}}')
                """);
        assertThat(in("audit_entry_other")).isEqualTo(1);
        months.add();
        assertThat(in(last)).isEqualTo(1);
        assertThat(in("audit_entry_other")).isZero();
        months.add();
        assertThat(Database.query(Long.class, LATEST)).isEqualTo(4);
        Database.execute("delete from audit_entry where at > now() + interval '1 month'");
    }

    private static long in(String partition) {
        return Database.query(Long.class, "select count(*) from " + partition);
    }
}

package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.audit.DenialCounts.Denial;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;

@QuarkusTest
@ApiTest
class DenialCountsTest {

    @Inject
    DenialCounts counts;

    @BeforeEach
    void empty() {
        Database.execute("delete from denial");
    }

    @Test
    void callersWithoutATokenAreCountedTogether() {
        counts.count(new Denial(null, null, null));
        counts.count(new Denial(null, null, null));
        // The hour may change in between.
        assertThat(count("subject is null")).isEqualTo(2);
        assertThat(rows()).isLessThanOrEqualTo(2);
    }

    @Test
    void eachOperationAndProblemOfACallerIsCountedByItself() {
        counts.count(new Denial("an", "GET /api/v1/units/{id}", "not-found"));
        counts.count(new Denial("an", "GET /api/v1/reports/{id}", "not-found"));
        counts.count(new Denial("an", "GET /api/v1/reports/{id}", "forbidden"));
        counts.count(new Denial("binh", "GET /api/v1/reports/{id}", "forbidden"));
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void countsAreForgottenAfterNinetyDays() {
        for (int days : new int[] {89, 91}) {
            Database.execute(
                    """
                    insert into denial (hour, subject, operation, problem, count, last_at)
                    values (now() - make_interval(days => ?), 'an', 'GET /', 'not-found', ?, now())
                    """,
                    days,
                    days);
        }
        counts.forget();
        assertThat(count("subject = 'an'")).isEqualTo(89);
    }

    private static long count(String which) {
        return Database.query(Long.class, "select coalesce(sum(count), 0)::bigint from denial where " + which);
    }

    private static long rows() {
        return Database.query(Long.class, "select count(*) from denial");
    }
}

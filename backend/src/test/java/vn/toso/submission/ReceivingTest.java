package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Statements;

/** What it costs to receive a report, and that the answer is what is there. */
@QuarkusTest
@ApiTest
class ReceivingTest {

    private static final String TODAY = "2022-07-13";

    @Test
    void aReportTakesSixStatements() {
        // The first reads what is kept from then on.
        send("xa.quyetthang", Demo.QUYET_THANG);
        long transactions = transactions();

        assertThat(Statements.during(() -> send("xa.huulien", Demo.HUU_LIEN))).isLessThanOrEqualTo(6);
        assertThat(transactions() - transactions).isEqualTo(1);
    }

    @Test
    void theAnswerIsWhatIsThere() {
        var answer = send("xa.huulien", Demo.HUU_LIEN);

        assertThat(as("xa.huulien")
                        .get("/api/v1/submissions/" + answer.get("id"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(answer);
    }

    @Test
    void theFiguresStandSideBySideAsTheyWereSent() {
        send("xa.huulien", Demo.HUU_LIEN);

        assertThat(
                        Database.query(
                                Long.class,
                                """
                        select count(*) from submission s join submission_afresh a on a.id = s.id
                        where (a.numbers, a.answers) is distinct from (s.numbers, s.answers)
                        """))
                .isZero();
    }

    private static Map<String, Object> send(String account, String unit) {
        return as(account)
                .body(report(unit, TODAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    /** That have written something. */
    private static long transactions() {
        return Database.query(Long.class, "select count(distinct xmin::text) from audit_entry");
    }
}

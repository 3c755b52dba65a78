package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;

/** Each query keeps to the scope by itself, without relying on an earlier check. */
@QuarkusTest
@ApiTest
@TestTransaction
class ReportScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID REGIME = UUID.fromString(Demo.REGIME);
    private static final UUID UNIT = UUID.fromString(Demo.HUU_LUNG);
    private static final UUID REPORT = UUID.fromString("7050de30-0009-4000-8000-000000000001");

    @Inject
    ReportRepository reports;

    @BeforeEach
    void issued() {
        Database.execute(
                """
                insert into report (id, regime_id, unit_id, as_of, edition, state, version, paper, frozen, hash, prepared,
                    created_at, created_by_name)
                values (?, ?, ?, ?, 1, 'ISSUED', 0, '{}', '{"frozen": true}', 'abc', false, now(), 'X')
                """,
                REPORT,
                REGIME,
                UNIT,
                DAY);
    }

    @Test
    void oneByItsId() {
        assertThat(reports.findInScope(REPORT, Scopes.HUU_LUNG)).isPresent();
        assertThat(reports.findInScope(REPORT, Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void aPageHoldsOnlyTheScope() {
        var all = new ReportFilter(REGIME, null, null, null, DAY, null);
        assertThat(reports.findPage(all, Scopes.HUU_LUNG, null, 10)).hasSize(1);
        assertThat(reports.findPage(all, Scopes.BACH_THONG, null, 10)).isEmpty();
    }

    @Test
    void theOneIssuedForADate() {
        assertThat(reports.findIssued(REGIME, UNIT, DAY, Scopes.HUU_LUNG)).isPresent();
        assertThat(reports.findIssued(REGIME, UNIT, DAY, Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void submissionsThatItCounts() {
        var communes = List.of(UUID.fromString(Demo.YEN_BINH));
        assertThat(reports.findSent(REGIME, communes, DAY, DAY, Scopes.HUU_LUNG))
                .hasSize(1);
        assertThat(reports.findSent(REGIME, communes, DAY, DAY, Scopes.BACH_THONG))
                .isEmpty();
    }
}

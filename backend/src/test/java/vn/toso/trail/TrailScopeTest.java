package vn.toso.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.toso.access.Scope;
import vn.toso.audit.AuditAction;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;
import vn.toso.unit.Level;

/** Each read checks the scope by itself and does not rely on an earlier check. */
@QuarkusTest
@ApiTest
@TestTransaction
class TrailScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID UNIT = UUID.fromString(Demo.HUU_LIEN);
    private static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);
    private static final TrailFilter OF_UNIT =
            new TrailFilter(UNIT, null, AuditAction.SUBMISSION_SUBMIT, null, null, null);

    @Inject
    TrailRepository trail;

    @Inject
    DenialRepository denials;

    @Inject
    Session session;

    @Test
    void rows() {
        submit();
        assertThat(trail.findPage(OF_UNIT, Scopes.HUU_LUNG, false, null, 10)).isNotEmpty();
        assertThat(trail.findPage(OF_UNIT, Scopes.BACH_THONG, false, null, 10)).isEmpty();
        assertThat(trail.findPage(ALL, Scopes.HUU_LIEN, false, null, 200))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                row.unit().id().equals(UNIT) || row.unit().level() == Level.VILLAGE)
                        .isTrue());
        assertThat(trail.findPage(ALL, new Scope(List.of(), List.of()), false, null, 10))
                .isEmpty();
    }

    @Test
    void allRows() {
        submit();
        try (var rows = trail.findAll(OF_UNIT, Scopes.HUU_LUNG, false)) {
            assertThat(rows).isNotEmpty();
        }
        try (var rows = trail.findAll(OF_UNIT, Scopes.BACH_THONG, false)) {
            assertThat(rows).isEmpty();
        }
    }

    /** The demo has no trail. */
    private void submit() {
        session.createNativeMutationQuery(
                        """
                        insert into audit_entry (at, business_at, action, object_id, unit_id, details)
                        values (now(), '2022-07-13 09:00+07', 'SUBMISSION_SUBMIT', gen_random_uuid(), :unit, '{}')
                        """)
                .setParameter("unit", UNIT)
                .executeUpdate();
    }

    @Test
    void countsOfDenials() {
        var subject = Database.query(
                String.class, "select min(subject) from assignment where unit_id = ?::uuid", Demo.HUU_LIEN);
        Database.execute("delete from denial where subject = ?", subject);
        Database.execute(
                """
                insert into denial (hour, subject, operation, problem, count, last_at)
                values (date_trunc('hour', now()), ?, 'GET /api/v1/units/{id}', 'not-found', 3, now())
                """,
                subject);
        assertThat(denials.findPage(of(null, subject), DAY, Scopes.HUU_LUNG, false, null, 10))
                .hasSize(1);
        assertThat(denials.findPage(of(UNIT, subject), DAY, Scopes.HUU_LUNG, false, null, 10))
                .hasSize(1);
        assertThat(denials.findPage(of(UUID.fromString(Demo.YEN_BINH), subject), DAY, Scopes.HUU_LUNG, false, null, 10))
                .isEmpty();
        assertThat(denials.findPage(of(null, subject), DAY, Scopes.BACH_THONG, false, null, 10))
                .isEmpty();
        try (var rows = denials.findAll(of(null, subject), DAY, Scopes.HUU_LUNG, false)) {
            assertThat(rows).hasSize(1);
        }
        try (var rows = denials.findAll(of(null, subject), DAY, Scopes.BACH_THONG, false)) {
            assertThat(rows).isEmpty();
        }
    }

    private static DenialFilter of(UUID unit, String subject) {
        return new DenialFilter(unit, subject, null, null, null);
    }
}

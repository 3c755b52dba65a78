package vn.toso.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;
import vn.toso.shared.load.Heavy;

/** Stores how often each caller was denied an operation in an hour, and deletes old counts. */
@ApplicationScoped
class DenialCounts {

    private final Session session;
    private final Clock clock;
    private final AuditConfig config;

    DenialCounts(Session session, Clock clock, AuditConfig config) {
        this.session = session;
        this.clock = clock;
        this.config = config;
    }

    /**
     * @param subject null for a caller without a token; the other components are then null too
     * @param operation method and path template, such as {@code GET /api/v1/units/{id}}
     * @param problem the type of the problem in the answer
     */
    record Denial(String subject, String operation, String problem) {}

    /** Counts a denial in its own transaction, because the transaction of the attempt was rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void count(Denial denial) {
        var now = clock.instant();
        session.createNativeMutationQuery(
                        """
                        insert into denial as d (hour, subject, operation, problem, count, last_at)
                        values (:hour, cast(:subject as text), cast(:operation as text), cast(:problem as text), 1, :now)
                        on conflict (hour, subject, operation, problem)
                            do update set count = d.count + 1, last_at = greatest(d.last_at, excluded.last_at)
                        """)
                .setParameter("hour", now.truncatedTo(ChronoUnit.HOURS))
                .setParameter("subject", denial.subject)
                .setParameter("operation", denial.operation)
                .setParameter("problem", denial.problem)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** May run on every replica. */
    @Scheduled(every = "1h", delayed = "5m")
    @Heavy
    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from denial where hour < :limit")
                .setParameter("limit", clock.instant().minus(config.denialsKept()))
                .executeUpdate();
    }
}

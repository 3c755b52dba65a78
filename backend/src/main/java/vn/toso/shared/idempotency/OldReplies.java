package vn.toso.shared.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;
import vn.toso.shared.load.Heavy;

/** Deletes replies that no client will ask for any more. It may run on every replica. */
@ApplicationScoped
class OldReplies {

    static final Duration KEPT = Duration.ofDays(7);

    private final Session session;
    private final Clock clock;

    OldReplies(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Heavy
    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from idempotent_reply where created_at < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}

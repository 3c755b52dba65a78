package vn.toso.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Adds the partitions of the trail for the coming months. It may run on every replica. */
@ApplicationScoped
class ComingMonths {

    private final Session session;

    ComingMonths(Session session) {
        this.session = session;
    }

    /** Runs at start too. */
    @Scheduled(every = "24h")
    @Transactional
    void add() {
        session.createNativeQuery("select 1 from audit_entry_add_coming_months()", Integer.class)
                .getSingleResult();
    }
}

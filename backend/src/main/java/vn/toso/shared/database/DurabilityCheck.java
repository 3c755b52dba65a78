package vn.toso.shared.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Stops the application if the database may lose committed data. A report that was acknowledged must survive a power cut. */
class DurabilityCheck {

    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    @Transactional
    void onStart(@Observes StartupEvent start, Session session) {
        check(session);
    }

    static void check(Session session) {
        for (var setting : SETTINGS) {
            var value = session.createNativeQuery("select current_setting(:setting)", String.class)
                    .setParameter("setting", setting)
                    .getSingleResult();
            require(setting, value);
        }
    }

    static void require(String setting, String value) {
        if ("off".equals(value)) {
            throw new IllegalStateException(
                    "PostgreSQL runs with %s=off and may lose acknowledged reports; switch it on".formatted(setting));
        }
    }
}

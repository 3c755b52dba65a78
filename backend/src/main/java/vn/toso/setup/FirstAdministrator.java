package vn.toso.setup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.toso.access.Role;
import vn.toso.access.Unscoped;
import vn.toso.people.AssignmentService;
import vn.toso.shared.database.Turn;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;

/**
 * Names the first administrator of an installation that has no assignments yet. This works only once: assignments are never
 * deleted, so a later change of the configuration has no effect.
 */
@Unscoped("Runs at start, before there are assignments.")
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final FirstAdministratorConfig config;
    private final Session session;
    private final Turn turns;
    private final UnitService units;
    private final AssignmentService assignments;
    private final BusinessClock clock;

    FirstAdministrator(
            FirstAdministratorConfig config,
            Session session,
            Turn turns,
            UnitService units,
            AssignmentService assignments,
            BusinessClock clock) {
        this.config = config;
        this.session = session;
        this.turns = turns;
        this.units = units;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Runs after the demo, which creates administrators of its own. */
    @Transactional
    @ActivateRequestContext
    void name(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) StartupEvent start) {
        if (config.subject().isPresent()) {
            turns.take("first administrator");
            if (isEmpty("assignment")) {
                assignments.grant(config.subject().get(), root(), Role.ADMINISTRATOR);
                LOG.info("The first administrator is named");
            }
        }
    }

    private UUID root() {
        if (!isEmpty("unit")) {
            return units.root(clock.today());
        }
        var root = config.root();
        var id = UUID.randomUUID();
        units.establish(List.of(
                new NewUnit(id, root.level(), root.type(), root.code(), root.name(), null, root.since(), null)));
        return id;
    }

    private boolean isEmpty(String table) {
        return session.createNativeQuery("select not exists (select from %s)".formatted(table), Boolean.class)
                .getSingleResult();
    }
}

package vn.toso.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Role;
import vn.toso.access.Unscoped;
import vn.toso.people.AssignmentService;
import vn.toso.people.FirstAccount;
import vn.toso.shared.database.Turn;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;

/**
 * Creates the root unit and the first administrator of an installation that has no assignments yet. This works only once:
 * assignments are never deleted, so a later change of the configuration has no effect.
 */
@Unscoped("Runs at start, before there are assignments.")
@ApplicationScoped
class Founding {

    /** Who created the account. */
    private static final String INSTALLATION = "Cài đặt hệ thống";

    private final FirstAdministratorConfig config;
    private final Session session;
    private final Turn turns;
    private final UnitService units;
    private final FirstAccount account;
    private final AssignmentService assignments;
    private final IdentityProvider identity;
    private final BusinessClock clock;

    Founding(
            FirstAdministratorConfig config,
            Session session,
            Turn turns,
            UnitService units,
            FirstAccount account,
            AssignmentService assignments,
            IdentityProvider identity,
            BusinessClock clock) {
        this.config = config;
        this.session = session;
        this.turns = turns;
        this.units = units;
        this.account = account;
        this.assignments = assignments;
        this.identity = identity;
        this.clock = clock;
    }

    /** What was done. */
    record Outcome(boolean named, boolean linkWritten) {}

    /**
     * Writes the link last. If the transaction fails after that, the next attempt replaces it. A start after the link has
     * expired writes a new one, until somebody has used a one-time code.
     */
    @Transactional
    Outcome name() {
        turns.take("first administrator");
        boolean isNew = isEmpty("assignment");
        if (isNew) {
            var root = root();
            var subject = subject(root);
            assignments.grant(subject, root, Role.ADMINISTRATOR);
            identity.demandSecondFactor(subject);
        }
        var link =
                config.username().flatMap(username -> account.renewLink(username, config.linkValidity(), INSTALLATION));
        link.ifPresent(text -> new LinkFile(config.linkFile().orElseThrow()).write(text));
        return new Outcome(isNew, link.isPresent());
    }

    private String subject(UUID root) {
        return config.subject()
                .orElseGet(() -> account.create(
                        config.username().orElseThrow(), config.fullName().orElseThrow(), root, INSTALLATION));
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

package vn.toso.demo;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.toso.access.ActingAs;
import vn.toso.access.Role;
import vn.toso.access.Unscoped;
import vn.toso.people.AssignmentService;
import vn.toso.people.PeopleRegister;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitType;

/** Fills an empty database with the districts of Hữu Lũng and Bạch Thông as of 13/7/2022 and their later reorganisations. */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    /** Invented: the units are older, but the demo has no data from before 2020. */
    private static final LocalDate UNITS_SINCE = LocalDate.of(2020, 1, 1);

    /** Seconds. On a busy machine, the default transaction timeout of one minute is too short. */
    private static final int MAX_SECONDS = 900;

    /** Who created the accounts. */
    private static final String DEMO = "Dữ liệu minh họa";

    private static final LocalDateTime NOW = LocalDateTime.of(2022, 7, 13, 16, 0);

    private final DemoConfig config;
    private final Session session;
    private final UnitService units;
    private final PeopleRegister people;
    private final AssignmentService assignments;
    private final ActingAs actingAs;
    private final DemoFigures figures;
    private final DemoTeams teams;
    private final DemoHistory history;
    private final BusinessClock clock;

    DemoLoader(
            DemoConfig config,
            Session session,
            UnitService units,
            PeopleRegister people,
            AssignmentService assignments,
            ActingAs actingAs,
            DemoFigures figures,
            DemoTeams teams,
            DemoHistory history,
            BusinessClock clock) {
        this.config = config;
        this.session = session;
        this.units = units;
        this.people = people;
        this.assignments = assignments;
        this.actingAs = actingAs;
        this.figures = figures;
        this.teams = teams;
        this.history = history;
        this.clock = clock;
    }

    /** Loads everything in one transaction, so that the next start repeats a load that was interrupted. */
    @Transactional
    @TransactionConfiguration(timeout = MAX_SECONDS)
    @ActivateRequestContext
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (!config.enabled() || !isEmpty()) {
            return;
        }
        LOG.info("Loading the demo");
        var now = NOW.atZone(VietnamTime.ZONE).toInstant();
        // Otherwise the rows of the load would be later in the trail than all that is done in the demo.
        clock.recordFrom(now.minusSeconds(MAX_SECONDS));
        units.establish(
                DemoFile.table("units.csv").stream().map(DemoLoader::unit).toList());
        units.establish(DemoTeams.villages(UNITS_SINCE));
        var accounts = DemoFile.table("accounts.csv");
        accounts.stream().filter(DemoLoader::ofFirstUnits).forEach(this::grant);
        DemoFile.statements("programme.sql")
                .forEach(sql -> session.createNativeMutationQuery(sql).executeUpdate());
        actingAs.become(accounts.get(0).get("subject"), accounts.get(0).get("name"));
        figures.load(accounts);
        teams.load(accounts);
        history.replay();
        accounts.stream().filter(account -> !ofFirstUnits(account)).forEach(this::grant);
        clock.moveTo(now);
        LOG.info("The demo is loaded; the business clock reads 16:00 on 13/07/2022");
    }

    private static boolean ofFirstUnits(Map<String, String> account) {
        return account.get("unit_since").isEmpty();
    }

    private void grant(Map<String, String> account) {
        var code = account.get("unit_code");
        var unit = unitId(
                account.get("unit_level"), ofFirstUnits(account) ? code : code + "/" + account.get("unit_since"));
        var subject = account.get("subject");
        var username = account.get("username");
        people.register(id("person/" + username), subject, username, account.get("name"), unit, DEMO);
        assignments.grant(subject, unit, Role.valueOf(account.get("role")));
    }

    private boolean isEmpty() {
        return session.createNativeQuery("select not exists (select from unit)", Boolean.class)
                .getSingleResult();
    }

    private static NewUnit unit(Map<String, String> row) {
        var parent = row.get("parent_code").isEmpty() ? null : unitId(row.get("parent_level"), row.get("parent_code"));
        return new NewUnit(
                unitId(row.get("level"), row.get("code")),
                Level.valueOf(row.get("level")),
                UnitType.valueOf(row.get("type")),
                row.get("code"),
                row.get("name"),
                parent,
                UNITS_SINCE,
                null);
    }

    /** The id is the same in every demo, so that a saved address still works after a reset. */
    static UUID unitId(String level, String code) {
        return id(level + "/" + code);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo/" + name).getBytes(StandardCharsets.UTF_8));
    }
}

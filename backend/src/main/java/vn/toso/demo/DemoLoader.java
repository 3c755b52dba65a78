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
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitType;

/** Fills an empty database with the demo of 13/7/2022, or of a day of 2026, and sets the business clock to that day. */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    /** Seconds. On a busy machine, the default transaction timeout of one minute is too short. */
    private static final int MAX_SECONDS = 900;

    private static final LocalTime BEGINS_AT = LocalTime.of(16, 0);

    /** From here on all reports of the demo lie in the year of its target. */
    private static final LocalDate EARLIEST_OF_TWO_TIERS = LocalDate.of(2026, 2, 1);

    private static final LocalDate LATEST_OF_TWO_TIERS = LocalDate.of(2026, 12, 31);

    private final DemoConfig config;
    private final Session session;
    private final DemoDistricts districts;
    private final DemoProvince province;
    private final DemoTwoTiers twoTiers;
    private final BusinessClock clock;

    DemoLoader(
            DemoConfig config,
            Session session,
            DemoDistricts districts,
            DemoProvince province,
            DemoTwoTiers twoTiers,
            BusinessClock clock) {
        this.config = config;
        this.session = session;
        this.districts = districts;
        this.province = province;
        this.twoTiers = twoTiers;
        this.clock = clock;
    }

    /** Loads everything in one transaction, so that the next start repeats a load that was interrupted. */
    @Transactional
    @TransactionConfiguration(timeout = MAX_SECONDS)
    @ActivateRequestContext
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        var today = config.date();
        requireKnown(today);
        if (!isEmpty()) {
            return;
        }
        LOG.info("Loading the demo");
        var now = today.atTime(BEGINS_AT).atZone(VietnamTime.ZONE).toInstant();
        // Otherwise the rows of the load would be later in the trail than all that is done in the demo.
        clock.recordFrom(now.minusSeconds(MAX_SECONDS));
        if (today.equals(DemoDistricts.TODAY)) {
            districts.load();
            if (config.caoBang()) {
                province.load();
            }
        } else {
            // The demo may begin after the present day, and nothing asks for figures of a day to come.
            clock.moveTo(now);
            twoTiers.load(today);
        }
        clock.moveTo(now);
        LOG.infof(
                "The demo is loaded; the business clock reads 16:00 on %s",
                today.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    }

    static void requireKnown(LocalDate date) {
        boolean twoTiers = !date.isBefore(EARLIEST_OF_TWO_TIERS) && !date.isAfter(LATEST_OF_TWO_TIERS);
        if (!twoTiers && !date.equals(DemoDistricts.TODAY)) {
            throw new IllegalStateException("toso.demo.date is %s. The demo begins on %s, or on a day from %s to %s."
                    .formatted(date, DemoDistricts.TODAY, EARLIEST_OF_TWO_TIERS, LATEST_OF_TWO_TIERS));
        }
    }

    private boolean isEmpty() {
        return session.createNativeQuery("select not exists (select from unit)", Boolean.class)
                .getSingleResult();
    }

    /** The units of a table that has a parent above each row. */
    static List<NewUnit> units(List<Map<String, String>> rows, LocalDate since) {
        return rows.stream().map(row -> unit(row, since)).toList();
    }

    private static NewUnit unit(Map<String, String> row, LocalDate since) {
        var parent = row.get("parent_code").isEmpty() ? null : unitId(row.get("parent_level"), row.get("parent_code"));
        return new NewUnit(
                unitId(row.get("level"), row.get("code")),
                Level.valueOf(row.get("level")),
                UnitType.valueOf(row.get("type")),
                row.get("code"),
                row.get("name"),
                parent,
                since,
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

package vn.toso.unit;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;

/** Writes changes of units to the audit trail: the attributes of each unit before and after. */
@Unscoped("The caller administers the units.")
@ApplicationScoped
class UnitTrail {

    /** The version on the day; else the first later one. */
    private static final String STATES =
            """
            select life.unit_id, v.code, v.name, v.type, v.parent_id, life.first_day, life.ended_on
            from (
                select unit_id, min(valid_from) as first_day,
                    case when bool_and(valid_to is not null) then max(valid_to) end as ended_on
                from unit_version where unit_id = any(:units) group by unit_id) life
            cross join lateral (
                select one.code, one.name, one.type, one.parent_id from unit_version one
                where one.unit_id = life.unit_id
                order by one.valid_from <= :day desc, case when one.valid_from <= :day then one.valid_from end desc,
                    one.valid_from
                limit 1) v
            """;

    private static final State NONE = new State(null, null, null, null, null, null);

    private final Session session;
    private final AuditTrail audit;

    UnitTrail(Session session, AuditTrail audit) {
        this.session = session;
        this.audit = audit;
    }

    /**
     * @param firstDay of the unit
     * @param endedOn the first day on which the unit does not exist; null if it has no end
     */
    record State(String code, String name, String type, UUID parentId, LocalDate firstDay, LocalDate endedOn) {}

    /** The state of units on a day. Units without any version are left out. */
    Map<UUID, State> on(LocalDate day, Collection<UUID> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(STATES, Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultStream()
                .collect(toMap(
                        row -> row.get("unit_id", UUID.class),
                        row -> new State(
                                row.get("code", String.class),
                                row.get("name", String.class),
                                row.get("type", String.class),
                                row.get("parent_id", UUID.class),
                                row.get("first_day", LocalDate.class),
                                row.get("ended_on", LocalDate.class))));
    }

    /** @param units new ones */
    void made(AuditAction action, List<NewUnit> units, Supplier<Details> about) {
        audit.changed(
                action,
                units.stream()
                        .map(unit ->
                                new AuditTrail.Change(unit.id(), unit.id(), difference(about.get(), NONE, state(unit))))
                        .toList());
    }

    /**
     * @param before the states of the units before the change
     * @param after their states now
     */
    void changed(
            AuditAction action,
            Collection<UUID> units,
            Map<UUID, State> before,
            Map<UUID, State> after,
            Supplier<Details> about) {
        audit.changed(
                action,
                units.stream()
                        .map(unit -> new AuditTrail.Change(
                                unit,
                                unit,
                                difference(
                                        about.get(), before.getOrDefault(unit, NONE), after.getOrDefault(unit, NONE))))
                        .toList());
    }

    private static State state(NewUnit unit) {
        return new State(
                unit.code(), unit.name(), unit.type().name(), unit.parentId(), unit.validFrom(), unit.validTo());
    }

    private static Details difference(Details details, State before, State after) {
        return details.changed(AuditField.CODE, before.code, after.code)
                .changed(AuditField.NAME, before.name, after.name)
                .changed(AuditField.TYPE, before.type, after.type)
                .changed(AuditField.PARENT, before.parentId, after.parentId)
                .changed(AuditField.FIRST_DAY, before.firstDay, after.firstDay)
                .changed(AuditField.ENDED_ON, before.endedOn, after.endedOn);
    }
}

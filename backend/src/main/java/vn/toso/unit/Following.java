package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.shared.time.Period;

/**
 * Where a unit comes to lie whose parent is known to end later: below what the parent passes into as a whole, and of a tier
 * that was removed below the unit above. So what is told late of a village goes through the reorganisations since.
 */
@ApplicationScoped
class Following {

    private static final String FATE =
            """
            select
                exists (
                    select from unit_version o
                    where o.unit_id = :unit and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)) as alive,
                (select case when bool_and(o.valid_to is not null) then max(o.valid_to) end
                    from unit_version o where o.unit_id = :unit) as ends_on,
                %s as next_id
            """
                    .formatted(next(":unit"));

    /** SQL of where what lies below a unit goes when that ends; null where nothing is known of that. */
    static String next(String unit) {
        return """
                coalesce(
                    (select s.successor_id from succession s where s.predecessor_id = %1$s and s.share = 1),
                    (select o.parent_id from unit_version o
                        where o.unit_id = %1$s and o.level = 'DISTRICT'
                          and not exists (select from succession s where s.predecessor_id = %1$s)
                          and exists (
                            select from reorganisation_unit r where r.unit_id = %1$s and r.kind = 'ENDS')
                        order by o.valid_from desc
                        limit 1))
                """
                .formatted(unit);
    }

    private final Session session;

    Following(Session session) {
        this.session = session;
    }

    /** The versions of a unit that outlives its parent, one for each place where it lies; a problem where that leads nowhere. */
    List<NewUnit> versions(NewUnit unit) {
        return periods(unit.parentId(), unit.validFrom(), unit.validTo())
                .orElseThrow(() -> UnitProblem.parentNotAlive(unit))
                .stream()
                .map(one -> new NewUnit(
                        unit.id(),
                        unit.level(),
                        unit.type(),
                        unit.code(),
                        unit.name(),
                        one.parent(),
                        one.period().from(),
                        one.period().to()))
                .toList();
    }

    /** @param to exclusive; null for no end */
    Optional<List<Below>> periods(UUID parent, LocalDate from, LocalDate to) {
        var periods = new ArrayList<Below>();
        for (var fate = fate(parent, from); fate.alive(); fate = fate(parent, from)) {
            boolean throughout =
                    fate.endsOn() == null || (to != null && !fate.endsOn().isBefore(to));
            periods.add(new Below(parent, new Period(from, throughout ? to : fate.endsOn())));
            if (throughout) {
                return Optional.of(periods);
            }
            if (fate.next() == null) {
                return Optional.empty();
            }
            parent = fate.next();
            from = fate.endsOn();
        }
        return Optional.empty();
    }

    private Fate fate(UUID unit, LocalDate day) {
        return session.createNativeQuery(FATE, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Fate(
                        row.get("alive", Boolean.class),
                        row.get("ends_on", LocalDate.class),
                        row.get("next_id", UUID.class)))
                .findFirst()
                .orElseThrow();
    }

    /** @param next where what lies below goes when the unit ends; null where nothing is known of that */
    private record Fate(boolean alive, LocalDate endsOn, UUID next) {}

    record Below(UUID parent, Period period) {}
}

package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Finds the communes that a team can move to after its own commune has ended. */
@ApplicationScoped
class Heirs {

    private final Session session;

    Heirs(Session session) {
        this.session = session;
    }

    /** The communes that exist on a day and succeed a unit, directly or over several steps; ordered by code. */
    @Unscoped("The caller may change the teams of the unit.")
    List<UnitRef> of(UUID unitId, LocalDate day) {
        return session.createNativeQuery(
                        """
                        with recursive later(unit_id) as (
                            select s.successor_id from succession s where s.predecessor_id = :unit
                            union
                            select s.successor_id from succession s join later l on l.unit_id = s.predecessor_id
                        )
                        select %s
                        from later l
                        join unit_version v on v.unit_id = l.unit_id and v.level = 'COMMUNE'
                            and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                        order by %s
                        """
                                .formatted(UnitRef.columns("v"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultStream()
                .map(UnitRef::of)
                .toList();
    }
}

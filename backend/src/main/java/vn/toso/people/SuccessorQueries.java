package vn.toso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Finds the units to which the people of ended units can move. */
@ApplicationScoped
class SuccessorQueries {

    private final Session session;
    private final BusinessClock clock;

    SuccessorQueries(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The units that exist today and succeed these, directly or over several steps, by the unit that they succeed. */
    Map<UUID, List<UnitRef>> find(Collection<UUID> ended, Scope scope) {
        if (ended.isEmpty()) {
            return Map.of();
        }
        var query = session.createNativeQuery(
                        """
                        with recursive later(origin, unit_id) as (
                            select s.predecessor_id, s.successor_id from succession s where s.predecessor_id = any(:ended)
                            union
                            select l.origin, s.successor_id from succession s join later l on l.unit_id = s.predecessor_id
                        )
                        select l.origin, %s
                        from later l
                        join unit_version v on v.unit_id = l.unit_id
                            and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
                        where %s
                        order by %s
                        """
                                .formatted(
                                        UnitRef.columns("v"), Scope.readable("l.unit_id", ":today"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("ended", ended.stream().distinct().toArray(UUID[]::new))
                .setParameter("today", clock.today());
        return scope.bind(query)
                .getResultStream()
                .collect(groupingBy(row -> row.get("origin", UUID.class), mapping(UnitRef::of, toList())));
    }
}

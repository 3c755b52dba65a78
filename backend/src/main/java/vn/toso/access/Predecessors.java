package vn.toso.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import org.hibernate.Session;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;

/**
 * Ended units whose successors are units of today. Read for the whole tree at once, so that all callers share one cached copy.
 */
@Unscoped("Scopes are computed from it; it is read for the whole tree at once.")
@ApplicationScoped
class Predecessors {

    private static final String BELOW =
            """
            select below.ancestor_id as unit_id, s.predecessor_id as other_id
            from succession s
            join unit_ancestor below on below.descendant_id = s.successor_id and below.depth >= :depth
                and below.valid_from <= :today
                -- A caller whose own unit has ended keeps access to its predecessors.
                and (below.valid_to is null or below.valid_to > :today or below.depth = 0)
            """;

    private static final String LIVED =
            """
            select life.descendant_id as unit_id, a.ancestor_id as other_id
            from unit_ancestor life
            join unit_ancestor a on a.descendant_id = life.descendant_id and a.valid_from = life.valid_from
                and a.valid_to is not distinct from life.valid_to
            where life.ancestor_id = life.descendant_id
              and life.descendant_id in (select predecessor_id from succession)
            """;

    private final Session session;
    private final Reference reference;
    private final TreeDays days;
    private final Kept<LocalDate, Passed> kept = new Kept<>(2, (since, passed) -> 1);

    Predecessors(Session session, Reference reference, TreeDays days) {
        this.session = session;
        this.reference = reference;
        this.days = days;
    }

    /**
     * The predecessors of units at or below these roots today, except those that were below a root all their life. For the root
     * of the country the result is empty.
     */
    List<UUID> elsewhere(Collection<UUID> roots, LocalDate today) {
        if (roots.isEmpty()) {
            return List.of();
        }
        var passed = passed(today);
        return passed.into(roots, true).stream()
                .filter(unit -> roots.stream().noneMatch(passed.lived.getOrDefault(unit, Set.of())::contains))
                .toList();
    }

    /** The predecessors of units below these roots today, without the predecessors of the roots themselves. */
    List<UUID> below(Collection<UUID> roots, LocalDate today) {
        return roots.isEmpty() ? List.of() : List.copyOf(passed(today).into(roots, false));
    }

    private Passed passed(LocalDate today) {
        var since = days.since(today);
        return since == null ? Passed.NOTHING : reference.ofTree(kept, since, () -> read(since));
    }

    /**
     * @param atOrBelow for each unit, the predecessors of the units at or below it
     * @param below for each unit, the predecessors of the units below it
     * @param predecessors for each successor, its predecessors
     * @param lived for each predecessor, the units it was below during a whole period of its life
     */
    private record Passed(
            Map<UUID, List<UUID>> atOrBelow,
            Map<UUID, List<UUID>> below,
            Map<UUID, List<UUID>> predecessors,
            Map<UUID, Set<UUID>> lived) {

        private static final Passed NOTHING = new Passed(Map.of(), Map.of(), Map.of(), Map.of());

        Set<UUID> into(Collection<UUID> roots, boolean themselves) {
            var first = themselves ? atOrBelow : below;
            var all = roots.stream()
                    .flatMap(root -> first.getOrDefault(root, List.of()).stream())
                    .collect(LinkedHashSet<UUID>::new, Set::add, Set::addAll);
            var open = new ArrayDeque<>(all);
            while (!open.isEmpty()) {
                predecessors.getOrDefault(open.pop(), List.of()).stream()
                        .filter(all::add)
                        .forEach(open::push);
            }
            return all;
        }
    }

    private Passed read(LocalDate today) {
        return new Passed(
                pairs(BELOW, Map.of("today", today, "depth", 0), toList()),
                pairs(BELOW, Map.of("today", today, "depth", 1), toList()),
                pairs("select successor_id as unit_id, predecessor_id as other_id from succession", Map.of(), toList()),
                pairs(LIVED, Map.of(), toSet()));
    }

    private <C> Map<UUID, C> pairs(String sql, Map<String, Object> parameters, Collector<UUID, ?, C> others) {
        var query = session.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .collect(groupingBy(
                        row -> row.get("unit_id", UUID.class),
                        mapping(row -> row.get("other_id", UUID.class), others)));
    }
}

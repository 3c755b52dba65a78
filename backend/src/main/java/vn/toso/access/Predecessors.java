package vn.toso.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;

/** Ended units that passed into others which somebody holds today. It takes a walk over the tree, and few hold many units. */
@ApplicationScoped
class Predecessors {

    private static final int MAX_KEPT = 100_000;

    private final Session session;
    private final Reference reference;
    private final Kept<Key, List<UUID>> kept = new Kept<>(MAX_KEPT, (key, units) -> 1 + units.size());

    private record Key(Set<UUID> roots, boolean elsewhere, LocalDate today) {}

    Predecessors(Session session, Reference reference) {
        this.session = session;
        this.reference = reference;
    }

    /** Of units at or below some today, without those that lay below these all their life. */
    List<UUID> elsewhere(Collection<UUID> roots, LocalDate today) {
        return roots.isEmpty()
                ? List.of()
                : reference.ofTreeAtStart(
                        kept,
                        new Key(Set.copyOf(roots), true, today),
                        () -> holdAll(roots) ? List.of() : elsewhere(predecessors(roots, 0, today), roots));
    }

    /** Of units below some today, not of these themselves. */
    List<UUID> below(Collection<UUID> roots, LocalDate today) {
        return roots.isEmpty()
                ? List.of()
                : reference.ofTreeAtStart(
                        kept, new Key(Set.copyOf(roots), false, today), () -> predecessors(roots, 1, today));
    }

    /** Whether every unit that ever was lay below one of these: then no predecessor can have lain elsewhere. */
    private boolean holdAll(Collection<UUID> roots) {
        return session.createNativeQuery(
                        """
                        select not exists (
                            select from unit_version v where v.parent_id is null and v.unit_id <> all(:roots))
                        """,
                        Boolean.class)
                .setParameter("roots", roots.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** @param minDepth how far below the roots a successor has to lie */
    private List<UUID> predecessors(Collection<UUID> roots, int minDepth, LocalDate today) {
        return session.createNativeQuery(
                        """
                        with recursive past(unit_id) as (
                            select s.predecessor_id
                            from succession s
                            join unit_ancestor below on below.descendant_id = s.successor_id
                                and below.ancestor_id = any(:roots) and below.depth >= :minDepth
                                and below.valid_from <= :today
                                -- Whoever belongs to a unit that has ended keeps what that had before it.
                                and (below.valid_to is null or below.valid_to > :today or below.depth = 0)
                            union
                            select s.predecessor_id from succession s join past on past.unit_id = s.successor_id
                        )
                        select unit_id from past
                        """,
                        UUID.class)
                .setParameter("roots", roots.toArray(UUID[]::new))
                .setParameter("minDepth", minDepth)
                .setParameter("today", today)
                .getResultList();
    }

    /** Without those that lay below the roots all their life: of a nation, these are all that ever ended. */
    private List<UUID> elsewhere(List<UUID> units, Collection<UUID> roots) {
        if (units.isEmpty()) {
            return units;
        }
        return session.createNativeQuery(
                        """
                        select p.id from unnest(:units) as p(id)
                        where not exists (
                            select from unit_ancestor life
                            join unit_ancestor a on a.descendant_id = life.descendant_id
                                and a.ancestor_id = any(:roots) and a.valid_from = life.valid_from
                                and a.valid_to is not distinct from life.valid_to
                            where life.descendant_id = p.id and life.ancestor_id = p.id)
                        """,
                        UUID.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("roots", roots.toArray(UUID[]::new))
                .getResultList();
    }
}

package vn.toso.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.Period;

/** Keeps the closure table {@code unit_ancestor} consistent with the versions. */
@ApplicationScoped
class UnitTree {

    private final Session session;

    UnitTree(Session session) {
        this.session = session;
    }

    /** Recomputes all ancestors of these units, for all time. Must run in the transaction that changed their versions. */
    @Unscoped("Keeps the tree that scopes are read from.")
    void rewriteAncestorsOf(Collection<UUID> units) {
        session.flush();
        var ids = units.toArray(UUID[]::new);
        session.createNativeMutationQuery("delete from unit_ancestor where descendant_id = any(:units)")
                .setParameter("units", ids)
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        with recursive chain(ancestor_id, descendant_id, depth, period) as (
                            select v.unit_id, v.unit_id, 0, daterange(v.valid_from, v.valid_to)
                            from unit_version v
                            where v.unit_id = any(:units)
                            union all
                            -- One step up: valid while both the path so far and the next parent are valid.
                            select v.parent_id, c.descendant_id, c.depth + 1,
                                   c.period * daterange(v.valid_from, v.valid_to)
                            from chain c
                            join unit_version v on v.unit_id = c.ancestor_id and v.parent_id is not null
                                and daterange(v.valid_from, v.valid_to) && c.period
                        ),
                        -- A rename splits a period without a change of the tree, so adjacent periods are joined.
                        merged(ancestor_id, descendant_id, depth, period) as (
                            select ancestor_id, descendant_id, depth, unnest(range_agg(period))
                            from chain
                            group by ancestor_id, descendant_id, depth
                        )
                        insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from, valid_to)
                        select ancestor_id, descendant_id, depth, lower(period), upper(period) from merged
                        """)
                .setParameter("units", ids)
                .executeUpdate();
    }

    /** The units and all their descendants of any time. */
    @Unscoped("The caller may change the units.")
    Set<UUID> withDescendants(Collection<UUID> ids) {
        return new HashSet<>(session.createNativeQuery(
                        "select distinct descendant_id from unit_ancestor where ancestor_id = any(:ids)", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    @Unscoped("The root is the same for all callers.")
    UUID root(LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select unit_id from unit_version
                        where parent_id is null and valid_from <= :asOf and (valid_to is null or valid_to > :asOf)
                        """,
                        UUID.class)
                .setParameter("asOf", asOf)
                .getSingleResult();
    }

    List<Period> periodsBelow(UUID unit, UUID above) {
        return periodsBelow(List.of(unit), above).getOrDefault(unit, List.of());
    }

    @Unscoped("The caller has asked which of the units the user may know.")
    Map<UUID, List<Period>> periodsBelow(Collection<UUID> units, UUID above) {
        return session.createNativeQuery(
                        """
                        select descendant_id, valid_from, valid_to from unit_ancestor
                        where descendant_id = any(:units) and ancestor_id = :above
                        order by valid_from
                        """,
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("above", above)
                .getResultStream()
                .collect(groupingBy(row -> row.get("descendant_id", UUID.class), mapping(Period::of, toList())));
    }
}

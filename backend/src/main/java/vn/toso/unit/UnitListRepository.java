package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;

/**
 * Reads the existing units that a list refers to. The result says for each row whether the caller administers it on the date.
 */
@ApplicationScoped
class UnitListRepository {

    private final Session session;

    UnitListRepository(Session session) {
        this.session = session;
    }

    /**
     * A version of a unit.
     *
     * @param parentCode of the parent at the beginning of the version; null if it has none
     * @param livesFrom the first day of the unit
     * @param livesTo the first day on which the unit does not exist; null if no end is known
     * @param ordered whether a reorganisation created the unit
     * @param followed whether it is known which unit takes over the children when this one ends, see {@link Following}
     * @param administered whether the caller administers it, or a unit above it, on the day of the version that is nearest to
     *     the date
     */
    record There(
            UUID versionId,
            UUID unitId,
            Level level,
            UnitType type,
            String code,
            String name,
            UUID parentId,
            String parentCode,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate livesFrom,
            LocalDate livesTo,
            boolean ordered,
            boolean followed,
            boolean administered) {

        boolean on(LocalDate date) {
            return !validFrom.isAfter(date) && (validTo == null || validTo.isAfter(date));
        }

        /**
         * Whether this is the first version and no reorganisation created the unit, so that a list may give it an earlier
         * first day.
         */
        boolean mayBeginEarlier() {
            return validFrom.equals(livesFrom) && !ordered && administered;
        }
    }

    private static final String THERE =
            """
            select v.*, life.valid_from as lives_from, life.valid_to as lives_to,
                %s is not null as followed,
                (select p.code from unit_version p
                    where p.unit_id = v.parent_id and p.valid_from <= v.valid_from
                      and (p.valid_to is null or p.valid_to > v.valid_from)) as parent_code,
                exists (
                    select from reorganisation_unit u
                    join reorganisation r on r.id = u.reorganisation_id and r.state = 'APPLIED'
                    where u.unit_id = v.unit_id and u.kind = 'BEGINS') as ordered,
                exists (
                    select from unit_ancestor a
                    where a.descendant_id = v.unit_id and a.ancestor_id = any(:administered)
                      and a.valid_from <= nearest.day and (a.valid_to is null or a.valid_to > nearest.day)) as administered
            from unit_version v
            cross join lateral (
                select min(l.valid_from) as valid_from,
                    nullif(max(coalesce(l.valid_to, 'infinity')), 'infinity') as valid_to
                from unit_version l where l.unit_id = v.unit_id) as life
            cross join lateral (
                select greatest(v.valid_from, least(cast(:day as date), coalesce(v.valid_to - 1, :day)))) as nearest(day)
            """
                    .formatted(Following.next("v.unit_id"));

    /** All versions, of any time, with one of the codes. */
    List<There> findByCodes(Collection<String> codes, Collection<UUID> administered, LocalDate day) {
        return there("where v.code = any(:of)", codes.toArray(String[]::new), administered, day);
    }

    /** The units without a code right below these parents on that day. */
    List<There> findWithoutCode(Collection<UUID> parents, Collection<UUID> administered, LocalDate day) {
        return there(
                "where v.code is null and v.parent_id = any(:of) and v.valid_from <= :day"
                        + " and (v.valid_to is null or v.valid_to > :day)",
                parents.toArray(UUID[]::new),
                administered,
                day);
    }

    /** The units without a code that first appear right below one of these parents after that day. */
    List<There> findWithoutCodeLater(Collection<UUID> parents, Collection<UUID> administered, LocalDate day) {
        return there(
                "where v.code is null and v.parent_id = any(:of) and v.valid_from > :day"
                        + " and v.valid_from = life.valid_from",
                parents.toArray(UUID[]::new),
                administered,
                day);
    }

    /** The root unit on that day. */
    Optional<There> findRoot(Collection<UUID> administered, LocalDate day) {
        return there(
                        "where v.parent_id is null and v.valid_from <= :day"
                                + " and (v.valid_to is null or v.valid_to > :day)",
                        null,
                        administered,
                        day)
                .stream()
                .findFirst();
    }

    @Unscoped("The result says for each row whether the caller may write it.")
    private List<There> there(String where, Object[] of, Collection<UUID> administered, LocalDate day) {
        var query = session.createNativeQuery(THERE + where, Tuple.class);
        if (of != null) {
            query.setParameter("of", of);
        }
        return query.setParameter("administered", administered.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultStream()
                .map(UnitListRepository::there)
                .toList();
    }

    private static There there(Tuple row) {
        return new There(
                row.get("id", UUID.class),
                row.get("unit_id", UUID.class),
                Level.valueOf(row.get("level", String.class)),
                UnitType.valueOf(row.get("type", String.class)),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("parent_id", UUID.class),
                row.get("parent_code", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("lives_from", LocalDate.class),
                row.get("lives_to", LocalDate.class),
                row.get("ordered", Boolean.class),
                row.get("followed", Boolean.class),
                row.get("administered", Boolean.class));
    }

    /** The code of an ancestor of a unit, or of the unit itself, by level. */
    record Above(UUID unitId, Level level, String code) {}

    @Unscoped("The result says for each row whether the caller may write it.")
    List<Above> findCodesAbove(Collection<UUID> units, LocalDate day) {
        return session.createNativeQuery(
                        """
                        select a.descendant_id, v.level, v.code
                        from unit_ancestor a
                        join unit_version v on v.unit_id = a.ancestor_id
                            and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                        where a.descendant_id = any(:units)
                          and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                        """,
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Above(
                        row.get("descendant_id", UUID.class),
                        Level.valueOf(row.get("level", String.class)),
                        row.get("code", String.class)))
                .toList();
    }

    /**
     * Existing units that a list leaves out: they have a level of the list and are below parents whose children the list
     * names.
     */
    record LeftOut(int count, List<UnitRef> first) {}

    /** @param covered by level, the units whose children the list names */
    LeftOut findLeftOut(Map<Level, Set<UUID>> covered, Collection<UUID> named, Scope scope, LocalDate day, int limit) {
        var pairs = covered.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(parent -> Map.entry(one.getKey(), parent)))
                .toList();
        var query = session.createNativeQuery(
                        """
                        with covered as (
                            select distinct a.descendant_id
                            from unnest(:levels, :parents) as c(level, parent_id)
                            join unit_ancestor a on a.ancestor_id = c.parent_id and a.depth > 0
                                and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                            join unit u on u.id = a.descendant_id and u.level = c.level)
                        select %s, count(*) over () as found
                        from unit_version v
                        where v.unit_id in (select descendant_id from covered)
                          and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                          and v.unit_id not in (select unnest(:named)) and %s
                        order by %s limit :limit
                        """
                                .formatted(
                                        UnitRef.columns("v"), Scope.readable("v.unit_id", ":day"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter(
                        "levels", pairs.stream().map(one -> one.getKey().name()).toArray(String[]::new))
                .setParameter("parents", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .setParameter("named", named.toArray(UUID[]::new))
                .setParameter("day", day)
                .setParameter("limit", limit);
        var rows = scope.bind(query).getResultList();
        int count = rows.isEmpty() ? 0 : rows.get(0).get("found", Long.class).intValue();
        return new LeftOut(count, rows.stream().map(UnitRef::of).toList());
    }
}

package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Into which units of today units of the past have passed, over however many reorganisations. */
@ApplicationScoped
class TodayQueries {

    /** Each unit with what is left of it today: itself, or the ends of all ways along which it passed on. */
    private static final String REMAINS =
            """
            with recursive passed(source_id, unit_id, share) as (
                select u.id, u.id, cast(1 as numeric) from unnest(:sources) as u(id)
                union all
                -- A share that no decision states makes all that comes of it unknown.
                select p.source_id, s.successor_id, p.share * s.share
                from passed p
                join succession s on s.predecessor_id = p.unit_id
                join reorganisation r on r.id = s.reorganisation_id and r.effective_on <= :today
            ),
            remains as (
                select p.source_id, p.unit_id,
                    case when bool_and(p.share is not null) then sum(p.share) end as share,
                    exists (
                        select from unit_ancestor a
                        where a.descendant_id = p.unit_id and a.ancestor_id = p.unit_id
                          and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)) as alive
                from passed p
                where not exists (
                    select from succession s
                    join reorganisation r on r.id = s.reorganisation_id and r.effective_on <= :today
                    where s.predecessor_id = p.unit_id)
                group by p.source_id, p.unit_id
            )
            """;

    private final Session session;

    TodayQueries(Session session) {
        this.session = session;
    }

    /** @param unit the one asked about: what of them lies below it lies in a row */
    Map<UUID, List<Remain>> remains(Collection<UUID> sources, UUID unit, LocalDate today) {
        return session.createNativeQuery(
                        REMAINS
                                + """
                                select r.source_id, r.unit_id, r.share, r.alive, mine.depth is not null as below,
                                    row_above.ancestor_id as row_id
                                from remains r
                                left join unit_ancestor mine on mine.descendant_id = r.unit_id
                                    and mine.ancestor_id = :unit
                                    and mine.valid_from <= :today and (mine.valid_to is null or mine.valid_to > :today)
                                left join unit_ancestor row_above on row_above.descendant_id = r.unit_id
                                    and row_above.depth = mine.depth - 1 and row_above.valid_from <= :today
                                    and (row_above.valid_to is null or row_above.valid_to > :today)
                                order by r.source_id, r.unit_id
                                """,
                        Tuple.class)
                .setParameter("sources", sources.toArray(UUID[]::new))
                .setParameter("unit", unit)
                .setParameter("today", today)
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("source_id", UUID.class),
                        LinkedHashMap::new,
                        mapping(TodayQueries::remain, toList())));
    }

    /** Those of the units that lay below another one on a date. */
    Set<UUID> below(UUID unit, Collection<UUID> units, LocalDate date) {
        return new HashSet<>(session.createNativeQuery(
                        """
                        select descendant_id from unit_ancestor
                        where ancestor_id = :unit and descendant_id = any(:units)
                          and valid_from <= :date and (valid_to is null or valid_to > :date)
                        """,
                        UUID.class)
                .setParameter("unit", unit)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("date", date)
                .getResultList());
    }

    /**
     * Units of today below the one asked about which, since a date, also came out of units that the installation does not
     * hold.
     *
     * @param holding only those at or above which one of these lies
     */
    List<Incomplete> incomplete(UUID unit, Collection<UUID> holding, LocalDate asOf, LocalDate today, Scope scope) {
        var sources = session.createNativeQuery(
                        """
                        select distinct o.successor_id from outside_predecessor o
                        join reorganisation r on r.id = o.reorganisation_id
                        where r.effective_on > :asOf and r.effective_on <= :today
                        """,
                        UUID.class)
                .setParameter("asOf", asOf)
                .setParameter("today", today)
                .getResultList();
        if (sources.isEmpty() || holding.isEmpty()) {
            return List.of();
        }
        var query = session.createNativeQuery(
                        REMAINS
                                + """
                                select %s, o.name as outside_name, o.code as outside_code, o.within
                                from remains m
                                join outside_predecessor o on o.successor_id = m.source_id
                                join reorganisation r on r.id = o.reorganisation_id
                                    and r.effective_on > :asOf and r.effective_on <= :today
                                join unit_version v on v.unit_id = m.unit_id
                                    and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
                                where exists (
                                    select from unit_ancestor mine
                                    where mine.descendant_id = m.unit_id and mine.ancestor_id = :unit
                                      and mine.valid_from <= :today
                                      and (mine.valid_to is null or mine.valid_to > :today))
                                  and exists (
                                    select from unit_ancestor held
                                    where held.ancestor_id = m.unit_id and held.descendant_id = any(:holding)
                                      and held.valid_from <= :today
                                      and (held.valid_to is null or held.valid_to > :today))
                                  and %s
                                order by v.level, %s, o.position
                                """
                                        .formatted(
                                                UnitRef.columns("v"),
                                                Scope.readable("v.unit_id", ":today"),
                                                UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("sources", sources.toArray(UUID[]::new))
                .setParameter("unit", unit)
                .setParameter("holding", holding.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .setParameter("today", today);
        var byUnit = scope.bind(query)
                .getResultStream()
                .collect(groupingBy(UnitRef::of, LinkedHashMap::new, mapping(TodayQueries::outside, toList())));
        return byUnit.entrySet().stream()
                .map(one -> new Incomplete(one.getKey(), one.getValue()))
                .toList();
    }

    private static OutsideUnit outside(Tuple row) {
        return new OutsideUnit(
                row.get("outside_name", String.class),
                row.get("outside_code", String.class),
                row.get("within", String.class));
    }

    private static Remain remain(Tuple row) {
        return new Remain(
                row.get("unit_id", UUID.class),
                row.get("share", BigDecimal.class),
                row.get("alive", Boolean.class),
                row.get("below", Boolean.class),
                row.get("row_id", UUID.class));
    }

    /**
     * What is left of a unit.
     *
     * @param share null where some decision on the way states none
     * @param alive not where the way ends in a unit that ended and passed into nothing
     * @param below whether it is the unit asked about or lies below it
     * @param row the unit right below that one in which it lies; null for that one itself, and outside of it
     */
    record Remain(UUID unit, BigDecimal share, boolean alive, boolean below, UUID row) {}
}

package vn.toso.target;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.indicator.Counts;
import vn.toso.shared.text.Text;

/** Reads what each unit has to reach by the targets in force. */
@ApplicationScoped
class UnitTargetRepository {

    private final Session session;

    UnitTargetRepository(Session session) {
        this.session = session;
    }

    /** The targets of these units: declared for the unit, or the unit's part of a target declared above it. */
    List<UnitTarget> findInForce(Collection<UUID> units, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        """
                        with given as (
                            select t.unit_id, t.id, t.counts, t.period_from, t.period_to, v.value, false as allocated, 0 as above,
                                   v.document_number, v.document_date, cast(null as text) as allocation_note,
                                   cast(null as text) as percent_of,
                                   v.share_percent, cast(null as bigint) as base, v.base_vi, v.base_en
                            from %1$s
                            where t.unit_id = any(:units) and t.percent_of is null and %2$s
                            union all
                            select a.unit_id, t.id, t.counts, t.period_from, t.period_to, a.value, true, 0,
                                   v.document_number, v.document_date, d.note, null, null, null, null, null
                            from %1$s
                            join target_allocation a on a.target_version_id = v.id
                            join target_division d on d.target_version_id = v.id and d.unit_id = a.parent_id
                            where a.unit_id = any(:units) and %2$s
                            union all
                            -- A share holds for every unit below, of its own population; a unit with an unknown population
                            -- has no target.
                            select a.descendant_id, t.id, t.counts, t.period_from, t.period_to,
                                   cast(ceil(base.count * v.share_percent / 100) as bigint), a.depth > 0, a.depth,
                                   v.document_number, v.document_date, null, t.percent_of, v.share_percent, base.count,
                                   null, null
                            from %1$s
                            join unit_ancestor a on a.ancestor_id = t.unit_id and a.descendant_id = any(:units)
                                and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf)
                            left join lateral (
                                select c.count
                                from unit_population p
                                cross join lateral (
                                    select case t.percent_of
                                        when 'TOTAL' then p.total
                                        when 'HOUSEHOLDS' then p.households
                                        else p.aged_15_and_over end as count) c
                                where p.unit_id = a.descendant_id and p.year <= :year and c.count > 0
                                order by p.year desc
                                limit 1) counted on true
                            cross join lateral (
                                select coalesce(case a.depth when 0 then v.base_value end, counted.count) as count) base
                            where t.percent_of is not null and base.count is not null and %2$s
                        )
                        -- A target declared for the unit itself comes before a part of a larger one; then the nearest
                        -- declaring unit comes first.
                        select distinct on (g.unit_id, i.indicator_id) g.*, i.indicator_id, i.method, i.rate_digits
                        from given g
                        join target_indicator i on i.target_id = g.id
                        where %3$s
                        order by g.unit_id, i.indicator_id, g.allocated, g.above, g.id
                        """
                                .formatted(
                                        TargetRepository.IN_FORCE,
                                        TargetRepository.IN_PERIOD,
                                        Scope.readable("g.unit_id", ":asOf")),
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .setParameter("year", asOf.getYear());
        return scope.bind(query)
                .getResultStream()
                .map(UnitTargetRepository::unitTarget)
                .toList();
    }

    /** The days on which a target of this unit, or of any unit that was ever above it, begins, is revised or ends. */
    @Unscoped("Returns days only, no data of a target.")
    Set<LocalDate> findChangeDays(UUID unit) {
        return session.createNativeQuery(
                        """
                        with above as (
                            select t.id, t.period_from, t.period_to, t.valid_to from target t
                            where t.unit_id in (select ancestor_id from unit_ancestor where descendant_id = :unit))
                        select period_from as day from above
                        union select period_to from above
                        union select valid_to from above where valid_to is not null
                        union select v.effective_from from above t join target_version v on v.target_id = t.id
                        """,
                        Tuple.class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(row -> row.get("day", LocalDate.class))
                .collect(toSet());
    }

    private static UnitTarget unitTarget(Tuple row) {
        return new UnitTarget(
                row.get("unit_id", UUID.class),
                row.get("indicator_id", UUID.class),
                new TargetRef(
                        row.get("id", UUID.class),
                        row.get("value", Long.class),
                        Counts.valueOf(row.get("counts", String.class)),
                        row.get("allocated", Boolean.class),
                        row.get("period_from", LocalDate.class),
                        row.get("period_to", LocalDate.class),
                        row.get("document_number", String.class),
                        row.get("document_date", LocalDate.class),
                        row.get("allocation_note", String.class),
                        share(row),
                        declaredShare(row)),
                RateMethod.valueOf(row.get("method", String.class)),
                row.get("rate_digits", Integer.class));
    }

    private static TargetRef.Share share(Tuple row) {
        var of = TargetRepository.percentOf(row);
        return of == null
                ? null
                : new TargetRef.Share(row.get("share_percent", BigDecimal.class), of, row.get("base", Long.class));
    }

    private static TargetRef.DeclaredShare declaredShare(Tuple row) {
        var percent = row.get("share_percent", BigDecimal.class);
        var of = Text.of(row.get("base_vi", String.class), row.get("base_en", String.class));
        return percent == null || of == null ? null : new TargetRef.DeclaredShare(percent, of);
    }
}

package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.regime.RegimeView;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Counts and sums over many units at once. A row is the unit right below the one asked about; null is that unit itself. */
@ApplicationScoped
class ProgressQueries {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** The units that are asked: at the reporting level, below the regime's owner and below the unit asked about. */
    private static final String EXPECTED =
            """
            with recursive expected as (
                select v.unit_id, v.level, v.type, v.code, v.name, v.folded_name, row_above.ancestor_id as above_id,
                    case when :each then v.unit_id else row_above.ancestor_id end as row_id
                from unit_version v
                join unit_ancestor mine on mine.descendant_id = v.unit_id and mine.ancestor_id = :unit
                    and mine.valid_from <= :asOf and (mine.valid_to is null or mine.valid_to > :asOf)
                join unit_ancestor owned on owned.descendant_id = v.unit_id and owned.ancestor_id = :owner
                    and owned.valid_from <= :asOf and (owned.valid_to is null or owned.valid_to > :asOf)
                -- One step below the unit asked about.
                left join unit_ancestor row_above on row_above.descendant_id = v.unit_id
                    and row_above.depth = mine.depth - 1
                    and row_above.valid_from <= :asOf and (row_above.valid_to is null or row_above.valid_to > :asOf)
                where v.level = :level
                  and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                  and %s
            ),
            -- The unit's latest submission on or before the date: for the date itself, or carried forward.
            answered as (
                select e.*, s.as_of, s.timeliness, s.state, s.received_at,
                    exists (
                        select from exemption x
                        where x.regime_id = :regime and x.unit_id = e.unit_id
                          and x.valid_from <= :asOf and (x.valid_to is null or x.valid_to > :asOf)) as exempted
                from expected e
                left join lateral (
                    select as_of, timeliness, state, received_at from submission
                    where regime_id = :regime and unit_id = e.unit_id and as_of between :since and :asOf
                    order by as_of desc
                    limit 1) s on true
            )
            """
                    .formatted(Scope.readable("v.unit_id", ":asOf"));

    private final Session session;

    ProgressQueries(Session session) {
        this.session = session;
    }

    Map<UUID, Coverage> coverage(Question question) {
        return rows(
                        question,
                        """
                        select row_id,
                            count(*) as expected,
                            count(*) filter (where as_of = :asOf) as reported,
                            count(*) filter (where as_of = :asOf and timeliness = 'LATE') as late,
                            count(*) filter (where as_of = :asOf and state = 'RETURNED') as returned,
                            count(*) filter (where as_of is distinct from :asOf and exempted) as exempt,
                            count(*) filter (where as_of < :asOf) as carried,
                            min(as_of) filter (where as_of < :asOf) as oldest_carried,
                            max(received_at) filter (where as_of = :asOf) as last_received_at
                        from answered
                        group by row_id
                        """)
                // Not toMap: the unit itself has the key null.
                .collect(
                        HashMap::new, (map, row) -> map.put(row.get("row_id", UUID.class), coverage(row)), Map::putAll);
    }

    /** The first hundred, by code. */
    List<UnitRef> missing(Question question) {
        return named(question, "a.as_of is distinct from :asOf and not a.exempted");
    }

    /** The first hundred, by code. */
    List<UnitRef> returned(Question question) {
        return named(question, "a.as_of = :asOf and a.state = 'RETURNED'");
    }

    private List<UnitRef> named(Question question, String which) {
        return rows(
                        question,
                        """
                        select %s from answered a
                        where %s
                        order by %s
                        limit 100
                        """
                                .formatted(UnitRef.columns("a"), which, UnitOrder.by("a")))
                .map(UnitRef::of)
                .toList();
    }

    /** Every unit that is asked, by code, with the unit right below the one asked about in which it lies. */
    List<Reporting> reporting(Question question) {
        return rows(
                        question,
                        "select %s, e.above_id from expected e order by %s"
                                .formatted(UnitRef.columns("e"), UnitOrder.by("e")))
                .map(row -> new Reporting(UnitRef.of(row), row.get("above_id", UUID.class)))
                .toList();
    }

    /** What the units below each row have given, per indicator; nothing for a row and an indicator without a figure. */
    List<Sum> sums(Question question, List<UUID> indicators) {
        var query = query(
                        question,
                        """
                        -- An indicator with parts is the sum of what its parts, and theirs, come down to.
                        , part(indicator_id, leaf_id) as (
                            select id, id from unnest(:indicators) as shown(id)
                            union all
                            select p.indicator_id, ip.part_id
                            from part p join indicator_part ip on ip.indicator_id = p.leaf_id
                        ),
                        leaf as (
                            select distinct p.leaf_id, i.kind
                            from part p join indicator i on i.id = p.leaf_id
                            where not exists (select from indicator_part ip where ip.indicator_id = p.leaf_id)
                        ),
                        figure as (
                            -- Stock: the unit's latest figure, also from an earlier report than its latest one.
                            select e.row_id, e.unit_id, l.leaf_id, f.value
                            from expected e
                            cross join leaf l
                            cross join lateral (
                                select case f.mark when 'NIL' then 0 else f.value end as value
                                from submission s
                                join submission_figure f on f.submission_id = s.id
                                    and f.number = s.current_revision and f.indicator_id = l.leaf_id
                                where s.regime_id = :regime and s.unit_id = e.unit_id
                                  and s.as_of between :since and :asOf
                                order by s.as_of desc
                                limit 1) f
                            where l.kind = 'STOCK' and f.value is not null
                            union all
                            -- Flow: all of the period.
                            select e.row_id, e.unit_id, l.leaf_id, case f.mark when 'NIL' then 0 else f.value end
                            from expected e
                            cross join leaf l
                            join submission s on s.regime_id = :regime and s.unit_id = e.unit_id
                                and s.as_of between :periodFrom and :asOf
                            join submission_figure f on f.submission_id = s.id
                                and f.number = s.current_revision and f.indicator_id = l.leaf_id
                            where l.kind = 'FLOW' and f.mark is distinct from 'NOT_APPLICABLE'
                        )
                        select f.row_id, p.indicator_id, sum(f.value) as value, count(distinct f.unit_id) as units
                        from figure f
                        join part p on p.leaf_id = f.leaf_id
                        group by f.row_id, p.indicator_id
                        """)
                .setParameter("indicators", indicators.toArray(UUID[]::new))
                .setParameter("periodFrom", question.periodFrom());
        return query.getResultStream().map(ProgressQueries::sum).toList();
    }

    private Stream<Tuple> rows(Question question, String select) {
        return query(question, select).getResultStream();
    }

    private NativeQuery<Tuple> query(Question question, String select) {
        var query = session.createNativeQuery(EXPECTED + select, Tuple.class)
                .setParameter("regime", question.regime())
                .setParameter("owner", question.owner())
                .setParameter("unit", question.unit())
                .setParameter("level", question.level().name())
                .setParameter("asOf", question.asOf())
                .setParameter("each", question.each())
                .setParameter("since", question.carry() ? BEGINNING : question.asOf());
        return question.scope().bind(query);
    }

    private static Sum sum(Tuple row) {
        return new Sum(
                row.get("row_id", UUID.class),
                row.get("indicator_id", UUID.class),
                row.get("value", BigDecimal.class).longValueExact(),
                count(row, "units"));
    }

    private static Coverage coverage(Tuple row) {
        return Coverage.of(
                count(row, "expected"),
                count(row, "reported"),
                count(row, "late"),
                count(row, "returned"),
                count(row, "exempt"),
                count(row, "carried"),
                row.get("oldest_carried", LocalDate.class),
                VietnamTime.local(row.get("last_received_at", Instant.class)));
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Long.class).intValue();
    }

    record Reporting(UnitRef unit, UUID above) {}

    /** @param row the unit right below the one asked about; null for that one itself */
    record Sum(UUID row, UUID indicator, long value, int units) {

        Sum plus(Sum other) {
            return new Sum(null, indicator, value + other.value, units + other.units);
        }
    }

    /**
     * @param periodFrom where the sum of a flow begins
     * @param carry whether a stock may be taken from an earlier date
     * @param each every unit that reports is a row of its own
     */
    record Question(
            UUID regime,
            UUID owner,
            Level level,
            UUID unit,
            LocalDate asOf,
            LocalDate periodFrom,
            boolean carry,
            boolean each,
            Scope scope) {

        static Question of(RegimeView regime, UUID unit, LocalDate asOf, boolean carry, boolean each, Scope scope) {
            return new Question(
                    regime.id(),
                    regime.ownerId(),
                    regime.reportingLevel(),
                    unit,
                    asOf,
                    // Targets are set for a year, so a flow is summed from its first day.
                    asOf.withDayOfYear(1),
                    carry,
                    each,
                    scope);
        }
    }
}

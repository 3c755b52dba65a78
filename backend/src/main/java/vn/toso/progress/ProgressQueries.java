package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeView;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Counts and sums over many units at once. A row is the unit right below the one asked about; null is that unit itself. */
@ApplicationScoped
class ProgressQueries {

    private static final int MAX_NAMED = 100;
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
            -- What the unit has sent for the date, and what of the figures asked its report leaves blank: worked out once,
            -- although it is read more than once.
            answered as materialized (
                select e.*, s.id as submission_id, s.timeliness, s.state, s.received_at,
                    array(
                        select a.id from unnest(:asked) with ordinality as a(id, place)
                        where s.id is not null and not exists (
                            select from submission_figure f
                            where f.submission_id = s.id and f.number = s.current_revision and f.indicator_id = a.id)
                        order by a.place) as unanswered,
                    exists (
                        select from exemption x
                        where x.regime_id = :regime and x.unit_id = e.unit_id
                          and x.valid_from <= :asOf and (x.valid_to is null or x.valid_to > :asOf)) as exempted
                from expected e
                left join submission s on s.regime_id = :regime and s.unit_id = e.unit_id and s.as_of = :asOf
            )
            """
                    .formatted(Scope.readable("v.unit_id", ":asOf"));

    private static final String SUMS =
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
            -- One row for each unit and leaf, also where the unit has never answered: then no day and no value. An answer
            -- without a value says that it does not apply, and hides what was answered before.
            answer as (
                -- Stock: the unit's latest answer, also from an earlier report than its latest one.
                select e.row_id, e.unit_id, l.leaf_id, a.as_of, a.value
                from expected e
                cross join leaf l
                left join lateral (
                    select s.as_of, cast(case f.mark when 'NIL' then 0 else f.value end as numeric) as value
                    from submission s
                    join submission_figure f on f.submission_id = s.id
                        and f.number = s.current_revision and f.indicator_id = l.leaf_id
                    where s.regime_id = :regime and s.unit_id = e.unit_id
                      and s.as_of between :since and :asOf
                    order by s.as_of desc
                    limit 1) a on true
                where l.kind = 'STOCK'
                union all
                -- Flow: all of the period, up to the day of the latest answer.
                select e.row_id, e.unit_id, l.leaf_id, a.as_of, a.value
                from expected e
                cross join leaf l
                left join lateral (
                    select max(s.as_of) as as_of, sum(cast(case f.mark when 'NIL' then 0 else f.value end as numeric)) as value
                    from submission s
                    join submission_figure f on f.submission_id = s.id
                        and f.number = s.current_revision and f.indicator_id = l.leaf_id
                    where s.regime_id = :regime and s.unit_id = e.unit_id
                      and s.as_of between :periodFrom and :asOf) a on true
                where l.kind = 'FLOW'
            ),
            of_unit as (
                select a.row_id, a.unit_id, p.indicator_id, sum(a.value) as value,
                    min(a.as_of) filter (where a.value is not null and a.as_of < :asOf) as carried_from,
                    bool_or(a.as_of is null) as lacking
                from answer a
                join part p on p.leaf_id = a.leaf_id
                group by a.row_id, a.unit_id, p.indicator_id
            )
            select row_id, indicator_id, sum(value) as value,
                count(*) filter (where value is not null and carried_from is null) as fresh,
                count(carried_from) as carried,
                min(carried_from) as oldest_carried,
                count(*) filter (where value is null and not lacking) as not_applicable,
                count(*) filter (where value is null and lacking) as none,
                count(*) filter (where value is not null and lacking) as lacking_part
            from of_unit
            group by row_id, indicator_id
            union all
            -- Of all indicators together: each unit once, however many of its figures are carried.
            select row_id, null, null, 0, count(carried_from), min(carried_from), 0, 0, 0
            from (
                select row_id, unit_id, min(carried_from) as carried_from from of_unit group by row_id, unit_id) u
            group by row_id
            """;

    private final Session session;

    ProgressQueries(Session session) {
        this.session = session;
    }

    /** Without what is carried, which the sums say. */
    Map<UUID, Standing> standings(Question question) {
        return query(
                        question,
                        """
                        select row_id,
                            count(*) as expected,
                            count(submission_id) as reported,
                            count(*) filter (where timeliness = 'LATE') as late,
                            count(*) filter (where timeliness = 'BACKFILLED') as backfilled,
                            count(*) filter (where state = 'RETURNED') as returned,
                            count(*) filter (where cardinality(unanswered) > 0) as partial,
                            count(*) filter (where submission_id is null and exempted) as exempt,
                            max(received_at) as last_received_at,
                            case when count(*) = 1 then max(unanswered) end as unanswered
                        from answered
                        group by row_id
                        """)
                .getResultStream()
                // Not toMap: the unit itself has the key null.
                .collect(
                        HashMap::new, (map, row) -> map.put(row.get("row_id", UUID.class), standing(row)), Map::putAll);
    }

    /** Who is to be named beside the counts, in one statement. */
    Named named(Question question) {
        var named = new Named(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        query(
                        question,
                        """
                        select %s, a.kind, a.unanswered
                        from (
                            select a.*, k.kind, row_number() over (partition by k.kind order by %s) as place
                            from answered a
                            cross join lateral (values
                                ('MISSING', a.submission_id is null and not a.exempted),
                                ('RETURNED', a.state = 'RETURNED'),
                                ('PARTIAL', cardinality(a.unanswered) > 0)) k(kind, holds)
                            where k.holds) a
                        where a.place <= %d
                        order by a.place
                        """
                                .formatted(UnitRef.columns("a"), UnitOrder.by("a"), MAX_NAMED))
                .getResultStream()
                .forEach(row -> named.add(row.get("kind", String.class), UnitRef.of(row), unanswered(row)));
        return named;
    }

    /** Every unit that is asked, by code, with the unit right below the one asked about in which it lies. */
    List<Reporting> reporting(Question question) {
        return query(
                        question,
                        "select %s, e.above_id from expected e order by %s"
                                .formatted(UnitRef.columns("e"), UnitOrder.by("e")))
                .getResultStream()
                .map(row -> new Reporting(UnitRef.of(row), row.get("above_id", UUID.class)))
                .toList();
    }

    /**
     * What the units below each row have given, per indicator, and of which day; for each row with a unit that reports, one for
     * each indicator.
     */
    Sums sums(Question question, List<UUID> indicators) {
        var query = query(question, SUMS)
                .setParameter("indicators", indicators.toArray(UUID[]::new))
                .setParameter("since", question.carry() ? BEGINNING : question.asOf())
                .setParameter("periodFrom", question.periodFrom());
        var sums = new Sums(new ArrayList<>(), new HashMap<>());
        query.getResultStream().forEach(sums::add);
        return sums;
    }

    private NativeQuery<Tuple> query(Question question, String select) {
        var query = session.createNativeQuery(EXPECTED + select, Tuple.class)
                .setParameter("regime", question.regime())
                .setParameter("owner", question.owner())
                .setParameter("unit", question.unit())
                .setParameter("level", question.level().name())
                .setParameter("asOf", question.asOf())
                .setParameter("each", question.each())
                .setParameter("asked", question.asked().toArray(UUID[]::new));
        return question.scope().bind(query);
    }

    private static Standing standing(Tuple row) {
        var coverage = Coverage.of(
                count(row, "expected"),
                count(row, "reported"),
                count(row, "late"),
                count(row, "backfilled"),
                count(row, "returned"),
                count(row, "partial"),
                count(row, "exempt"),
                VietnamTime.local(row.get("last_received_at", Instant.class)));
        return new Standing(coverage, unanswered(row));
    }

    private static List<UUID> unanswered(Tuple row) {
        var indicators = row.get("unanswered", UUID[].class);
        return indicators == null ? List.of() : List.of(indicators);
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Long.class).intValue();
    }

    record Reporting(UnitRef unit, UUID above) {}

    /** Each the first hundred, by code. */
    record Named(List<UnitRef> missing, List<UnitRef> returned, List<PartialUnit> partial) {

        static final Named NOBODY = new Named(List.of(), List.of(), List.of());

        private void add(String kind, UnitRef unit, List<UUID> unanswered) {
            switch (kind) {
                case "MISSING" -> missing.add(unit);
                case "RETURNED" -> returned.add(unit);
                default -> partial.add(new PartialUnit(unit, unanswered));
            }
        }
    }

    /**
     * @param row the unit right below the one asked about; null for that one itself
     * @param value however large; null where no unit has given a figure
     */
    record Sum(UUID row, UUID indicator, BigInteger value, FigureCoverage coverage) {

        static Sum of(Tuple row) {
            var value = row.get("value", BigDecimal.class);
            return new Sum(
                    row.get("row_id", UUID.class),
                    row.get("indicator_id", UUID.class),
                    value == null ? null : value.toBigIntegerExact(),
                    new FigureCoverage(
                            count(row, "fresh"),
                            count(row, "carried"),
                            row.get("oldest_carried", LocalDate.class),
                            count(row, "not_applicable"),
                            count(row, "none"),
                            count(row, "lacking_part")));
        }

        Sum plus(Sum other) {
            var both = value == null ? other.value : other.value == null ? value : value.add(other.value);
            return new Sum(null, indicator, both, coverage.plus(other.coverage));
        }
    }

    /** How many units have a figure of an earlier day in some total. */
    private record Carried(int units, LocalDate oldest) {}

    /** @param carried by row, over all indicators together */
    record Sums(List<Sum> sums, Map<UUID, Carried> carried) {

        private void add(Tuple row) {
            if (row.get("indicator_id", UUID.class) == null) {
                carried.put(
                        row.get("row_id", UUID.class),
                        new Carried(count(row, "carried"), row.get("oldest_carried", LocalDate.class)));
            } else {
                sums.add(Sum.of(row));
            }
        }

        /** The standings of the same rows, with what is carried. */
        Map<UUID, Standing> complete(Map<UUID, Standing> standings) {
            var complete = new HashMap<UUID, Standing>();
            standings.forEach((row, standing) -> {
                var of = carried.get(row);
                complete.put(
                        row,
                        of == null
                                ? standing
                                : new Standing(
                                        standing.coverage().carrying(of.units(), of.oldest()), standing.unanswered()));
            });
            return complete;
        }
    }

    /**
     * @param asked the indicators that each unit is asked for itself, in the order of the regime
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
            List<UUID> asked,
            Scope scope) {

        static Question of(RegimeView regime, UUID unit, LocalDate asOf, boolean carry, boolean each, Scope scope) {
            return new Question(
                    regime.id(),
                    regime.ownerId(),
                    regime.reportingLevel(),
                    unit,
                    asOf,
                    regime.calendar().sumsFrom(asOf),
                    carry,
                    each,
                    regime.indicators().stream()
                            .filter(IndicatorRef::reported)
                            .map(IndicatorRef::id)
                            .toList(),
                    scope);
        }
    }
}

package vn.toso.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.indicator.Counts;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.text.Text;

@ApplicationScoped
class TargetRepository {

    /** The versions in force: of each target whose period holds the date, the latest that is effective by then. */
    private static final String IN_FORCE =
            """
            target t
            join lateral (
                select * from target_version
                where target_id = t.id and effective_from <= :asOf
                order by effective_from desc limit 1) v on true
            """;

    private static final String IN_PERIOD = "t.period_from <= :asOf and t.period_to > :asOf";

    private final Session session;

    TargetRepository(Session session) {
        this.session = session;
    }

    /** What the units have to reach: declared for them, or their part of what was declared above. */
    List<UnitTarget> findInForce(Collection<UUID> units, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        """
                        with given as (
                            select t.unit_id, t.id, t.counts, v.value, false as allocated,
                                   v.document_number, v.document_date, null as allocation_note
                            from %1$s
                            where t.unit_id = any(:units) and %2$s
                            union all
                            select a.unit_id, t.id, t.counts, a.value, true,
                                   v.document_number, v.document_date, v.allocation_note
                            from %1$s
                            join target_allocation a on a.target_version_id = v.id
                            where a.unit_id = any(:units) and %2$s
                        )
                        -- What was declared for the unit itself goes before a part of something larger.
                        select distinct on (g.unit_id, i.indicator_id) g.*, i.indicator_id, i.method, i.rate_digits
                        from given g
                        join target_indicator i on i.target_id = g.id
                        where %3$s
                        order by g.unit_id, i.indicator_id, g.allocated, g.id
                        """
                                .formatted(IN_FORCE, IN_PERIOD, Scope.readable("g.unit_id", ":asOf")),
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("asOf", asOf);
        return scope.bind(query)
                .getResultStream()
                .map(TargetRepository::unitTarget)
                .toList();
    }

    List<TargetView> findPage(UUID id, UUID unit, Scope scope, LocalDate asOf, Cursor after, int limit) {
        var query = session.createNativeQuery(
                        """
                        select t.*, v.*, t.id as target_id,
                            (select array_agg(indicator_id order by indicator_id) from target_indicator
                             where target_id = t.id) as indicator_ids,
                            (select array_agg(a.unit_id order by a.unit_id) from target_allocation a
                             where a.target_version_id = v.id and %1$s) as allocated_units,
                            (select array_agg(a.value order by a.unit_id) from target_allocation a
                             where a.target_version_id = v.id and %1$s) as allocated_values
                        from %2$s
                        where %3$s and %4$s
                          and (cast(:id as uuid) is null or t.id = :id)
                          and (cast(:unit as uuid) is null or t.unit_id = :unit)
                          and t.id > :after
                        order by t.id limit :limit
                        """
                                .formatted(
                                        Scope.readable("a.unit_id", ":asOf"),
                                        IN_FORCE,
                                        IN_PERIOD,
                                        Scope.visible("t.unit_id", ":asOf")),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("unit", unit)
                .setParameter("asOf", asOf)
                .setParameter("after", after == null ? Cursor.NO_ID : after.id(0))
                .setParameter("limit", limit);
        return scope.bind(query).getResultStream().map(TargetRepository::view).toList();
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
                        row.get("document_number", String.class),
                        row.get("document_date", LocalDate.class),
                        row.get("allocation_note", String.class)),
                RateMethod.valueOf(row.get("method", String.class)),
                row.get("rate_digits", Integer.class));
    }

    private static TargetView view(Tuple row) {
        var base = row.get("base_vi", String.class);
        return new TargetView(
                row.get("target_id", UUID.class),
                row.get("unit_id", UUID.class),
                new Text(row.get("name_vi", String.class), row.get("name_en", String.class)),
                Counts.valueOf(row.get("counts", String.class)),
                row.get("period_from", LocalDate.class),
                row.get("period_to", LocalDate.class),
                row.get("value", Long.class),
                row.get("share_percent", BigDecimal.class),
                base == null ? null : new Text(base, row.get("base_en", String.class)),
                row.get("base_value", Long.class),
                row.get("effective_from", LocalDate.class),
                row.get("document_number", String.class),
                row.get("document_date", LocalDate.class),
                row.get("document_issuer", String.class),
                Arrays.asList(row.get("indicator_ids", UUID[].class)),
                allocations(row.get("allocated_units", UUID[].class), row.get("allocated_values", Long[].class)),
                row.get("allocation_note", String.class));
    }

    private static List<TargetView.Allocation> allocations(UUID[] units, Long[] values) {
        if (units == null) {
            return List.of();
        }
        return java.util.stream.IntStream.range(0, units.length)
                .mapToObj(i -> new TargetView.Allocation(units[i], values[i]))
                .toList();
    }
}

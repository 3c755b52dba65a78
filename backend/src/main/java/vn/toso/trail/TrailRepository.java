package vn.toso.trail;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** Reads the trail, the latest row first. */
@ApplicationScoped
class TrailRepository {

    /** Up to this number of units, the query names them, so that PostgreSQL can use the index by unit. */
    private static final int FEW_UNITS = 4_000;

    /** How many rows are in memory at a time when all are read. */
    private static final int FETCHED = 1_000;

    /**
     * The tree of the row's date decides who may read it. If the unit did not exist on that date, because it was recorded before
     * its first day or after its last, the nearest day counts.
     */
    private static final String ROWS =
            """
            select e.id, e.business_at, e.subject, e.actor_name, e.action, e.object_id, cast(e.details as text) as details,
                e.trace_id, %s
            from audit_entry e
            left join lateral (
                select least(
                    greatest(cast(e.business_at at time zone 'Asia/Ho_Chi_Minh' as date), min(lives.valid_from)),
                    case when bool_and(lives.valid_to is not null) then max(lives.valid_to) - 1 end) as day
                from unit_version lives where lives.unit_id = e.unit_id) tree on true
            left join unit_version v on v.unit_id = e.unit_id
                and v.valid_from <= tree.day and (v.valid_to is null or v.valid_to > tree.day)
            where (:everything or %s)
            """
                    .formatted(UnitRef.columns("v"), Scope.readable("e.unit_id", "tree.day"));

    /** The latest name of each unit with its code, or a village's with its parent's name: many units share their names. */
    private static final String UNITS =
            """
            select distinct on (v.unit_id) v.unit_id, v.name || coalesce(' (' || coalesce(v.code, (
                select p.name from unit_version p where p.unit_id = v.parent_id order by p.valid_from desc limit 1)) || ')', '')
                as name
            from unit_version v
            """;

    private static final String ORDER = " order by e.business_at desc, e.id desc";

    private final Session session;

    TrailRepository(Session session) {
        this.session = session;
    }

    /** @param everything whether the caller may also read rows without a unit: true for the root of the tree */
    List<StoredRow> findPage(TrailFilter filter, Scope scope, boolean everything, Cursor after, int limit) {
        var query = query(
                filter,
                scope,
                everything,
                (after == null ? "" : " and (e.business_at, e.id) < (:afterMoment, :afterId)") + ORDER
                        + " limit :limit");
        if (after != null) {
            query.setParameter("afterMoment", after.instant(0)).setParameter("afterId", after.longNumber(1));
        }
        return scope.bind(query.setParameter("limit", limit))
                .getResultStream()
                .map(StoredRow::of)
                .toList();
    }

    /**
     * Reads all rows of a list, in its order. Rows are fetched as the stream is read, within the transaction.
     *
     * @return a stream that the caller has to close
     */
    Stream<StoredRow> findAll(TrailFilter filter, Scope scope, boolean everything) {
        var query = query(filter, scope, everything, ORDER).setFetchSize(FETCHED);
        return scope.bind(query).getResultStream().map(StoredRow::of);
    }

    private NativeQuery<Tuple> query(TrailFilter filter, Scope scope, boolean everything, String rest) {
        var units = units(filter, scope, everything);
        boolean few = units.size() <= FEW_UNITS && !(everything && filter.unit() == null);
        var sql = new StringBuilder(ROWS);
        if (few) {
            sql.append(" and e.unit_id = any(:few)");
        }
        if (filter.unit() != null) {
            sql.append(
                    """
                     and exists (
                        select from unit_ancestor a
                        where a.descendant_id = e.unit_id and a.ancestor_id = :unit
                          and a.valid_from <= tree.day and (a.valid_to is null or a.valid_to > tree.day) offset 0)
                    """);
        }
        sql.append(filter.subject() == null ? "" : " and e.subject = :subject");
        sql.append(filter.action() == null ? "" : " and e.action = :action");
        sql.append(filter.object() == null ? "" : " and e.object_id = :object");
        sql.append(filter.from() == null ? "" : " and e.business_at >= :from");
        sql.append(filter.to() == null ? "" : " and e.business_at < :to");
        var query = session.createNativeQuery(sql.append(rest).toString(), Tuple.class)
                .setParameter("everything", everything);
        if (few) {
            query.setParameter("few", units.toArray(UUID[]::new));
        }
        if (filter.unit() != null) {
            query.setParameter("unit", filter.unit());
        }
        if (filter.subject() != null) {
            query.setParameter("subject", filter.subject());
        }
        if (filter.action() != null) {
            query.setParameter("action", filter.action().name());
        }
        if (filter.object() != null) {
            query.setParameter("object", filter.object());
        }
        if (filter.from() != null) {
            query.setParameter("from", VietnamTime.midnight(filter.from()));
        }
        if (filter.to() != null) {
            query.setParameter("to", VietnamTime.midnight(filter.to().plusDays(1)));
        }
        return query;
    }

    /** The units whose rows can be in the list; cut off at {@link #FEW_UNITS} + 1. */
    private List<UUID> units(TrailFilter filter, Scope scope, boolean everything) {
        if (everything && filter.unit() == null) {
            return List.of();
        }
        var above = filter.unit() == null
                ? Stream.concat(scope.roots().stream(), scope.predecessors().stream())
                : Stream.of(filter.unit());
        return session.createNativeQuery(
                        "select distinct descendant_id from unit_ancestor where ancestor_id = any(:above) limit "
                                + (FEW_UNITS + 1),
                        UUID.class)
                .setParameter("above", above.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * The names of units, indicators, regimes and accounts among these ids, and the units of roles. A unit has its
     * latest name.
     */
    @Unscoped("Names that readable rows mention.")
    Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(
                        """
                        (select unit_id as id, name from (%1$s where v.unit_id = any(:ids)
                         order by v.unit_id, v.valid_from desc) as u)
                        union all select id, name_vi from indicator where id = any(:ids)
                        union all (
                         select distinct on (regime_id) regime_id, name_vi from regime_version
                         where regime_id = any(:ids) order by regime_id, valid_from desc)
                        union all select cast(subject as uuid), full_name from person where subject = any(:subjects)
                        union all (
                         select g.id, u.name
                         from assignment g
                         join (%1$s where v.unit_id in (select unit_id from assignment where id = any(:ids))
                            order by v.unit_id, v.valid_from desc) as u on u.unit_id = g.unit_id
                         where g.id = any(:ids))
                        """
                                .formatted(UNITS),
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("subjects", ids.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .collect(toMap(row -> row.get("id", UUID.class), row -> row.get("name", String.class)));
    }
}

package vn.toso.unit;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.shared.page.Cursor;

@ApplicationScoped
class UnitRepository {

    private static final String ALIVE = "v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf) and "
            + Scope.readable("v.unit_id", ":asOf");

    /**
     * SQL condition: the unit is a root of the scope, or its parent is not readable. Every other readable unit has a readable
     * parent.
     */
    private static final String ROOT = " and %s and (v.parent_id is null or not %s)"
            .formatted(Scope.root("v.unit_id"), Scope.readable("v.parent_id", ":asOf"));

    private final Session session;

    UnitRepository(Session session) {
        this.session = session;
    }

    Optional<UnitRow> findInScope(UUID id, Scope scope, LocalDate asOf) {
        return rows(
                        "select v.* from unit_version v where v.unit_id = :id and " + ALIVE,
                        scope,
                        asOf,
                        query -> query.setParameter("id", id))
                .findFirst();
    }

    List<UnitRow> findInScope(Collection<UUID> ids, Scope scope, LocalDate asOf) {
        return rows(
                        "select v.* from unit_version v where v.unit_id = any(:ids) and " + ALIVE,
                        scope,
                        asOf,
                        query -> query.setParameter("ids", ids.toArray(UUID[]::new)))
                .toList();
    }

    Optional<UnitRow> findByCode(Level level, String code, Scope scope, LocalDate asOf) {
        return rows(
                        "select v.* from unit_version v where v.level = :level and v.code = :code and " + ALIVE,
                        scope,
                        asOf,
                        query -> query.setParameter("level", level.name()).setParameter("code", code))
                .findFirst();
    }

    /** Ended units, each with its last name and code. */
    List<EndedUnit> findEnded(Collection<UUID> ids, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        """
                        select v.* from unit_version v
                        where v.unit_id = any(:ids) and v.valid_to <= :asOf
                          and not exists (
                            select from unit_version l where l.unit_id = v.unit_id and l.valid_from > v.valid_from)
                          and %s
                        """
                                .formatted(Scope.readable("v.unit_id", "v.valid_to - 1")),
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("asOf", asOf);
        return scope.bind(query)
                .getResultStream()
                .map(row -> new EndedUnit(UnitRef.of(row), row.get("valid_to", LocalDate.class)))
                .toList();
    }

    /** A page of units, in the order of {@link UnitOrder}. */
    List<UnitRow> findPage(UnitFilter filter, Scope scope, LocalDate asOf, Cursor after, int limit) {
        var sql = new StringBuilder("select v.* from unit_version v where ").append(ALIVE);
        if (filter.level() != null) {
            sql.append(" and v.level = :level");
        }
        if (filter.parent() != null) {
            sql.append(" and v.parent_id = :parent");
        }
        if (filter.under() != null) {
            sql.append(
                    """
                     and exists (
                        select from unit_ancestor a
                        where a.descendant_id = v.unit_id and a.ancestor_id = :under and a.depth > 0
                          and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf))
                    """);
        }
        if (filter.roots()) {
            sql.append(ROOT);
        }
        if (after != null) {
            sql.append(" and ").append(UnitOrder.after("v"));
        }
        sql.append(" order by ").append(UnitOrder.by("v")).append(" limit :limit");
        return rows(sql.toString(), scope, asOf, query -> {
                    if (filter.level() != null) {
                        query.setParameter("level", filter.level().name());
                    }
                    if (filter.parent() != null) {
                        query.setParameter("parent", filter.parent());
                    }
                    if (filter.under() != null) {
                        query.setParameter("under", filter.under());
                    }
                    if (after != null) {
                        UnitOrder.bind(query, after);
                    }
                    query.setParameter("limit", limit);
                })
                .toList();
    }

    /**
     * The units of a level that are below both {@code under} and {@code owner}, by code. A regime asks units below its owner;
     * the caller looks at units below {@code under}.
     */
    List<UnitRow> findAsked(Level level, UUID under, UUID owner, Scope scope, LocalDate asOf, Cursor after, int limit) {
        return rows(
                        """
                        select v.* from unit_version v
                        join unit_ancestor mine on mine.descendant_id = v.unit_id and mine.ancestor_id = :under
                            and mine.valid_from <= :asOf and (mine.valid_to is null or mine.valid_to > :asOf)
                        join unit_ancestor owned on owned.descendant_id = v.unit_id and owned.ancestor_id = :owner
                            and owned.valid_from <= :asOf and (owned.valid_to is null or owned.valid_to > :asOf)
                        where v.level = :level and %s and %s
                        order by %s limit :limit
                        """
                                .formatted(UnitOrder.after("v"), ALIVE, UnitOrder.by("v")),
                        scope,
                        asOf,
                        query -> {
                            query.setParameter("level", level.name())
                                    .setParameter("under", under)
                                    .setParameter("owner", owner)
                                    .setParameter("limit", limit);
                            UnitOrder.bind(query, after);
                        })
                .toList();
    }

    /** The readable ancestors of each unit on that date, the highest first. */
    List<AncestorRow> findAncestors(Collection<UUID> ids, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        """
                        select a.descendant_id, %s
                        from unit_ancestor a
                        join unit_version v on v.unit_id = a.ancestor_id
                        where a.descendant_id = any(:ids) and a.depth > 0
                          and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf)
                          and %s
                        order by a.depth desc
                        """
                                .formatted(UnitRef.columns("v"), ALIVE),
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("asOf", asOf);
        return scope.bind(query)
                .getResultStream()
                .map(row -> new AncestorRow(row.get("descendant_id", UUID.class), UnitRef.of(row)))
                .toList();
    }

    /** The number of readable children of each unit on that date; units without children have no entry. */
    Map<UUID, Integer> countChildren(Collection<UUID> ids, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        """
                        select v.parent_id, count(*) as children from unit_version v
                        where v.parent_id = any(:ids) and %s
                        group by v.parent_id
                        """
                                .formatted(ALIVE),
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("asOf", asOf);
        return scope.bind(query)
                .getResultStream()
                .collect(toMap(row -> row.get("parent_id", UUID.class), row -> row.get("children", Long.class)
                        .intValue()));
    }

    private Stream<UnitRow> rows(String sql, Scope scope, LocalDate asOf, Consumer<Query> bind) {
        var query = session.createNativeQuery(sql, Tuple.class).setParameter("asOf", asOf);
        bind.accept(query);
        return scope.bind(query).getResultStream().map(UnitRow::of);
    }

    record AncestorRow(UUID descendantId, UnitRef ancestor) {}
}

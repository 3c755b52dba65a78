package vn.toso.target;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.indicator.Counts;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.text.Text;

@ApplicationScoped
class TargetRepository {

    /**
     * Each target with its version in force: the latest that is effective by the date. Does not check the target's period.
     */
    static final String IN_FORCE =
            """
            target t
            join lateral (
                select * from target_version
                where target_id = t.id and effective_from <= :asOf
                order by effective_from desc limit 1) v on true
            """;

    /** Each target with its version in force; before the first version is effective, with the first version. */
    private static final String IN_FORCE_OR_FIRST =
            """
            target t
            join lateral (
                select * from target_version
                where target_id = t.id
                order by case when effective_from <= :asOf then :asOf - effective_from end nulls last, effective_from
                limit 1) v on true
            """;

    private static final String NOT_OVER = "t.period_to > :asOf and (t.valid_to is null or t.valid_to > :asOf)";

    static final String IN_PERIOD = "t.period_from <= :asOf and " + NOT_OVER;

    private static final String VIEW =
            """
            select t.*, v.*, t.id as target_id,
                i.indicator_ids, i.methods, i.digits, a.allocated_units, a.allocated_parents, a.allocated_values,
                (select note from target_division d
                 where d.target_version_id = v.id and d.unit_id = t.unit_id) as allocation_note
            from %2$s
            cross join lateral (
                select array_agg(indicator_id order by indicator_id) as indicator_ids,
                    array_agg(method order by indicator_id) as methods,
                    array_agg(rate_digits order by indicator_id) as digits
                from target_indicator where target_id = t.id) i
            cross join lateral (
                select array_agg(a.unit_id order by a.unit_id) as allocated_units,
                    array_agg(a.parent_id order by a.unit_id) as allocated_parents,
                    array_agg(a.value order by a.unit_id) as allocated_values
                from target_allocation a
                where a.target_version_id = v.id and %1$s) a
            """;

    private final Session session;

    TargetRepository(Session session) {
        this.session = session;
    }

    void persist(Target target, TargetVersion version) {
        session.persist(target);
        session.flush();
        session.persist(version);
    }

    void persist(TargetVersion version) {
        session.persist(version);
    }

    /** @param coming also return targets that begin after the date */
    List<TargetView> findPage(UUID unit, Scope scope, LocalDate asOf, boolean coming, Cursor after, int limit) {
        var query = session.createNativeQuery(
                        view(
                                coming ? IN_FORCE_OR_FIRST : IN_FORCE,
                                (coming ? NOT_OVER : IN_PERIOD)
                                        + """
                                         and (cast(:unit as uuid) is null or t.unit_id = :unit)
                                         and t.id > :after
                                        order by t.id limit :limit
                                        """),
                        Tuple.class)
                .setParameter("unit", unit)
                .setParameter("asOf", asOf)
                .setParameter("after", after == null ? Cursor.NO_ID : after.id(0))
                .setParameter("limit", limit);
        return scope.bind(query).getResultStream().map(TargetRepository::view).toList();
    }

    /**
     * The target with its version in force on a date, even outside its period. Before the first version, returns the first
     * version.
     */
    Optional<TargetView> findInScope(UUID id, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(view(IN_FORCE_OR_FIRST, "t.id = :id"), Tuple.class)
                .setParameter("id", id)
                .setParameter("asOf", asOf);
        return scope.bind(query).getResultStream().map(TargetRepository::view).findFirst();
    }

    /** All versions of a target, the latest first. */
    List<TargetView> findVersions(UUID id, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        view(
                                "target t join target_version v on v.target_id = t.id",
                                "t.id = :id order by v.effective_from desc"),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("asOf", today);
        return scope.bind(query).getResultStream().map(TargetRepository::view).toList();
    }

    /** The filter of the scope comes before the conditions of the caller. */
    private static String view(String from, String where) {
        return VIEW.formatted(Scope.readable("a.unit_id", ":asOf"), from) + " where "
                + Scope.visible("t.unit_id", ":asOf") + " and " + where;
    }

    /** Locks a target for a change; a second transaction waits and then sees the new version. */
    @Unscoped("The caller has found it in scope.")
    Target lock(UUID id) {
        return session.find(Target.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** Raises the version of a target after a change of its divisions or versions. */
    void touch(Target target) {
        session.lock(target, LockMode.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** By indicator: the unit's existing target whose period overlaps this one. */
    @Unscoped("The caller administers the unit.")
    Map<UUID, UUID> findOverlapping(UUID unitId, Collection<UUID> indicators, LocalDate from, LocalDate to) {
        return session.createNativeQuery(
                        """
                        select distinct on (i.indicator_id) i.indicator_id, t.id
                        from target t
                        join target_indicator i on i.target_id = t.id
                        where t.unit_id = :unit and i.indicator_id = any(:indicators)
                          and t.period_from < :to and coalesce(t.valid_to, t.period_to) > :from
                        order by i.indicator_id, t.id
                        """,
                        Tuple.class)
                .setParameter("unit", unitId)
                .setParameter("indicators", indicators.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(toMap(row -> row.get("indicator_id", UUID.class), row -> row.get("id", UUID.class)));
    }

    /** The target of a unit with this name whose period begins on this day. */
    @Unscoped("The caller administers the unit.")
    Optional<UUID> findByName(UUID unitId, String nameVi, LocalDate periodFrom) {
        return session.createQuery(
                        "select id from Target where unitId = :unit and nameVi = :name and periodFrom = :from order by id limit 1",
                        UUID.class)
                .setParameter("unit", unitId)
                .setParameter("name", nameVi)
                .setParameter("from", periodFrom)
                .uniqueResultOptional();
    }

    @Unscoped("The caller has found it in scope.")
    LocalDate latestEffective(UUID targetId) {
        return session.createQuery(
                        "select max(effectiveFrom) from TargetVersion where targetId = :target", LocalDate.class)
                .setParameter("target", targetId)
                .getSingleResult();
    }

    @Unscoped("The caller has found it in scope.")
    UUID versionId(UUID targetId, LocalDate effectiveFrom) {
        return session.createQuery(
                        "select id from TargetVersion where targetId = :target and effectiveFrom = :from", UUID.class)
                .setParameter("target", targetId)
                .setParameter("from", effectiveFrom)
                .getSingleResult();
    }

    /** How a unit's part was divided; empty if it was not. */
    @Unscoped("The caller has found the target in scope.")
    Optional<Divided> findDivision(UUID versionId, UUID unitId) {
        return session.createNativeQuery(
                        "select mode, note from target_division where target_version_id = :version and unit_id = :unit",
                        Tuple.class)
                .setParameter("version", versionId)
                .setParameter("unit", unitId)
                .getResultStream()
                .map(row ->
                        new Divided(DivisionMode.valueOf(row.get("mode", String.class)), row.get("note", String.class)))
                .findFirst();
    }

    /** Removes the division of a unit's part. */
    @Unscoped("The caller may divide for the unit.")
    void clearDivision(UUID versionId, UUID unitId) {
        for (var sql : List.of(
                "delete from target_allocation where target_version_id = :version and parent_id = :unit",
                "delete from target_division where target_version_id = :version and unit_id = :unit")) {
            session.createNativeMutationQuery(sql)
                    .setParameter("version", versionId)
                    .setParameter("unit", unitId)
                    .executeUpdate();
        }
    }

    @Unscoped("The caller may divide for the unit.")
    void divide(UUID versionId, UUID unitId, Divided how, Map<UUID, Long> parts) {
        session.createNativeMutationQuery(
                        """
                        insert into target_division (target_version_id, unit_id, mode, note)
                        values (:version, :unit, :mode, :note)
                        """)
                .setParameter("version", versionId)
                .setParameter("unit", unitId)
                .setParameter("mode", how.mode().name())
                .setParameter("note", how.note())
                .executeUpdate();
        var units = List.copyOf(parts.keySet());
        session.createNativeMutationQuery(
                        """
                        insert into target_allocation (target_version_id, unit_id, parent_id, value)
                        select :version, part.unit_id, :parent, part.value
                        from unnest(cast(:units as uuid[]), cast(:values as bigint[])) as part(unit_id, value)
                        """)
                .setParameter("version", versionId)
                .setParameter("parent", unitId)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("values", units.stream().map(parts::get).toArray(Long[]::new))
                .executeUpdate();
    }

    /** @param note null if there is none */
    record Divided(DivisionMode mode, String note) {}

    static PercentOf percentOf(Tuple row) {
        var of = row.get("percent_of", String.class);
        return of == null ? null : PercentOf.valueOf(of);
    }

    private static TargetView view(Tuple row) {
        var base = row.get("base_vi", String.class);
        var indicators = indicators(row);
        return new TargetView(
                row.get("target_id", UUID.class),
                row.get("version", Integer.class),
                row.get("unit_id", UUID.class),
                null,
                new Text(row.get("name_vi", String.class), row.get("name_en", String.class)),
                Counts.valueOf(row.get("counts", String.class)),
                percentOf(row),
                row.get("period_from", LocalDate.class),
                row.get("period_to", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("value", Long.class),
                row.get("share_percent", BigDecimal.class),
                base == null ? null : new Text(base, row.get("base_en", String.class)),
                row.get("base_value", Long.class),
                row.get("effective_from", LocalDate.class),
                row.get("document_number", String.class),
                row.get("document_date", LocalDate.class),
                row.get("document_issuer", String.class),
                indicators.stream().map(TargetIndicator::indicatorId).toList(),
                indicators,
                allocations(row),
                row.get("allocation_note", String.class),
                Set.of());
    }

    private static List<TargetIndicator> indicators(Tuple row) {
        var ids = row.get("indicator_ids", UUID[].class);
        var methods = row.get("methods", String[].class);
        var digits = row.get("digits", Integer[].class);
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new TargetIndicator(ids[i], RateMethod.valueOf(methods[i]), digits[i]))
                .toList();
    }

    private static List<TargetView.Allocation> allocations(Tuple row) {
        var units = row.get("allocated_units", UUID[].class);
        if (units == null) {
            return List.of();
        }
        var parents = row.get("allocated_parents", UUID[].class);
        var values = row.get("allocated_values", Long[].class);
        return IntStream.range(0, units.length)
                .mapToObj(i -> new TargetView.Allocation(units[i], parents[i], values[i]))
                .toList();
    }
}

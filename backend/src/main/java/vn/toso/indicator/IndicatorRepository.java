package vn.toso.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.RowLock;
import vn.toso.shared.page.Cursor;

@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    private final Session session;

    IndicatorRepository(Session session) {
        this.session = session;
    }

    Optional<Indicator> findInScope(UUID id, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        "select i.* from indicator i where i.id = :id and " + Scope.visible("i.owner_unit_id", ":asOf"),
                        Indicator.class)
                .setParameter("id", id)
                .setParameter("asOf", today);
        return scope.bind(query).getResultStream().findFirst();
    }

    List<Indicator> findAllInScope(Collection<UUID> ids, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        "select i.* from indicator i where i.id = any(:ids) and "
                                + Scope.visible("i.owner_unit_id", ":asOf"),
                        Indicator.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("asOf", today);
        return scope.bind(query).getResultList();
    }

    /** @param coming whether to include indicators that start after the date */
    List<Indicator> findPage(Scope scope, LocalDate asOf, boolean coming, Cursor after, int limit) {
        var query = session.createNativeQuery(
                        """
                        select i.* from indicator i
                        where (i.valid_from <= :asOf or :coming) and (i.valid_to is null or i.valid_to > :asOf)
                          and (i.code, i.id) > (:afterCode, :afterId)
                          and %s
                        order by i.code, i.id limit :limit
                        """
                                .formatted(Scope.visible("i.owner_unit_id", ":asOf")),
                        Indicator.class)
                .setParameter("asOf", asOf)
                .setParameter("coming", coming)
                .setParameter("afterCode", after == null ? "" : after.text(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        return scope.bind(query).getResultList();
    }

    /** The indicators that a regime or a sum names. The caller has already checked the access to it. */
    @Unscoped("A caller who may read a regime may read its indicators.")
    List<Indicator> findNamed(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Locks the row, so that concurrent changes wait and then see its new version. */
    @Unscoped("The caller has already found it in scope.")
    Indicator lock(UUID id) {
        return RowLock.take(session, Indicator.class, id);
    }

    /** Flushes, so that the entities hold their new version numbers. */
    void write() {
        session.flush();
    }

    @Unscoped("A code is taken even if the caller cannot see its indicator.")
    Optional<UUID> findByCode(UUID ownerId, String code) {
        return find("ownerUnitId = ?1 and code = ?2", ownerId, code)
                .firstResultOptional()
                .map(found -> found.id);
    }

    Optional<Indicator> findByCode(String code, UUID unitId, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        select i.* from indicator i
                        left join unit_ancestor a on a.descendant_id = :unit and a.ancestor_id = i.owner_unit_id
                            and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf)
                        where i.code = :code and %s
                        order by a.depth nulls last, i.id
                        limit 1
                        """
                                .formatted(Scope.visible("i.owner_unit_id", ":asOf")),
                        Indicator.class)
                .setParameter("code", code)
                .setParameter("unit", unitId)
                .setParameter("asOf", today);
        return scope.bind(query).getResultStream().findFirst();
    }

    /**
     * The regimes, targets and indicators that use this indicator, also outside the caller's scope. Figures need no query of
     * their own: they belong to a regime.
     */
    @Unscoped("An indicator is in use even if the caller cannot see what uses it.")
    List<Use> findUses(UUID id) {
        return session.createNativeQuery(
                        """
                        select distinct 'REGIME' as kind, r.id, r.code as name
                        from regime_indicator ri
                        join regime_version v on v.id = ri.regime_version_id
                        join regime r on r.id = v.regime_id
                        where ri.indicator_id = :id
                        union all
                        select 'TARGET', t.id, t.name_vi
                        from target_indicator ti join target t on t.id = ti.target_id
                        where ti.indicator_id = :id
                        union all
                        select 'INDICATOR', i.id, i.code
                        from indicator_part p join indicator i on i.id = p.indicator_id
                        where p.part_id = :id
                        order by kind, name
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Use(
                        Use.Kind.valueOf(row.get("kind", String.class)),
                        row.get("id", UUID.class),
                        row.get("name", String.class)))
                .toList();
    }

    /** The regimes with a version that asks for the indicator on or after the date. */
    @Unscoped("An indicator is in use even if the caller cannot see what uses it.")
    List<Use> findAskedFrom(UUID id, LocalDate date) {
        return session.createNativeQuery(
                        """
                        select distinct r.id, r.code
                        from regime_indicator ri
                        join regime_version v on v.id = ri.regime_version_id
                        join regime r on r.id = v.regime_id
                        where ri.indicator_id = :id and (v.valid_to is null or v.valid_to > :date)
                        order by r.code
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("date", date)
                .getResultStream()
                .map(row -> new Use(Use.Kind.REGIME, row.get("id", UUID.class), row.get("code", String.class)))
                .toList();
    }

    /** The indicators that are computed from this one on or after the date. */
    @Unscoped("Says why an indicator cannot be ended.")
    List<Use> findComputedFrom(UUID id, LocalDate date) {
        return session.createNativeQuery(
                        """
                        select i.id, i.code
                        from indicator_part p
                        join indicator i on i.id = p.indicator_id
                        where p.part_id = :id and (i.valid_to is null or i.valid_to > :date)
                        order by i.code
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("date", date)
                .getResultStream()
                .map(row -> new Use(Use.Kind.INDICATOR, row.get("id", UUID.class), row.get("code", String.class)))
                .toList();
    }

    /** The reported indicators below each indicator. A leaf appears once for each path to it, so that double counting shows. */
    @Unscoped("A caller who may read a sum may read its parts.")
    List<Leaf> findLeavesOfEach(Collection<UUID> ids) {
        return session.createNativeQuery(
                        """
                        with recursive part(indicator_id, id, divides) as (
                            select shown.id, shown.id, false from unnest(:ids) as shown(id)
                            union all
                            select p.indicator_id, ip.part_id,
                                p.divides or ip.position = 1 and whole.answer ->> 'type' = 'RATIO'
                            from part p
                            join indicator whole on whole.id = p.id
                            join indicator_part ip on ip.indicator_id = p.id
                        )
                        select p.indicator_id, p.id, p.divides, i.kind
                        from part p join indicator i on i.id = p.id
                        where not exists (select from indicator_part ip where ip.indicator_id = p.id)
                        order by p.indicator_id, p.divides, i.code, p.id
                        """,
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Leaf(
                        row.get("indicator_id", UUID.class),
                        row.get("id", UUID.class),
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("divides", Boolean.class)))
                .toList();
    }

    /** Whether one of these indicators is the given one or contains it as a part, at any depth. */
    @Unscoped("A cycle is refused even if the caller cannot see all of it.")
    boolean leadsTo(Collection<UUID> ids, UUID id) {
        return session.createNativeQuery(
                        """
                        with recursive part(id) as (
                            select unnest(:ids)
                            union
                            select ip.part_id from part p join indicator_part ip on ip.indicator_id = p.id
                        )
                        select exists (select from part where id = :id)
                        """,
                        Boolean.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("id", id)
                .getSingleResult();
    }
}

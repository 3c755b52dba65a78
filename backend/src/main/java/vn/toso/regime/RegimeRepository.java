package vn.toso.regime;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.shared.page.Cursor;

@ApplicationScoped
class RegimeRepository {

    private static final String IN_FORCE =
            """
            select v.* from regime_version v
            join regime r on r.id = v.regime_id
            where v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
              and %s
            """
                    .formatted(Scope.visible("r.owner_unit_id", ":asOf"));

    private final Session session;

    RegimeRepository(Session session) {
        this.session = session;
    }

    Optional<RegimeVersion> findInForce(UUID id, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(IN_FORCE + " and r.id = :id", RegimeVersion.class)
                .setParameter("id", id)
                .setParameter("asOf", asOf);
        return scope.bind(query).getResultStream().findFirst();
    }

    /** Whoever may see them. */
    List<RegimeVersion> findAllInForce(Collection<UUID> ids, LocalDate asOf) {
        return session.createQuery(
                        """
                        from RegimeVersion v join fetch v.regime
                        where v.regime.id in :ids
                          and v.validFrom <= :asOf and (v.validTo is null or v.validTo > :asOf)
                        """,
                        RegimeVersion.class)
                .setParameter("ids", ids)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** @param unit only regimes of which a unit at or below this one is asked something; null for all */
    List<RegimeVersion> findPage(UUID unit, Scope scope, LocalDate asOf, Cursor after, int limit) {
        // The regime's owner and the unit asked about stand above one another, one way or the other.
        var related =
                """
                 and exists (
                    select from unit_ancestor a
                    where ((a.ancestor_id = r.owner_unit_id and a.descendant_id = :unit)
                        or (a.ancestor_id = :unit and a.descendant_id = r.owner_unit_id))
                      and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf))
                """;
        var query = session.createNativeQuery(
                        IN_FORCE + (unit == null ? "" : related)
                                + " and (r.code, r.id) > (:afterCode, :afterId) order by r.code, r.id limit :limit",
                        RegimeVersion.class)
                .setParameter("asOf", asOf)
                .setParameter("afterCode", after == null ? "" : after.text(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        return scope.bind(query).getResultList();
    }

    /** All versions of a regime, each visible by the tree of its last day, or of today while that is to come. */
    List<RegimeVersion> findVersions(UUID id, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        select v.* from regime_version v
                        join regime r on r.id = v.regime_id
                        where r.id = :id and %s
                        """
                                .formatted(Scope.visible(
                                        "r.owner_unit_id", "least(:today, coalesce(v.valid_to - 1, :today))")),
                        RegimeVersion.class)
                .setParameter("id", id)
                .setParameter("today", today);
        return scope.bind(query).getResultList();
    }

    /** Those of the units that need not report on that date. */
    Set<UUID> findExempt(UUID regimeId, Collection<UUID> unitIds, LocalDate asOf) {
        return session.createQuery(
                        """
                        select unitId from Exemption
                        where regimeId = :regime and unitId in :units
                          and validFrom <= :asOf and (validTo is null or validTo > :asOf)
                        """,
                        UUID.class)
                .setParameter("regime", regimeId)
                .setParameter("units", unitIds)
                .setParameter("asOf", asOf)
                .getResultStream()
                .collect(toSet());
    }

    List<Exemption> findExemptions(UUID regimeId, UUID unitId) {
        return session.createQuery("from Exemption where regimeId = :regime and unitId = :unit", Exemption.class)
                .setParameter("regime", regimeId)
                .setParameter("unit", unitId)
                .getResultList();
    }
}

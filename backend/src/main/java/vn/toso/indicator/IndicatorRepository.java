package vn.toso.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
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

    List<Indicator> findPage(Scope scope, LocalDate asOf, Cursor after, int limit) {
        var query = session.createNativeQuery(
                        """
                        select i.* from indicator i
                        where i.valid_from <= :asOf and (i.valid_to is null or i.valid_to > :asOf)
                          and (i.code, i.id) > (:afterCode, :afterId)
                          and %s
                        order by i.code, i.id limit :limit
                        """
                                .formatted(Scope.visible("i.owner_unit_id", ":asOf")),
                        Indicator.class)
                .setParameter("asOf", asOf)
                .setParameter("afterCode", after == null ? "" : after.text(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        return scope.bind(query).getResultList();
    }

    /** Those a regime names; whoever may see the regime may see what it asks. */
    List<Indicator> findNamed(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}

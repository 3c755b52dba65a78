package vn.toso.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.reference.ReferenceVersions;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** What a subject holds, and how often what it asks about has changed: the one question that each request begins with. */
    Caller find(String subject, Instant now) {
        var rows = getSession()
                .createNativeQuery(
                        """
                        select a.unit_id, a.role, %s
                        from %s
                        left join assignment a on a.subject = :subject
                            and a.valid_from <= :now and (a.valid_to is null or a.valid_to > :now)
                        """
                                .formatted(Reference.COLUMNS, Reference.FROM),
                        Tuple.class)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .getResultList();
        var held = rows.stream()
                .filter(row -> row.get("unit_id") != null)
                .map(row -> new Held(row.get("unit_id", UUID.class), Role.valueOf(row.get("role", String.class))))
                .toList();
        return new Caller(held, ReferenceVersions.of(rows.get(0)));
    }

    record Caller(List<Held> held, ReferenceVersions reference) {}
}

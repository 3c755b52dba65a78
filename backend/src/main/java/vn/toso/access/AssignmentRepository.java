package vn.toso.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    List<Held> inForce(String subject, Instant now) {
        return find("subject = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", subject, now)
                .project(Held.class)
                .list();
    }
}

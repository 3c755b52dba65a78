package vn.toso.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;

/** Which of the units of a caller's assignments exist; cached, because every change of staff asks. */
@Unscoped("Reads the caller's own units.")
@ApplicationScoped
class LivingUnits {

    private static final int MOST_UNITS = 20_000;

    private final Session session;
    private final Reference reference;
    private final Kept<Question, List<UUID>> kept =
            new Kept<>(MOST_UNITS, (question, living) -> 1 + question.units.size());

    private record Question(Set<UUID> units, LocalDate day) {}

    LivingUnits(Session session, Reference reference) {
        this.session = session;
        this.reference = reference;
    }

    List<UUID> of(Collection<UUID> units, LocalDate day) {
        if (units.isEmpty()) {
            return List.of();
        }
        var question = new Question(Set.copyOf(units), day);
        return reference.ofTree(kept, question, () -> read(question));
    }

    private List<UUID> read(Question question) {
        return session.createNativeQuery(
                        """
                        select descendant_id from unit_ancestor
                        where descendant_id = any(:units) and depth = 0
                          and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """,
                        UUID.class)
                .setParameter("units", question.units.toArray(UUID[]::new))
                .setParameter("day", question.day)
                .getResultList();
    }
}

package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.reorganisation.ReorganisationPreview.LaterReorganisation;
import vn.toso.shared.time.Period;
import vn.toso.unit.Level;

/** Counts for a preview. */
@Unscoped("The caller may reorganise the units.")
@ApplicationScoped
class PreviewQueries {

    private final Session session;

    PreviewQueries(Session session) {
        this.session = session;
    }

    /** The periods in which those of the units with the given level are below another unit. */
    Map<UUID, List<Period>> periodsBelow(Collection<UUID> units, Level level, UUID above) {
        return session.createNativeQuery(
                        """
                        select a.descendant_id, a.valid_from, a.valid_to from unit_ancestor a
                        join unit u on u.id = a.descendant_id and u.level = :level
                        where a.ancestor_id = :above and a.descendant_id = any(:units)
                        """,
                        Tuple.class)
                .setParameter("level", level.name())
                .setParameter("above", above)
                .setParameter("units", units.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(row -> row.get("descendant_id", UUID.class), mapping(Period::of, toList())));
    }

    /** Recorded reorganisations that take effect on or after the day and touch one of the units. */
    List<LaterReorganisation> later(Collection<UUID> units, LocalDate from) {
        return session.createNativeQuery(
                        """
                        select r.id, r.decision_number, r.effective_on from reorganisation r
                        where r.state = 'APPLIED' and r.effective_on >= :from and exists (
                            select from reorganisation_unit u
                            where u.reorganisation_id = r.id and u.unit_id = any(:units))
                        order by r.effective_on, r.number
                        """,
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new LaterReorganisation(
                        row.get("id", UUID.class),
                        row.get("decision_number", String.class),
                        row.get("effective_on", LocalDate.class)))
                .toList();
    }
}

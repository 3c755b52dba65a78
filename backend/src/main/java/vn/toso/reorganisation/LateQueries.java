package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.submission.Figure;
import vn.toso.submission.Mark;

/** Submissions of units for dates on which, as is told now, they were no longer there. The caller administers these units. */
@ApplicationScoped
class LateQueries {

    private final Session session;

    LateQueries(Session session) {
        this.session = session;
    }

    List<Late> find(Collection<UUID> units, LocalDate from) {
        return session.createNativeQuery(
                        """
                        select id, unit_id, regime_id, as_of, received_at from submission
                        where unit_id = any(:units) and as_of >= :from and set_aside_by is null
                        order by as_of, unit_id, regime_id
                        """,
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("from", from)
                .getResultStream()
                .map(Late::of)
                .toList();
    }

    /** What counts of each. */
    Map<UUID, List<Figure>> figures(Collection<UUID> submissions) {
        return session.createNativeQuery(
                        """
                        select s.id, f.indicator_id, f.value, f.mark from submission s
                        join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
                        where s.id = any(:ids)
                        """,
                        Tuple.class)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(row -> row.get("id", UUID.class), mapping(LateQueries::figure, toList())));
    }

    void setAside(UUID reorganisation, Collection<UUID> submissions) {
        session.createNativeMutationQuery(
                        """
                        update submission set set_aside_by = :reorganisation, version = version + 1
                        where id = any(:ids)
                        """)
                .setParameter("reorganisation", reorganisation)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .executeUpdate();
    }

    void carried(UUID reorganisation, UUID into, Collection<UUID> submissions) {
        session.flush();
        session.createNativeMutationQuery("update submission set carried_by = :reorganisation where id = :into")
                .setParameter("reorganisation", reorganisation)
                .setParameter("into", into)
                .executeUpdate();
        session.createNativeMutationQuery("update submission set carried_into = :into where id = any(:ids)")
                .setParameter("into", into)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** What was set aside counts again, and what was made of it no longer does. */
    void restore(UUID reorganisation) {
        session.flush();
        session.createNativeMutationQuery(
                        """
                        update submission set set_aside_by = null, carried_into = null, version = version + 1
                        where set_aside_by = :reorganisation
                        """)
                .setParameter("reorganisation", reorganisation)
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        update submission set set_aside_by = :reorganisation, version = version + 1
                        where carried_by = :reorganisation
                        """)
                .setParameter("reorganisation", reorganisation)
                .executeUpdate();
    }

    private static Figure figure(Tuple row) {
        var mark = row.get("mark", String.class);
        return new Figure(
                row.get("indicator_id", UUID.class),
                row.get("value", Long.class),
                mark == null ? null : Mark.valueOf(mark));
    }

    record Late(UUID id, UUID unitId, UUID regimeId, LocalDate asOf, Instant receivedAt) {

        private static Late of(Tuple row) {
            return new Late(
                    row.get("id", UUID.class),
                    row.get("unit_id", UUID.class),
                    row.get("regime_id", UUID.class),
                    row.get("as_of", LocalDate.class),
                    row.get("received_at", Instant.class));
        }
    }
}

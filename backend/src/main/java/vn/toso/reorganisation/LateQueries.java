package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.reorganisation.FigureSums.Given;

/** Submissions of units for dates on which they no longer exist. */
@Unscoped("The caller may reorganise the units.")
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

    /**
     * The reports that new units have sent themselves. This is possible if a list created the units before the
     * reorganisation.
     */
    Set<Reported> reported(Collection<UUID> units, LocalDate from) {
        return session.createNativeQuery(
                        """
                        select regime_id, unit_id, as_of from submission
                        where unit_id = any(:units) and as_of >= :from and set_aside_by is null
                        """,
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new Reported(
                        row.get("regime_id", UUID.class),
                        row.get("unit_id", UUID.class),
                        row.get("as_of", LocalDate.class)))
                .collect(toSet());
    }

    record Reported(UUID regimeId, UUID unitId, LocalDate asOf) {}

    /**
     * Adds up the figures of submissions.
     *
     * @param parts for each sum, the submissions to add
     * @return the figures by the position of the sum in {@code parts}
     */
    Map<Integer, List<Given>> sums(List<List<Late>> parts) {
        var ids = new ArrayList<UUID>();
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            for (var part : parts.get(i)) {
                ids.add(part.id());
                positions.add(i);
            }
        }
        return session.createNativeQuery(
                        """
                        select p.position, f.indicator_id, i.kind = 'FLOW' as flow, count(*) as given,
                            count(*) filter (where f.mark = 'NOT_APPLICABLE') as not_applicable,
                            coalesce(sum(f.value), 0) as sum
                        from unnest(:ids, :positions) as p(id, position)
                        join submission s on s.id = p.id
                        join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
                        join indicator i on i.id = f.indicator_id
                        group by p.position, f.indicator_id, i.kind
                        """,
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("positions", positions.toArray(Integer[]::new))
                .getResultStream()
                .collect(groupingBy(row -> row.get("position", Integer.class), mapping(LateQueries::given, toList())));
    }

    void setAside(UUID reorganisation, Collection<UUID> submissions) {
        session.createNativeMutationQuery(
                        """
                        update submission s set set_aside_by = :reorganisation, version = version + 1
                        from unnest(:ids) as late(id)
                        where s.id = late.id
                        """)
                .setParameter("reorganisation", reorganisation)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Marks new submissions as made by the reorganisation, and sets aside the submissions that they were made from.
     *
     * @param into by submission, the new submission that contains it
     */
    void carried(UUID reorganisation, Map<UUID, UUID> into) {
        session.createNativeMutationQuery("update submission set carried_by = :reorganisation where id = any(:into)")
                .setParameter("reorganisation", reorganisation)
                .setParameter("into", into.values().stream().distinct().toArray(UUID[]::new))
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        update submission s
                        set set_aside_by = :reorganisation, carried_into = late.into_id, version = version + 1
                        from unnest(:ids, :into) as late(id, into_id)
                        where s.id = late.id
                        """)
                .setParameter("reorganisation", reorganisation)
                .setParameter("ids", into.keySet().toArray(UUID[]::new))
                .setParameter("into", into.values().toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Reverts {@link #setAside} and {@link #carried}. Selects submissions by unit and date, because no index contains the
     * reorganisation.
     *
     * @param begun units that the reorganisation created
     * @param touched units that it ended or changed
     */
    void restore(UUID reorganisation, LocalDate effectiveOn, Collection<UUID> begun, Collection<UUID> touched) {
        update(
                """
                update submission set set_aside_by = null, carried_into = null, version = version + 1
                where set_aside_by = :reorganisation and unit_id = any(:units) and as_of >= :from
                """,
                reorganisation,
                effectiveOn,
                touched);
        update(
                """
                update submission set set_aside_by = :reorganisation, version = version + 1
                where carried_by = :reorganisation and unit_id = any(:units) and as_of >= :from
                """,
                reorganisation,
                effectiveOn,
                begun);
    }

    private void update(String sql, UUID reorganisation, LocalDate from, Collection<UUID> units) {
        session.createNativeMutationQuery(sql)
                .setParameter("reorganisation", reorganisation)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("from", from)
                .executeUpdate();
    }

    private static Given given(Tuple row) {
        return new Given(
                row.get("indicator_id", UUID.class),
                row.get("flow", Boolean.class),
                row.get("given", Long.class),
                row.get("not_applicable", Long.class),
                row.get("sum", BigDecimal.class).toBigIntegerExact());
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

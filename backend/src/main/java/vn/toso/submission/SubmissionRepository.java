package vn.toso.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.regime.FigurePlaces;
import vn.toso.shared.text.Text;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

@ApplicationScoped
class SubmissionRepository {

    /**
     * The date whose unit tree decides who may read a submission: {@code as_of}, or the unit's last day if it was set
     * aside.
     */
    private static final String READ_ON =
            "coalesce((select r.effective_on - 1 from reorganisation r where r.id = s.set_aside_by), s.as_of)";

    static final String IS_READABLE = Scope.readable("s.unit_id", READ_ON);

    /**
     * Each submission with its current revision, and its unit with the name and code on that date. The condition has to follow,
     * and has to keep to the scope.
     */
    static final String VIEWS =
            """
            select s.id, s.version, s.receipt_code, s.regime_id, s.as_of, s.state, s.timeliness, s.entered_in_time,
                   s.current_revision, s.numbers, s.answers, s.received_at, r.entered_at, r.entered_at_problem,
                   r.received_at as revised_at, r.actor_name, r.channel, r.medium, r.informant, r.reason, s.carried_by, s.set_aside_by, s.carried_into, %1$s
            from submission s
            join submission_revision r on r.submission_id = s.id and r.number = s.current_revision
            join unit_version v on v.unit_id = s.unit_id
                and v.valid_from <= %2$s and (v.valid_to is null or v.valid_to > %2$s)
            where
            """
                    .formatted(UnitRef.columns("v"), READ_ON);

    private final Session session;
    private final FigurePlaces places;

    SubmissionRepository(Session session, FigurePlaces places) {
        this.session = session;
        this.places = places;
    }

    void flush() {
        session.flush();
    }

    void persist(SubmissionEvent event) {
        session.persist(event);
    }

    /** Locks a submission for a change; a second transaction waits and then sees the new version. */
    @Unscoped("The caller has found it in scope.")
    Submission lock(UUID id) {
        return session.find(Submission.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    @Unscoped("The caller has found it in scope.")
    SubmissionEvent lastEvent(UUID id) {
        return session.createQuery(
                        "from SubmissionEvent where id.submissionId = :id order by id.number desc limit 1",
                        SubmissionEvent.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @Unscoped("The caller has found it in scope.")
    Optional<SubmissionEvent> lastEvent(UUID id, Action action) {
        return session.createQuery(
                        "from SubmissionEvent where id.submissionId = :id and action = :action order by id.number desc limit 1",
                        SubmissionEvent.class)
                .setParameter("id", id)
                .setParameter("action", action)
                .uniqueResultOptional();
    }

    List<SubmissionView> findInScope(Collection<UUID> ids, Scope scope) {
        var query = session.createNativeQuery(VIEWS + IS_READABLE + " and s.id = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new));
        return views(query, scope);
    }

    List<SubmissionView> findFor(UUID regimeId, Collection<UUID> unitIds, LocalDate asOf, Scope scope) {
        var query = session.createNativeQuery(
                        VIEWS + IS_READABLE
                                + " and s.regime_id = :regime and s.unit_id = any(:units) and s.as_of = :asOf and s.set_aside_by is null",
                        Tuple.class)
                .setParameter("regime", regimeId)
                .setParameter("units", unitIds.toArray(UUID[]::new))
                .setParameter("asOf", asOf);
        return views(query, scope);
    }

    List<SubmissionRevision> findRevisions(UUID id, Scope scope) {
        return findPast("submission_revision", SubmissionRevision.class, id, scope);
    }

    List<SubmissionEvent> findEvents(UUID id, Scope scope) {
        return findPast("submission_event", SubmissionEvent.class, id, scope);
    }

    private <T> List<T> findPast(String table, Class<T> type, UUID id, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select p.* from %s p
                        join submission s on s.id = p.submission_id
                        where s.id = :id and %s
                        order by p.number
                        """
                                .formatted(table, IS_READABLE),
                        type)
                .setParameter("id", id);
        return scope.bind(query).getResultList();
    }

    /**
     * By unit and indicator, the figure sent to another regime for the date and not returned. If there are several, the
     * last one received.
     */
    Map<UUID, Map<UUID, OfferedFigure>> findOffered(
            UUID regimeId, Collection<UUID> unitIds, Collection<UUID> indicators, LocalDate asOf, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select distinct on (s.unit_id, f.indicator_id)
                            s.unit_id, f.indicator_id, f.value, f.mark, s.regime_id, v.name_vi, v.name_en
                        from submission s
                        join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
                        join regime_version v on v.regime_id = s.regime_id
                            and v.valid_from <= s.as_of and (v.valid_to is null or v.valid_to > s.as_of)
                        where s.unit_id = any(:units) and s.as_of = :asOf and s.regime_id <> :regime
                          and s.state <> 'RETURNED' and s.set_aside_by is null and f.indicator_id = any(:indicators)
                          and %s
                        order by s.unit_id, f.indicator_id, s.received_at desc
                        """
                                .formatted(Scope.readable("s.unit_id", "s.as_of")),
                        Tuple.class)
                .setParameter("units", unitIds.toArray(UUID[]::new))
                .setParameter("indicators", indicators.toArray(UUID[]::new))
                .setParameter("regime", regimeId)
                .setParameter("asOf", asOf);
        return scope.bind(query)
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("unit_id", UUID.class),
                        toMap(row -> row.get("indicator_id", UUID.class), SubmissionRepository::offered)));
    }

    private static OfferedFigure offered(Tuple row) {
        return new OfferedFigure(
                row.get("regime_id", UUID.class),
                new Text(row.get("name_vi", String.class), row.get("name_en", String.class)),
                row.get("value", Long.class),
                mark(row));
    }

    /** The dates for which a unit has reported, with timeliness and state. */
    List<Fulfilled> findFulfilled(UUID regimeId, UUID unitId, LocalDate from, LocalDate to, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select s.id, s.as_of, s.timeliness, s.state from submission s
                        where s.regime_id = :regime and s.unit_id = :unit and s.as_of between :from and :to
                          and s.set_aside_by is null and %s
                        """
                                .formatted(Scope.readable("s.unit_id", "s.as_of")),
                        Tuple.class)
                .setParameter("regime", regimeId)
                .setParameter("unit", unitId)
                .setParameter("from", from)
                .setParameter("to", to);
        return scope.bind(query).getResultStream().map(Fulfilled::of).toList();
    }

    /** @param query that starts with {@link #VIEWS} */
    List<SubmissionView> views(NativeQuery<Tuple> query, Scope scope) {
        var rows = scope.bind(query).getResultList();
        var ids = rows.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new);
        var figures = new RowFigures(places::upTo);
        var notes = notes(ids);
        var returned = returned(rows.stream()
                .filter(row -> "RETURNED".equals(row.get("state", String.class)))
                .map(row -> row.get("id", UUID.class))
                .toList());
        return rows.stream()
                .map(row -> {
                    var id = row.get("id", UUID.class);
                    return view(row, figures.of(row), notes.getOrDefault(id, List.of()), returned.get(id));
                })
                .toList();
    }

    @Unscoped("Reads submissions that were just found in scope.")
    private Map<UUID, List<Note>> notes(UUID[] submissions) {
        return session.createNativeQuery(
                        """
                        select s.id, n.indicator_id, n.text, n.warnings
                        from submission s
                        join submission_note n on n.submission_id = s.id and n.number = s.current_revision
                        where s.id = any(:submissions)
                        order by n.indicator_id
                        """,
                        Tuple.class)
                .setParameter("submissions", submissions)
                .getResultStream()
                .collect(groupingBy(row -> row.get("id", UUID.class), mapping(SubmissionRepository::note, toList())));
    }

    private static Note note(Tuple row) {
        return new Note(
                row.get("indicator_id", UUID.class),
                row.get("text", String.class),
                List.of(row.get("warnings", String[].class)));
    }

    static Mark mark(Tuple row) {
        var mark = row.get("mark", String.class);
        return mark == null ? null : Mark.valueOf(mark);
    }

    /** By submission, the comments of its last return. */
    @Unscoped("Reads submissions that were just found in scope.")
    private Map<UUID, SubmissionView.ReturnView> returned(List<UUID> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        var comments = session.createNativeQuery(
                        """
                        select c.submission_id as id, c.indicator_id, c.comment from submission_event_comment c
                        where c.submission_id = any(:submissions) and c.number = (
                            select max(e.number) from submission_event e
                            where e.submission_id = c.submission_id and e.action = 'RETURN')
                        order by c.submission_id, c.indicator_id
                        """,
                        Tuple.class)
                .setParameter("submissions", submissions.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("id", UUID.class),
                        mapping(
                                row -> new FigureComment(
                                        row.get("indicator_id", UUID.class), row.get("comment", String.class)),
                                toList())));
        return session.createNativeQuery(
                        """
                        select distinct on (submission_id) submission_id as id, at, actor_name, reason
                        from submission_event where submission_id = any(:submissions) and action = 'RETURN'
                        order by submission_id, number desc
                        """,
                        Tuple.class)
                .setParameter("submissions", submissions.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(
                        row -> row.get("id", UUID.class),
                        row -> new SubmissionView.ReturnView(
                                VietnamTime.local(row.get("at", Instant.class)),
                                row.get("actor_name", String.class),
                                row.get("reason", String.class),
                                comments.getOrDefault(row.get("id", UUID.class), List.of()))));
    }

    private static SubmissionView view(
            Tuple row, List<Figure> figures, List<Note> notes, SubmissionView.ReturnView returned) {
        int revision = row.get("current_revision", Integer.class);
        var medium = row.get("medium", String.class);
        var setAsideBy = row.get("set_aside_by", UUID.class);
        var enteredAtProblem = row.get("entered_at_problem", String.class);
        return new SubmissionView(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("receipt_code", String.class),
                row.get("regime_id", UUID.class),
                UnitRef.of(row),
                row.get("as_of", LocalDate.class),
                SubmissionState.valueOf(row.get("state", String.class)),
                Timeliness.valueOf(row.get("timeliness", String.class)),
                row.get("entered_in_time", Boolean.class),
                revision,
                VietnamTime.local(row.get("entered_at", Instant.class)),
                enteredAtProblem == null ? null : EnteredAtProblem.valueOf(enteredAtProblem),
                VietnamTime.local(row.get("received_at", Instant.class)),
                revision == 1 ? null : VietnamTime.local(row.get("revised_at", Instant.class)),
                row.get("actor_name", String.class),
                Channel.valueOf(row.get("channel", String.class)),
                medium == null
                        ? null
                        : new OnBehalf(OnBehalf.Medium.valueOf(medium), row.get("informant", String.class)),
                row.get("reason", String.class),
                figures,
                notes,
                returned,
                row.get("carried_by", UUID.class),
                setAsideBy == null
                        ? null
                        : new SubmissionView.SetAside(setAsideBy, row.get("carried_into", UUID.class)),
                Set.of());
    }

    record Fulfilled(UUID submissionId, LocalDate asOf, Timeliness timeliness, SubmissionState state) {

        private static Fulfilled of(Tuple row) {
            return new Fulfilled(
                    row.get("id", UUID.class),
                    row.get("as_of", LocalDate.class),
                    Timeliness.valueOf(row.get("timeliness", String.class)),
                    SubmissionState.valueOf(row.get("state", String.class)));
        }
    }
}

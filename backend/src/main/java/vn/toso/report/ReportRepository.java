package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.StoredJson;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;
import vn.toso.submission.SubmissionState;
import vn.toso.unit.UnitRef;

@ApplicationScoped
class ReportRepository {

    private static final String SUMMARIES =
            """
            select r.id, r.version, r.regime_id, r.as_of, r.edition, r.state, r.paper ->> 'number' as number,
                   cast(r.paper ->> 'signedOn' as date) as signed_on, r.hash, r.prepared, r.created_at,
                   r.created_by_name, r.issued_at, r.issued_by_name, %s
            from report r
            join unit_version v on v.unit_id = r.unit_id
                and v.valid_from <= r.as_of and (v.valid_to is null or v.valid_to > r.as_of)
            where %s
            """
                    .formatted(UnitRef.columns("v"), Scope.readable("r.unit_id", "r.as_of"));

    private final Session session;

    ReportRepository(Session session) {
        this.session = session;
    }

    void persist(Object entity) {
        session.persist(entity);
        session.flush();
    }

    /** Counts a change that the row itself does not hold. */
    void touch(Report report) {
        session.lock(report, LockMode.PESSIMISTIC_FORCE_INCREMENT);
    }

    void flush() {
        session.flush();
    }

    /** Locks a report for a change. The caller has found it in scope. */
    @Unscoped("The caller has found it in scope.")
    Report lock(UUID id) {
        return session.find(Report.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    @Unscoped("The caller has found it in scope.")
    Report load(UUID id) {
        return session.find(Report.class, id);
    }

    Optional<ReportSummary> findInScope(UUID id, Scope scope) {
        var query = session.createNativeQuery(SUMMARIES + " and r.id = :id", Tuple.class)
                .setParameter("id", id);
        return scope.bind(query).getResultStream().map(ReportSummary::of).findFirst();
    }

    /** Ordered by as-of date and edition, the latest first. */
    List<ReportSummary> findPage(ReportFilter filter, Scope scope, Cursor after, int limit) {
        var query = session.createNativeQuery(
                        SUMMARIES
                                + """
                                 and (cast(:regime as uuid) is null or r.regime_id = :regime)
                                 and (cast(:unit as uuid) is null or r.unit_id = :unit)
                                 and (cast(:under as uuid) is null or exists (
                                    select from unit_ancestor a
                                    where a.descendant_id = r.unit_id and a.ancestor_id = :under
                                      and a.valid_from <= r.as_of and (a.valid_to is null or a.valid_to > r.as_of)))
                                 and (cast(:hash as text) is null or r.hash like :hash || '%')
                                 and r.as_of between :from and :to
                                 and (r.as_of, r.edition, r.id) < (:afterDate, :afterEdition, :afterId)
                                order by r.as_of desc, r.edition desc, r.id desc limit :limit
                                """,
                        Tuple.class)
                .setParameter("regime", filter.regime())
                .setParameter("unit", filter.unit())
                .setParameter("under", filter.under())
                .setParameter("hash", filter.hash())
                .setParameter("from", filter.from())
                .setParameter("to", filter.to())
                .setParameter("afterDate", after == null ? filter.to().plusDays(1) : after.date(0))
                .setParameter("afterEdition", after == null ? 0 : after.number(1))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(2))
                .setParameter("limit", limit);
        return scope.bind(query).getResultStream().map(ReportSummary::of).toList();
    }

    /**
     * Makes callers who create editions of the same report wait for each other.
     *
     * @return false if the regime does not exist
     */
    @Unscoped("The caller consolidates for the unit.")
    boolean takeTurn(UUID regimeId, UUID unitId, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select 1 from regime, pg_advisory_xact_lock(hashtextextended(:name, 0)) where id = :regime
                        """,
                        Integer.class)
                .setParameter("name", "report %s %s %s".formatted(regimeId, unitId, asOf))
                .setParameter("regime", regimeId)
                .uniqueResultOptional()
                .isPresent();
    }

    /** Locks and returns all editions of a report, the first one first. */
    @Unscoped("The caller consolidates for the unit.")
    List<Report> lockEditions(UUID regimeId, UUID unitId, LocalDate asOf) {
        return session.createQuery(
                        "from Report where regimeId = :regime and unitId = :unit and asOf = :asOf order by edition",
                        Report.class)
                .setParameter("regime", regimeId)
                .setParameter("unit", unitId)
                .setParameter("asOf", asOf)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Unscoped("The caller has found it in scope.")
    Optional<Report> findEdition(Report report, int edition) {
        return session.createQuery(
                        """
                        from Report
                        where regimeId = :regime and unitId = :unit and asOf = :asOf and edition = :edition
                        """,
                        Report.class)
                .setParameter("regime", report.regimeId)
                .setParameter("unit", report.unitId)
                .setParameter("asOf", report.asOf)
                .setParameter("edition", edition)
                .uniqueResultOptional();
    }

    /**
     * What a unit's first paper for a date is made of.
     *
     * @param wording the words of the regime; null if nobody has changed the standard ones
     * @param last the unit's report of the latest date; null if there is none
     * @param above the unit right above on the date; null if there is none
     */
    record Papers(Wording wording, Paper last, UnitRef above) {}

    @Unscoped("The caller consolidates for the unit.")
    Papers papers(UUID regimeId, UUID unitId, LocalDate asOf) {
        var row = session.createNativeQuery(
                        """
                        select cast(t.wording as text) as wording, cast(r.paper as text) as paper, %s
                        from (values (cast(:unit as uuid))) as u(id)
                        left join report_template t on t.regime_id = :regime
                        left join lateral (
                            select paper from report
                            where regime_id = :regime and unit_id = u.id
                            order by as_of desc, edition desc limit 1) r on true
                        left join unit_version v on v.unit_id = u.id
                            and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                        left join unit_version p on p.unit_id = v.parent_id
                            and p.valid_from <= :asOf and (p.valid_to is null or p.valid_to > :asOf)
                        """
                                .formatted(UnitRef.columns("p")),
                        Tuple.class)
                .setParameter("regime", regimeId)
                .setParameter("unit", unitId)
                .setParameter("asOf", asOf)
                .getSingleResult();
        return new Papers(
                StoredJson.read(row.get("wording", String.class), Wording.class),
                StoredJson.read(row.get("paper", String.class), Paper.class),
                row.get("unit_id") == null ? null : UnitRef.of(row));
    }

    @Unscoped("The caller has found the regime in scope.")
    Optional<ReportTemplate> template(UUID regimeId) {
        return Optional.ofNullable(session.find(ReportTemplate.class, regimeId));
    }

    @Unscoped("The caller has found the regime in scope.")
    Optional<ReportTemplate> lockTemplate(UUID regimeId) {
        return Optional.ofNullable(session.find(ReportTemplate.class, regimeId, LockMode.PESSIMISTIC_WRITE));
    }

    /** The issued report of a date, even if the caller may not read it. */
    @Unscoped("The id is only a cache key; no caller sees it.")
    Optional<UUID> findIdOfIssued(UUID regimeId, UUID unitId, LocalDate asOf) {
        return session.createQuery(
                        """
                        select id from Report
                        where regimeId = :regime and unitId = :unit and asOf = :asOf and state = :issued
                        """,
                        UUID.class)
                .setParameter("regime", regimeId)
                .setParameter("unit", unitId)
                .setParameter("asOf", asOf)
                .setParameter("issued", ReportState.ISSUED)
                .uniqueResultOptional();
    }

    /** The frozen content of the issued report of a date. */
    Optional<String> findIssued(UUID regimeId, UUID unitId, LocalDate asOf, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select r.frozen from report r
                        where r.regime_id = :regime and r.unit_id = :unit and r.as_of = :asOf and r.state = 'ISSUED'
                          and %s
                        """
                                .formatted(Scope.readable("r.unit_id", "r.as_of")),
                        String.class)
                .setParameter("regime", regimeId)
                .setParameter("unit", unitId)
                .setParameter("asOf", asOf);
        return scope.bind(query).uniqueResultOptional();
    }

    /**
     * The current submissions of a date, and the earlier ones that were returned.
     *
     * @param since the first day of the earlier ones
     */
    List<Sent> findSent(UUID regimeId, Collection<UUID> units, LocalDate asOf, LocalDate since, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select s.unit_id, s.as_of, s.id, s.current_revision, s.received_at, s.state,
                            array(
                                select f.indicator_id from submission_figure f
                                where f.submission_id = s.id and f.number = s.current_revision and s.as_of < :asOf
                                    and f.value is not null) as answered,
                            s.as_of < :asOf and exists (
                                select from submission later
                                where later.regime_id = s.regime_id and later.unit_id = s.unit_id
                                    and later.set_aside_by is null and later.as_of > s.as_of and later.as_of < :asOf) as replaced
                        from submission s
                        where s.regime_id = :regime and s.set_aside_by is null and %s
                          and s.unit_id = any(:units)
                          and (s.as_of = :asOf or s.as_of >= :since and s.as_of < :asOf and s.state = 'RETURNED')
                        """
                                .formatted(Scope.readable("s.unit_id", "s.as_of")),
                        Tuple.class)
                .setParameter("regime", regimeId)
                .setParameter("asOf", asOf)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("since", since);
        return scope.bind(query)
                .getResultStream()
                .map(row -> new Sent(
                        row.get("unit_id", UUID.class),
                        row.get("as_of", LocalDate.class),
                        row.get("id", UUID.class),
                        row.get("current_revision", Integer.class),
                        VietnamTime.local(row.get("received_at", Instant.class)),
                        SubmissionState.valueOf(row.get("state", String.class)),
                        Set.of(row.get("answered", UUID[].class)),
                        row.get("replaced", Boolean.class)))
                .toList();
    }

    /** The report of a unit that was signed with a number in a year; empty if the number is free. */
    @Unscoped("The caller consolidates for the unit.")
    Optional<UUID> findNumbered(UUID unitId, DocumentNumber number, int year) {
        return session.createNativeQuery(
                        """
                        select r.id, r.paper ->> 'number' as number from report r
                        where r.unit_id = :unit and r.state in ('ISSUED', 'SUPERSEDED')
                          and left(r.paper ->> 'signedOn', 4) = :year
                        """,
                        Tuple.class)
                .setParameter("unit", unitId)
                .setParameter("year", "%04d".formatted(year))
                .getResultStream()
                .filter(row -> number.isSameAs(new DocumentNumber(row.get("number", String.class))))
                .map(row -> row.get("id", UUID.class))
                .findFirst();
    }

    /**
     * Records the next step in the life of a report.
     *
     * @param reason null if none was given
     */
    ReportEvent persistEvent(
            Report report,
            ReportAction action,
            Instant at,
            String actor,
            String actorName,
            String reason,
            List<OpenPoint> openPoints) {
        long steps = action == ReportAction.CREATE ? 0 : steps(report);
        var event = new ReportEvent(report.id, (int) steps + 1, action, at, actor, actorName, reason, openPoints);
        persist(event);
        return event;
    }

    @Unscoped("The caller has found it in scope.")
    private long steps(Report report) {
        return session.createQuery("select count(*) from ReportEvent where id.reportId = :id", Long.class)
                .setParameter("id", report.id)
                .getSingleResult();
    }

    @Unscoped("The caller has found it in scope.")
    List<ReportEvent> events(UUID id) {
        return session.createQuery("from ReportEvent where id.reportId = :id order by id.number", ReportEvent.class)
                .setParameter("id", id)
                .getResultList();
    }

    @Unscoped("The caller has found it in scope.")
    Optional<byte[]> file(UUID id, ReportFormat format) {
        return session.createNativeQuery(
                        "select content from report_file where report_id = :id and format = :format", byte[].class)
                .setParameter("id", id)
                .setParameter("format", format.name())
                .uniqueResultOptional();
    }

    @Unscoped("The caller has found it in scope.")
    void store(UUID id, ReportFormat format, byte[] content) {
        session.createNativeMutationQuery(
                        "insert into report_file (report_id, format, content) values (:id, :format, :content)")
                .setParameter("id", id)
                .setParameter("format", format.name())
                .setParameter("content", content)
                .executeUpdate();
    }

    /**
     * @param answered of an earlier day: the indicators with a number
     * @param replaced whether the unit has a report of a later day before the date
     */
    record Sent(
            UUID unitId,
            LocalDate asOf,
            UUID submissionId,
            int revision,
            OffsetDateTime receivedAt,
            SubmissionState state,
            Set<UUID> answered,
            boolean replaced) {}
}

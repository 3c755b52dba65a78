package vn.toso.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;

/** Reads the counts of denials, the latest hour first. */
@ApplicationScoped
class DenialRepository {

    /** SQL condition: in that hour the caller had an assignment in a unit for which the placeholder is true. */
    private static final String ASSIGNED =
            """
            exists (
                select from assignment g
                where g.subject = d.subject and g.valid_from < d.hour + interval '1 hour'
                  and (g.valid_to is null or g.valid_to > d.hour) and %s)
            """;

    private static final String DAY = Scope.lastDay("g.unit_id", ":today");

    private static final String ROWS =
            """
            select d.hour, d.subject, d.operation, d.problem, d.count, d.last_at, coalesce((
                select e.actor_name from audit_entry e
                where e.subject = d.subject and e.actor_name is not null
                order by e.business_at desc, e.id desc limit 1),
                (select p.full_name from person p where p.subject = d.subject)) as actor_name
            from denial d
            where (:everything or %s)
            """
                    .formatted(ASSIGNED.formatted(Scope.readable("g.unit_id", DAY)));

    private static final String BELOW = " and "
            + ASSIGNED.formatted(
                    """
                    exists (
                        select from unit_ancestor a
                        where a.descendant_id = g.unit_id and a.ancestor_id = :unit
                          and a.valid_from <= %1$s and (a.valid_to is null or a.valid_to > %1$s))
                    """
                            .formatted(DAY));

    private static final String AFTER =
            """
             and (d.hour < :afterHour or d.hour = :afterHour
                and (coalesce(d.subject, ''), coalesce(d.operation, ''), coalesce(d.problem, ''))
                    > (:afterSubject, :afterOperation, :afterProblem))
            """;

    private static final String ORDER =
            """
             order by d.hour desc, coalesce(d.subject, ''), coalesce(d.operation, ''), coalesce(d.problem, '')
            """;

    /** How many rows are in memory at a time when all are read. */
    private static final int FETCHED = 1_000;

    private final Session session;

    DenialRepository(Session session) {
        this.session = session;
    }

    /**
     * @param everything whether the caller may also read denials of callers without an assignment
     */
    List<DenialRow> findPage(
            DenialFilter filter, LocalDate today, Scope scope, boolean everything, Cursor after, int limit) {
        var query = query(filter, today, everything, (after == null ? "" : AFTER) + ORDER + " limit :limit")
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("afterHour", after.instant(0))
                    .setParameter("afterSubject", after.text(1))
                    .setParameter("afterOperation", after.text(2))
                    .setParameter("afterProblem", after.text(3));
        }
        return scope.bind(query).getResultStream().map(DenialRow::of).toList();
    }

    /**
     * Reads all denials of a list, in its order. Rows are fetched as the stream is read, within the transaction.
     *
     * @return a stream that the caller has to close
     */
    Stream<DenialRow> findAll(DenialFilter filter, LocalDate today, Scope scope, boolean everything) {
        var query = query(filter, today, everything, ORDER).setFetchSize(FETCHED);
        return scope.bind(query).getResultStream().map(DenialRow::of);
    }

    @Unscoped("Callers bind the scope.")
    private NativeQuery<Tuple> query(DenialFilter filter, LocalDate today, boolean everything, String rest) {
        var sql = new StringBuilder(ROWS);
        sql.append(filter.unit() == null ? "" : BELOW);
        sql.append(filter.subject() == null ? "" : " and d.subject = :subject");
        sql.append(filter.problem() == null ? "" : " and d.problem = :problem");
        sql.append(filter.from() == null ? "" : " and d.hour >= :from");
        sql.append(filter.to() == null ? "" : " and d.hour < :to");
        var query = session.createNativeQuery(sql.append(rest).toString(), Tuple.class)
                .setParameter("everything", everything)
                .setParameter("today", today);
        if (filter.unit() != null) {
            query.setParameter("unit", filter.unit());
        }
        if (filter.subject() != null) {
            query.setParameter("subject", filter.subject());
        }
        if (filter.problem() != null) {
            query.setParameter("problem", filter.problem());
        }
        if (filter.from() != null) {
            query.setParameter("from", VietnamTime.midnight(filter.from()));
        }
        if (filter.to() != null) {
            query.setParameter("to", VietnamTime.midnight(filter.to().plusDays(1)));
        }
        return query;
    }
}

package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.regime.FigurePlaces;
import vn.toso.shared.page.Cursor;

/** Reads lists of submissions of any length. */
@ApplicationScoped
class SubmissionListRepository {

    /**
     * Up to this number of units, the query reads them one by one; above it, scanning all submissions finds a page
     * sooner.
     */
    private static final int FEW_UNITS = 2_000;

    /** The latest rows of each unit: a page can hold at most {@code limit} rows of one unit. */
    private static final String LATEST_OF_EACH =
            """
            s.id in (
                select latest.id
                from unnest(:few) as few(unit_id)
                cross join lateral (
                    select s.id from submission s
                    where s.unit_id = few.unit_id and %s%s
                    order by s.as_of desc, s.id desc
                    limit :limit) latest)
            """;

    /**
     * A day from which on there are enough rows to fill the page, so that the page needs no earlier day. Reads an index
     * only, and ignores submissions that were set aside.
     */
    private static final String FIRST_DAY =
            """
            select case when count(*) = :limit then min(listed.as_of) end as day
            from (
                select s.as_of
                from unnest(:few) as few(unit_id)
                cross join lateral (
                    select latest.unit_id, latest.regime_id, latest.as_of from submission latest
                    where latest.unit_id = few.unit_id and latest.set_aside_by is null
                      and latest.as_of between :from and :to%s
                    order by latest.as_of desc
                    limit :limit) s
                where %s%s
                order by s.as_of desc
                limit :limit) listed
            """;

    /** How many rows are in memory at a time when all are read. */
    private static final int FETCHED = 1_000;

    private final SubmissionRepository submissions;
    private final FigurePlaces places;
    private final Session session;

    SubmissionListRepository(SubmissionRepository submissions, FigurePlaces places, Session session) {
        this.submissions = submissions;
        this.places = places;
        this.session = session;
    }

    /** Returns a page, ordered by as-of date, the latest first. */
    List<SubmissionView> findPage(SubmissionFilter filter, Scope scope, Cursor after, int limit) {
        var matching = matching(filter) + (after == null ? "" : " and (s.as_of, s.id) < (:afterDate, :afterId)");
        var units = units(filter, scope);
        boolean few = units.size() <= FEW_UNITS;
        var from = few ? firstDay(filter, units, scope, after, limit) : filter.from();
        var sql = SubmissionRepository.VIEWS
                + (few
                        ? LATEST_OF_EACH.formatted(SubmissionRepository.IS_READABLE, matching)
                        : SubmissionRepository.IS_READABLE + matching)
                + " order by s.as_of desc, s.id desc limit :limit";
        var query = bind(filter, session.createNativeQuery(sql, Tuple.class)).setParameter("limit", limit);
        query.setParameter("from", from);
        if (few) {
            query.setParameter("few", units.toArray(UUID[]::new));
        }
        if (after != null) {
            query.setParameter("afterDate", after.date(0));
            query.setParameter("afterId", after.id(1));
        }
        return submissions.views(query, scope);
    }

    private LocalDate firstDay(SubmissionFilter filter, List<UUID> units, Scope scope, Cursor after, int limit) {
        var sql = FIRST_DAY.formatted(
                filter.regime() == null ? "" : " and latest.regime_id = :regime",
                Scope.readable("s.unit_id", "s.as_of"),
                matching(filter));
        var query = bind(filter, session.createNativeQuery(sql, Tuple.class))
                .setParameter("few", units.toArray(UUID[]::new))
                .setParameter("limit", limit);
        if (after != null) {
            // The page before may hold some rows of the cursor's day, so that this day cannot be counted in full.
            var before = after.date(0).minusDays(1);
            query.setParameter("to", before.isBefore(filter.to()) ? before : filter.to());
        }
        var day = scope.bind(query).getSingleResult().get("day", LocalDate.class);
        return day == null ? filter.from() : day;
    }

    /**
     * Reads all rows of a list, in its order. Rows are fetched as the stream is read, within the transaction.
     *
     * @return a stream that the caller has to close
     */
    Stream<ListedSubmission> findAll(SubmissionFilter filter, Scope scope) {
        var units = units(filter, scope);
        boolean few = units.size() <= FEW_UNITS;
        var listed = SubmissionRepository.VIEWS
                + SubmissionRepository.IS_READABLE
                + matching(filter)
                + (few ? " and s.unit_id = any(:few)" : "");
        var query = bind(filter, session.createNativeQuery(listed + " order by s.as_of desc, s.id desc", Tuple.class))
                .setFetchSize(FETCHED);
        if (few) {
            query.setParameter("few", units.toArray(UUID[]::new));
        }
        var figures = new RowFigures(places::upTo);
        return scope.bind(query).getResultStream().map(row -> ListedSubmission.of(row, figures.of(row)));
    }

    /** The units whose submissions can be in the list; cut off at {@link #FEW_UNITS} + 1. */
    private List<UUID> units(SubmissionFilter filter, Scope scope) {
        var above = filter.unit() == null
                ? Stream.concat(scope.roots().stream(), scope.predecessors().stream())
                        .toList()
                : List.of(filter.unit());
        return session.createNativeQuery(
                        """
                        select distinct descendant_id from unit_ancestor where ancestor_id = any(:above) limit %d
                        """
                                .formatted(FEW_UNITS + 1),
                        UUID.class)
                .setParameter("above", above.toArray(UUID[]::new))
                .getResultList();
    }

    /** The indicators that have figures in the listed submissions. */
    List<UUID> findIndicators(SubmissionFilter filter, Scope scope) {
        var query = bind(
                filter,
                session.createNativeQuery(
                        "select distinct s.regime_id, s.answers from submission s where %s"
                                        .formatted(Scope.readable("s.unit_id", "s.as_of"))
                                + matching(filter),
                        Tuple.class));
        var figures = new RowFigures(places::upTo);
        return scope.bind(query)
                .getResultStream()
                .flatMap(figures::indicators)
                .distinct()
                .toList();
    }

    private static String matching(SubmissionFilter filter) {
        return " and s.as_of between :from and :to"
                + (filter.regime() == null ? "" : " and s.regime_id = :regime")
                + (filter.unit() == null
                        ? ""
                        : """
                           and exists (
                            select from unit_ancestor a
                            where a.descendant_id = s.unit_id and a.ancestor_id = :unit
                              and a.valid_from <= s.as_of and (a.valid_to is null or a.valid_to > s.as_of))
                          """);
    }

    private static <T> NativeQuery<T> bind(SubmissionFilter filter, NativeQuery<T> query) {
        query.setParameter("from", filter.from()).setParameter("to", filter.to());
        if (filter.regime() != null) {
            query.setParameter("regime", filter.regime());
        }
        if (filter.unit() != null) {
            query.setParameter("unit", filter.unit());
        }
        return query;
    }
}

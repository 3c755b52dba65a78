package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.unit.UnitMatch.Quality;

@ApplicationScoped
class UnitSearchRepository {

    /** Up to this number of readable units, a search scans the readable units; above it, the names. */
    private static final int NARROW = 10_000;

    /** Names that are less similar than this usually are other names. */
    private static final String SIMILARITY = "0.45";

    private final Session session;

    UnitSearchRepository(Session session) {
        this.session = session;
    }

    /** @param narrow whether the caller can read few units */
    record Search(UnitQuery query, LocalDate asOf, Level level, UUID under, Scope scope, boolean narrow) {}

    /**
     * @param unit on {@code day}
     * @param day the requested date, or the nearest day on which the unit exists
     * @param matched the name and code that matched
     */
    record Found(
            UnitRef unit, LocalDate day, LocalDate validFrom, LocalDate validTo, UnitRef matched, Quality quality) {

        UnitMatch view(List<UnitRef> ancestors, List<UnitRef> successors) {
            return new UnitMatch(
                    unit.id(),
                    unit.level(),
                    unit.type(),
                    unit.code(),
                    unit.name(),
                    ancestors,
                    validFrom,
                    validTo,
                    quality,
                    matched.equals(unit) ? null : matched,
                    successors);
        }
    }

    /**
     * Sets planner options for the transaction. Names and units are in memory. With the default cost of random reads the
     * planner would read all units to find the hundred with similar names, which takes ten times as long. A generic plan, for
     * any beginning of a name, would too.
     */
    @Unscoped("Sets planner options; reads no table.")
    void tune() {
        session.createNativeQuery(
                        """
                        select set_config('pg_trgm.similarity_threshold', '%s', true)
                            || set_config('random_page_cost', '1.1', true)
                            || set_config('plan_cache_mode', 'force_custom_plan', true)
                        """
                                .formatted(SIMILARITY),
                        String.class)
                .getSingleResult();
    }

    boolean isNarrow(Scope scope) {
        // Two arrays would make PostgreSQL read the whole closure table.
        var query = session.createNativeQuery(
                        """
                        select not exists (
                            select from unit_ancestor where ancestor_id = any(:scopeRoots || :scopePredecessors)
                            offset :narrow)
                        """,
                        Boolean.class)
                .setParameter("narrow", NARROW);
        return scope.bind(query).getSingleResult();
    }

    /** @param complete whether all matching names were read */
    record Answers(List<Found> found, boolean complete) {}

    /**
     * Runs the stages. Results are ordered by stage; then units of the requested type, units that exist on the date, better
     * matches, higher levels, name and code. A unit may appear several times: for each of its names, and in several stages.
     *
     * @param names the maximum number of names to read
     */
    Answers find(Search search, List<UnitSearchStage> stages, int names) {
        var asked = search.query();
        var sql = UnitSearchStage.sql(stages, search);
        var query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("types", asked.types().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("asOf", search.asOf())
                .setParameter("names", names);
        if (sql.contains(":bare")) {
            query.setParameter("bare", asked.bare());
        }
        if (sql.contains(":folded")) {
            query.setParameter("folded", asked.folded());
        }
        if (sql.contains(":code")) {
            query.setParameter("code", asked.mayBeCode() ? asked.folded() : null);
        }
        if (search.level() != null) {
            query.setParameter("level", search.level().name());
        }
        if (search.under() != null) {
            query.setParameter("under", search.under());
        }
        var rows = search.scope().bind(query).getResultList();
        var found = rows.stream()
                .filter(row -> row.get("unit_id") != null)
                .map(row -> found(row))
                .toList();
        return new Answers(found, rows.get(0).get("names", Long.class) < names);
    }

    private static Found found(Tuple row) {
        var unit = UnitRef.of(row);
        var matched = new UnitRef(
                unit.id(),
                unit.level(),
                UnitType.valueOf(row.get("matched_type", String.class)),
                row.get("matched_code", String.class),
                row.get("matched_name", String.class));
        return new Found(
                unit,
                row.get("day", LocalDate.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                matched,
                UnitSearchStage.values()[row.get("stage", Integer.class)].quality());
    }

    /** @param unitId of the unit that the search found */
    record Related(UUID unitId, UnitRef other) {}

    /** The readable ancestors of each unit on its day, the highest first. */
    List<Related> findAncestors(List<Found> found, Scope scope) {
        return related(
                """
                select f.id as of_id, %s
                from unnest(:ids, cast(:days as date[])) as f(id, day)
                join unit_ancestor a on a.descendant_id = f.id and a.depth > 0
                    and a.valid_from <= f.day and (a.valid_to is null or a.valid_to > f.day)
                join unit_version v on v.unit_id = a.ancestor_id
                    and v.valid_from <= f.day and (v.valid_to is null or v.valid_to > f.day)
                where %s
                order by a.depth desc
                """
                        .formatted(UnitRef.columns("v"), Scope.readable("v.unit_id", "f.day")),
                found,
                scope);
    }

    /** The readable successors of each unit, with their names on the day of the reorganisation, by code. */
    List<Related> findSuccessors(List<Found> found, Scope scope) {
        return related(
                """
                select f.id as of_id, %s
                from unnest(:ids, cast(:days as date[])) as f(id, day)
                join succession s on s.predecessor_id = f.id
                join reorganisation r on r.id = s.reorganisation_id
                join unit_version v on v.unit_id = s.successor_id
                    and v.valid_from <= r.effective_on and (v.valid_to is null or v.valid_to > r.effective_on)
                where %s
                order by %s
                """
                        .formatted(
                                UnitRef.columns("v"), Scope.readable("v.unit_id", "r.effective_on"), UnitOrder.by("v")),
                found,
                scope);
    }

    private List<Related> related(String sql, List<Found> found, Scope scope) {
        if (found.isEmpty()) {
            return List.of();
        }
        NativeQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
        query.setParameter("ids", found.stream().map(one -> one.unit().id()).toArray(UUID[]::new));
        query.setParameter(
                "days", found.stream().map(one -> one.day().toString()).toArray(String[]::new));
        return scope.bind(query)
                .getResultStream()
                .map(row -> new Related(row.get("of_id", UUID.class), UnitRef.of(row)))
                .toList();
    }
}

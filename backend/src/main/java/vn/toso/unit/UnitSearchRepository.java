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

    /** Who reads no more units than this is searched for by going through what they read; others by going through names. */
    private static final int NARROW = 10_000;

    /** Below this, what looks alike is something else. */
    private static final String SIMILARITY = "0.45";

    private final Session session;

    UnitSearchRepository(Session session) {
        this.session = session;
    }

    /** @param narrow whether the caller reads few units */
    record Search(UnitQuery query, LocalDate asOf, Level level, UUID under, Scope scope, boolean narrow) {}

    /**
     * @param unit as it was on {@code day}
     * @param day the one asked, or the nearest on which the unit was there
     * @param matched as it was called where it was found
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
     * For the transaction. Names and their units are in memory; taken to lie on a disk that turns, all units would be read
     * to find the hundred that bear a name alike, which takes ten times as long; and so they would be by a plan that has
     * to do for every beginning of a name.
     */
    @Unscoped("Sets how PostgreSQL plans; reads no table.")
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
        // One array, or PostgreSQL reads the whole closure.
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

    /** @param complete whether no further name answers the question */
    record Answers(List<Found> found, boolean complete) {}

    /**
     * The stages one after the other; in each: of the type asked for, there on the date, nearer, of a higher level, by name
     * and code. A unit is found by each of its names, and by the same one in several stages.
     *
     * @param names how many names are looked at
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

    /** @param unitId of the unit that was found */
    record Related(UUID unitId, UnitRef other) {}

    /** The ancestors of each unit on its day which the caller may read, the highest first. */
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

    /** What each unit passed into, as it was called when that happened, by code. */
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

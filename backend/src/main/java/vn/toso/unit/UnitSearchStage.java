package vn.toso.unit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.toso.access.Scope;
import vn.toso.unit.UnitMatch.Quality;
import vn.toso.unit.UnitSearchRepository.Search;

/** The stages of a search, the best first. In the SQL, {@code v} is a version of a unit. */
enum UnitSearchStage {
    WHOLE(
            Quality.EXACT,
            "v.folded_name in (:folded, :bare) or v.code = :code or " + joined("n.joined_name in (:folded, :bare)"),
            "-char_length(v.folded_name)",
            query -> true),
    BEGINNING(
            Quality.PREFIX,
            "v.folded_name like :folded || '%' or v.folded_name like :bare || '%' or v.code like :code || '%' or "
                    + joined("n.joined_name like :folded || '%' or n.joined_name like :bare || '%'"),
            "char_length(v.folded_name)",
            query -> query.bare().length() > 1),
    WORD(
            Quality.PREFIX,
            // Compares distinct names, of which there are far fewer than units.
            "v.folded_name = any(array(select n.folded_name from unit_name n"
                    + " where n.folded_name like '% ' || :folded || '%' or n.folded_name like '% ' || :bare || '%')) or "
                    + joined("n.joined_name like '% ' || :folded || '%' or n.joined_name like '% ' || :bare || '%'"),
            "char_length(v.folded_name)",
            query -> query.bare().length() > 1),
    ALIKE(
            Quality.SIMILAR,
            "v.folded_name in (select n.folded_name from unit_name n where n.folded_name % :bare)",
            "-similarity(v.folded_name, :bare)",
            query -> query.bare().length() > 2);

    /** Matches names with an apostrophe as if it were not there. Without the array, PostgreSQL would read all units. */
    private static String joined(String condition) {
        return "v.folded_name = any(array(select n.folded_name from unit_joined_name n where " + condition + "))";
    }

    /**
     * Ordered by stage, requested type, existence on the date, quality of the match, level, name and code. No two rows are
     * equal.
     */
    private static final String ORDER =
            """
            v.stage,
            v.type = any(:types) desc,
            v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf) desc,
            v.nearness,
            array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'], v.level),
            v.folded_name collate "C", v.code collate "C", v.unit_id, v.valid_from desc
            """;

    private static final String OWN =
            "own as materialized (select v.* from unit_version v where %s),".formatted(Scope.reachable("v.unit_id"));

    private static final String UNDER =
            """
             and exists (
                select from unit_ancestor a
                where a.descendant_id = m.unit_id and a.ancestor_id = :under and a.depth > 0
                  and a.valid_from <= life.day and (a.valid_to is null or a.valid_to > life.day))
            """;

    private final Quality quality;
    private final String condition;
    private final String nearness;
    private final Predicate<UnitQuery> serves;

    /** @param nearness SQL expression that is smaller for a better match */
    UnitSearchStage(Quality quality, String condition, String nearness, Predicate<UnitQuery> serves) {
        this.quality = quality;
        this.condition = condition;
        this.nearness = nearness;
        this.serves = serves;
    }

    static List<UnitSearchStage> serving(UnitQuery query) {
        return Stream.of(values()).filter(stage -> stage.serves.test(query)).toList();
    }

    Quality quality() {
        return quality;
    }

    /**
     * Takes the best names first and then checks the scope, so that the cost does not grow with the number of matches. For a
     * narrow scope, the readable units are read first, so that the names of the whole country need not be scanned.
     */
    static String sql(List<UnitSearchStage> stages, Search search) {
        return """
                with %1$s best as (select v.* from (%2$s) as v order by %3$s limit :names),
                m as materialized (select v.*, row_number() over (order by %3$s) as position from best v)
                select asked.names, readable.* from (select count(*) as names from m) as asked
                left join (
                    select %4$s, m.position, m.stage, life.day, life.valid_from, life.valid_to,
                        m.type as matched_type, m.code as matched_code, m.name as matched_name
                    from m
                    cross join lateral (
                        select l.valid_from, nullif(l.valid_to, 'infinity') as valid_to,
                            greatest(l.valid_from, least(cast(:asOf as date), l.valid_to - 1)) as day
                        from (select min(valid_from) as valid_from, max(coalesce(valid_to, 'infinity')) as valid_to
                              from unit_version where unit_id = m.unit_id) as l) as life
                    join unit_version shown on shown.unit_id = m.unit_id
                        and shown.valid_from <= life.day and (shown.valid_to is null or shown.valid_to > life.day)
                    where %5$s %6$s) as readable on true
                order by readable.position
                """
                .formatted(
                        search.narrow() ? OWN : "",
                        stages.stream().map(stage -> stage.names(search)).collect(joining(" union all ")),
                        ORDER,
                        UnitRef.columns("shown"),
                        Scope.readable("m.unit_id", "life.day"),
                        search.under() == null ? "" : UNDER);
    }

    private String names(Search search) {
        return "select v.*, %d as stage, %s as nearness from %s v where (%s)%s"
                .formatted(
                        ordinal(),
                        nearness,
                        search.narrow() ? "own" : "unit_version",
                        condition,
                        search.level() == null ? "" : " and v.level = :level");
    }
}

package vn.toso.unit;

import java.util.function.Predicate;
import vn.toso.access.Scope;
import vn.toso.unit.UnitMatch.Quality;
import vn.toso.unit.UnitSearchRepository.Search;

/** The best first. In the SQL, {@code v} is a version of a unit. */
enum UnitSearchStage {
    WHOLE(
            Quality.EXACT,
            "v.folded_name in (:folded, :bare) or v.code = :code",
            "char_length(v.folded_name) desc",
            query -> true),
    BEGINNING(
            Quality.PREFIX,
            "v.folded_name like :folded || '%' or v.folded_name like :bare || '%' or v.code like :code || '%'",
            "char_length(v.folded_name)",
            query -> query.bare().length() > 1),
    WORD(
            Quality.PREFIX,
            "v.folded_name like '% ' || :folded || '%' or v.folded_name like '% ' || :bare || '%'",
            "char_length(v.folded_name)",
            query -> query.bare().length() > 1),
    ALIKE(
            Quality.SIMILAR,
            "v.folded_name % :bare",
            "similarity(v.folded_name, :bare) desc",
            query -> query.bare().length() > 2);

    private static final String UNDER =
            """
             and exists (
                select from unit_ancestor a
                where a.descendant_id = m.unit_id and a.ancestor_id = :under and a.depth > 0
                  and a.valid_from <= life.day and (a.valid_to is null or a.valid_to > life.day))
            """;

    private final Quality quality;
    private final String sql;
    private final String nearness;
    private final Predicate<UnitQuery> serves;

    /** @param nearness what the better of two names comes first by */
    UnitSearchStage(Quality quality, String sql, String nearness, Predicate<UnitQuery> serves) {
        this.quality = quality;
        this.sql = sql;
        this.nearness = nearness;
        this.serves = serves;
    }

    boolean asks(String parameter) {
        return sql.contains(parameter) || nearness.contains(parameter);
    }

    boolean serves(UnitQuery query) {
        return serves.test(query);
    }

    Quality quality() {
        return quality;
    }

    /** The best names are taken first and then held against the scope: what a search costs does not grow with its answers. */
    String sql(Search search) {
        var where = new StringBuilder("(" + sql + ")");
        if (search.level() != null) {
            where.append(" and v.level = :level");
        }
        if (search.narrow()) {
            where.append(" and ").append(Scope.reachable("v.unit_id"));
        }
        return """
                with best as (select v.* from unit_version v where %1$s order by %2$s limit :names),
                m as materialized (select v.*, row_number() over (order by %2$s) as position from best v)
                select asked.names, readable.* from (select count(*) as names from m) as asked
                left join (
                    select %3$s, m.position, life.day, life.valid_from, life.valid_to,
                        m.type as matched_type, m.code as matched_code, m.name as matched_name
                    from m
                    cross join lateral (
                        select l.valid_from, nullif(l.valid_to, 'infinity') as valid_to,
                            greatest(l.valid_from, least(cast(:asOf as date), l.valid_to - 1)) as day
                        from (select min(valid_from) as valid_from, max(coalesce(valid_to, 'infinity')) as valid_to
                              from unit_version where unit_id = m.unit_id) as l) as life
                    join unit_version shown on shown.unit_id = m.unit_id
                        and shown.valid_from <= life.day and (shown.valid_to is null or shown.valid_to > life.day)
                    where %4$s %5$s) as readable on true
                order by readable.position
                """
                .formatted(
                        where,
                        order(),
                        UnitRef.columns("shown"),
                        Scope.readable("m.unit_id", "life.day"),
                        search.under() == null ? "" : UNDER);
    }

    /** Of the type asked for, there on the date, nearer, of a higher level, by name and code: never two the same. */
    private String order() {
        return """
                v.type = any(:types) desc,
                v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf) desc,
                %s,
                array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'], v.level),
                v.folded_name collate "C", v.code collate "C", v.unit_id, v.valid_from desc
                """
                .formatted(nearness);
    }
}

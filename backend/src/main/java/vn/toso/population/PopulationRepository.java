package vn.toso.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.reference.Kept.Seen;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

@ApplicationScoped
class PopulationRepository {

    /** The unit's version on the given day, or on the nearest day on which the unit existed. */
    private static final String NEAREST =
            """
            select v.*, cast(null as text) as parent_code from unit_version v
            cross join lateral (
                select greatest(v.valid_from, least(cast(:day as date), coalesce(v.valid_to - 1, :day)))) as d(day)
            where v.unit_id = :unit and %s
            order by abs(d.day - cast(:day as date)) limit 1
            """
                    .formatted(Scope.readable("v.unit_id", "d.day"));

    /** The units of a date. A village has no code, so the code of its commune is added. */
    private static final String LISTED =
            """
            select v.*, above.code as parent_code from unit_version v
            left join unit_version above on v.code is null and above.unit_id = v.parent_id
                and above.valid_from <= :asOf and (above.valid_to is null or above.valid_to > :asOf) and %s
            where v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf) and %s
            """
                    .formatted(Scope.readable("above.unit_id", ":asOf"), Scope.readable("v.unit_id", ":asOf"));

    private final Session session;

    PopulationRepository(Session session) {
        this.session = session;
    }

    Optional<PopulationRow> find(UUID unit, int year, LocalDate day, Scope scope) {
        var sql = "select %s from (%s) v left join unit_population p on p.unit_id = v.unit_id and p.year = :year"
                .formatted(PopulationRow.COLUMNS, NEAREST);
        return rows(sql, scope, year, query -> query.setParameter("unit", unit)
                        .setParameter("day", day)
                        .setParameter("year", year))
                .findFirst();
    }

    List<PopulationRow> findYears(UUID unit, LocalDate day, Scope scope) {
        var sql = "select %s from (%s) v join unit_population p on p.unit_id = v.unit_id order by p.year desc"
                .formatted(PopulationRow.COLUMNS, NEAREST);
        return rows(sql, scope, null, query -> query.setParameter("unit", unit).setParameter("day", day))
                .toList();
    }

    /** A page of units with their counts, ordered by code, then id. */
    List<PopulationRow> findPage(PopulationFilter filter, int year, Scope scope, Cursor after, int limit) {
        var listed = new StringBuilder(LISTED);
        if (filter.level() != null) {
            listed.append(" and v.level = :level");
        }
        if (filter.under() != null) {
            listed.append(
                    """
                     and exists (
                        select from unit_ancestor a
                        where a.descendant_id = v.unit_id and a.ancestor_id = :under
                          and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf))
                    """);
        }
        if (after != null) {
            listed.append(" and ").append(UnitOrder.after("v"));
        }
        listed.append(" order by ").append(UnitOrder.by("v")).append(" limit :limit");
        var sql =
                """
                select %s from (%s) v left join unit_population p on p.unit_id = v.unit_id and p.year = :year
                order by %s
                """
                        .formatted(PopulationRow.COLUMNS, listed, UnitOrder.by("v"));
        return rows(sql, scope, year, query -> {
                    query.setParameter("year", year)
                            .setParameter("asOf", filter.asOf())
                            .setParameter("limit", limit);
                    if (filter.level() != null) {
                        query.setParameter("level", filter.level().name());
                    }
                    if (filter.under() != null) {
                        query.setParameter("under", filter.under());
                    }
                    if (after != null) {
                        UnitOrder.bind(query, after);
                    }
                })
                .toList();
    }

    /**
     * For each unit, the latest number of people aged 15 and over up to the year of the date. Units without one are left out.
     */
    Seen<Map<UUID, Long>> findAged15AndOver(Collection<UUID> ids, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        """
                        select u.id, last.aged_15_and_over, %s
                        from unnest(:ids) as u(id)
                        left join lateral (
                            select p.aged_15_and_over
                            from unit_population p
                            where p.unit_id = u.id and p.year <= :year and p.aged_15_and_over is not null and %s
                            order by p.year desc
                            limit 1) last on true
                        """
                                .formatted(Reference.SEEN, Scope.readable("u.id", ":asOf")),
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("year", asOf.getYear())
                .setParameter("asOf", asOf);
        Map<UUID, Long> people = new HashMap<>();
        Long seen = null;
        for (var row : scope.bind(query).getResultList()) {
            seen = row.get("seen", Long.class);
            var counted = row.get("aged_15_and_over", Long.class);
            if (counted != null) {
                people.put(row.get("id", UUID.class), counted);
            }
        }
        return new Seen<>(people, seen);
    }

    /**
     * How a row of a table names a unit: by level and code, or, for a unit without a code, by name and the code of the unit
     * above.
     */
    record Named(String level, String code, String name, String parentCode, int year, LocalDate day) {}

    /**
     * The units that the rows name, with their counts for the year, in the order of the rows; null where the caller may read no
     * such unit. A code means the unit that has it on the day, or the next one to get it.
     */
    List<PopulationRow> findNamed(List<Named> named, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select w.position, w.year as asked_year, %s
                        from unnest(:levels, :codes, :names, :bareNames, :parents, :years, cast(:days as date[]))
                            with ordinality as w(level, code, name, bare_name, parent_code, year, day, position)
                        cross join lateral (
                            select v.*, cast(null as text) as parent_code from unit_version v
                            where v.level = w.level and (v.valid_to is null or v.valid_to > w.day)
                              and (v.code = w.code
                                or w.code is null and v.code is null and v.folded_name in (w.name, w.bare_name) and v.parent_id in (
                                    select above.unit_id from unit_version above
                                    where above.code = w.parent_code and (above.valid_to is null or above.valid_to > w.day)))
                              and %s
                            order by v.folded_name <> w.name, v.valid_from limit 1) as v
                        left join unit_population p on p.unit_id = v.unit_id and p.year = w.year
                        """
                                .formatted(
                                        PopulationRow.COLUMNS,
                                        Scope.readable("v.unit_id", "greatest(v.valid_from, w.day)")),
                        Tuple.class)
                .setParameter("levels", named.stream().map(Named::level).toArray(String[]::new))
                .setParameter("codes", named.stream().map(Named::code).toArray(String[]::new))
                .setParameter(
                        "names", named.stream().map(one -> folded(one, false)).toArray(String[]::new))
                .setParameter(
                        "bareNames",
                        named.stream().map(one -> folded(one, true)).toArray(String[]::new))
                .setParameter("parents", named.stream().map(Named::parentCode).toArray(String[]::new))
                .setParameter("years", named.stream().map(Named::year).toArray(Integer[]::new))
                .setParameter(
                        "days", named.stream().map(one -> one.day().toString()).toArray(String[]::new));
        var found = new PopulationRow[named.size()];
        scope.bind(query)
                .getResultStream()
                .forEach(row -> found[row.get("position", Long.class).intValue() - 1] =
                        PopulationRow.of(row, row.get("asked_year", Integer.class)));
        return Arrays.asList(found);
    }

    /** @param bare whether to drop the type in front of the name, such as "xã" */
    private static String folded(Named one, boolean bare) {
        return one.name() == null ? null : bare ? UnitRef.foldedBareName(one.name()) : Vietnamese.fold(one.name());
    }

    /**
     * @param version the version to replace; 0 if there is no count yet
     * @param before the counts of that version
     */
    record Write(UUID unitId, int year, int version, Population before, Population counted) {}

    /** @return how many rows were written; rows that were changed since their version are skipped */
    @Unscoped("The caller may write the population of these units.")
    int write(List<Write> writes) {
        return session.createNativeMutationQuery(
                        """
                        insert into unit_population as p
                            (unit_id, year, total, aged_15_and_over, households, source, version)
                        select w.unit_id, w.year, w.total, w.aged_15_and_over, w.households, w.source, w.version + 1
                        from unnest(:units, :years, :versions, :totals, :aged, :households, :sources)
                            as w(unit_id, year, version, total, aged_15_and_over, households, source)
                        on conflict (unit_id, year) do update
                        set (total, aged_15_and_over, households, source, version) = (excluded.total,
                            excluded.aged_15_and_over, excluded.households, excluded.source, excluded.version)
                        where p.version = excluded.version - 1
                        """)
                .setParameter("units", writes.stream().map(Write::unitId).toArray(UUID[]::new))
                .setParameter("years", writes.stream().map(Write::year).toArray(Integer[]::new))
                .setParameter("versions", writes.stream().map(Write::version).toArray(Integer[]::new))
                .setParameter("totals", counts(writes, Population::total))
                .setParameter("aged", counts(writes, Population::aged15AndOver))
                .setParameter("households", counts(writes, Population::households))
                .setParameter(
                        "sources",
                        writes.stream().map(one -> one.counted().source()).toArray(String[]::new))
                .executeUpdate();
    }

    private static Long[] counts(List<Write> writes, Function<Population, Long> count) {
        return writes.stream().map(one -> count.apply(one.counted())).toArray(Long[]::new);
    }

    private Stream<PopulationRow> rows(String sql, Scope scope, Integer year, Consumer<Query> bind) {
        var query = session.createNativeQuery(sql, Tuple.class);
        bind.accept(query);
        return scope.bind(query).getResultStream().map(row -> PopulationRow.of(row, year));
    }
}

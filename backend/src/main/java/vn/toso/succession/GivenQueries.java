package vn.toso.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What units gave themselves. The caller has found out which of them may be read. */
@ApplicationScoped
class GivenQueries {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Session session;

    GivenQueries(Session session) {
        this.session = session;
    }

    /**
     * @param carry whether a stock may be taken from an earlier date than this one
     * @return for each column what each unit gave; nothing of units that gave nothing
     */
    Map<Column, Map<UUID, Given>> find(
            UUID regime, Collection<UUID> units, List<Column> columns, LocalDate asOf, boolean carry) {
        var given = new HashMap<Column, Map<UUID, Given>>();
        columns.forEach(column -> given.put(column, new HashMap<>()));
        if (units.isEmpty() || columns.isEmpty()) {
            return given;
        }
        session.createNativeQuery(
                        """
                        select u.id as unit_id, cast(c.place as int) as place, a.as_of, a.value
                        from unnest(:units) as u(id)
                        cross join unnest(:indicators, :since) with ordinality as c(indicator_id, since, place)
                        cross join lateral (
                            -- A stock: the latest answer, also from an earlier report than the latest one.
                            (select s.as_of, cast(case f.mark when 'NIL' then 0 else f.value end as numeric) as value
                             from submission s
                             join submission_figure f on f.submission_id = s.id
                                 and f.number = s.current_revision and f.indicator_id = c.indicator_id
                             where c.since is null and s.regime_id = :regime and s.unit_id = u.id
                               and s.as_of between :stockSince and :asOf and s.set_aside_by is null
                             order by s.as_of desc
                             limit 1)
                            union all
                            (select max(s.as_of), sum(cast(case f.mark when 'NIL' then 0 else f.value end as numeric))
                             from submission s
                             join submission_figure f on f.submission_id = s.id
                                 and f.number = s.current_revision and f.indicator_id = c.indicator_id
                             where c.since is not null and s.regime_id = :regime and s.unit_id = u.id
                               and s.as_of between c.since and :asOf and s.set_aside_by is null
                             having count(*) > 0)) a
                        """,
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter(
                        "indicators", columns.stream().map(Column::indicator).toArray(UUID[]::new))
                .setParameter("since", columns.stream().map(Column::since).toArray(LocalDate[]::new))
                .setParameter("regime", regime)
                .setParameter("stockSince", carry ? BEGINNING : asOf)
                .setParameter("asOf", asOf)
                .getResultStream()
                .forEach(row -> given.get(columns.get(row.get("place", Integer.class) - 1))
                        .put(row.get("unit_id", UUID.class), given(row)));
        return given;
    }

    private static Given given(Tuple row) {
        var value = row.get("value", BigDecimal.class);
        return new Given(row.get("as_of", LocalDate.class), value == null ? null : value.toBigIntegerExact());
    }
}

package vn.toso.succession;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.FigureRow;

/** What units gave themselves. The caller has found out which of them may be read. */
@ApplicationScoped
class GivenQueries {

    /** Of each unit the latest report before the date of which something holds. */
    private static final String LATEST =
            """
            select u.*, last.as_of, last.numbers, last.answers
            from %s
            cross join lateral (
                select s.as_of, s.numbers, s.answers
                from submission s
                where s.regime_id = :regime and s.unit_id = u.unit_id and s.as_of < :asOf and s.set_aside_by is null and %s
                order by s.as_of desc
                limit 1) last
            """;

    private static final String LATEST_BEFORE = LATEST.formatted("unnest(:units) as u(unit_id)", "true");

    /** The same that has an answer at a place. */
    private static final String ANSWERED =
            LATEST.formatted("unnest(:units, :places) as u(unit_id, place)", FigureRow.isAnswered("s", "u.place"));

    private final Session session;
    private final FigurePlaces places;

    GivenQueries(Session session, FigurePlaces places) {
        this.session = session;
        this.places = places;
    }

    /**
     * @param carry whether a stock may be taken from an earlier date than this one
     * @param ofDay reports of the date
     * @return for each column what each unit gave; nothing of units that gave nothing
     */
    Map<Column, Map<UUID, Given>> find(
            UUID regime,
            Collection<UUID> units,
            List<Column> columns,
            LocalDate asOf,
            boolean carry,
            DayReports ofDay) {
        var given = new HashMap<Column, Map<UUID, Given>>();
        columns.forEach(column -> given.put(column, new HashMap<>()));
        if (units.isEmpty() || columns.isEmpty()) {
            return given;
        }
        var indicators = columns.stream().map(Column::indicator).distinct().toList();
        var places = this.places.of(regime, indicators);
        var ids = units.toArray(UUID[]::new);
        // What the regime has never asked nobody gave it.
        var asked = columns.stream()
                .filter(column -> places.containsKey(column.indicator()))
                .toList();
        var stocks = asked.stream().filter(column -> !column.isFlow()).toList();
        if (!stocks.isEmpty()) {
            stocks(new Asked(regime, asOf, places), ids, stocks, carry, ofDay, given);
        }
        asked.stream()
                .filter(Column::isFlow)
                .collect(groupingBy(Column::since))
                .forEach((since, flows) -> flows(new Asked(regime, asOf, places), ids, since, flows, given));
        return given;
    }

    private record Asked(UUID regime, LocalDate asOf, Map<UUID, Integer> places) {

        int place(Column column) {
            return places.get(column.indicator());
        }
    }

    /** The latest answers: those of the date itself, then of the report before, then of earlier ones still. */
    private void stocks(
            Asked asked,
            UUID[] units,
            List<Column> stocks,
            boolean carry,
            DayReports ofDay,
            Map<Column, Map<UUID, Given>> given) {
        ofDay.figures().forEach((unit, figures) -> take(asked, new Row(unit, asked.asOf, figures), stocks, given));
        var unread = Arrays.stream(units)
                .filter(unit -> !ofDay.units().contains(unit))
                .toArray(UUID[]::new);
        if (unread.length > 0) {
            ofDay(asked, unread).forEach(row -> take(asked, row, stocks, given));
        }
        if (!carry) {
            return;
        }
        var open = open(units, stocks, given);
        if (open.length == 0) {
            return;
        }
        var before = rows(LATEST_BEFORE, asked, open);
        before.forEach(row -> take(asked, row, stocks, given));
        // Whoever has sent nothing before has answered nothing.
        takeAnswered(asked, before.stream().map(Row::unit).toArray(UUID[]::new), stocks, given);
    }

    /** Those that have not answered all of it. */
    private static UUID[] open(UUID[] units, List<Column> stocks, Map<Column, Map<UUID, Given>> given) {
        return Arrays.stream(units)
                .filter(unit ->
                        stocks.stream().anyMatch(stock -> !given.get(stock).containsKey(unit)))
                .toArray(UUID[]::new);
    }

    private static void take(Asked asked, Row row, List<Column> stocks, Map<Column, Map<UUID, Given>> given) {
        for (var stock : stocks) {
            int place = asked.place(stock);
            if (row.figures.answered(place)) {
                var number = row.figures.number(place);
                given.get(stock).putIfAbsent(row.unit, new Given(row.asOf, whole(number)));
            }
        }
    }

    private List<Row> ofDay(Asked asked, UUID[] units) {
        return rows(
                """
                select s.unit_id, s.as_of, s.numbers, s.answers
                from submission s
                where s.regime_id = :regime and s.as_of = :asOf and s.set_aside_by is null and s.unit_id = any(:units)
                """,
                asked,
                units);
    }

    /** For what is still open, the latest report that answers it: of each unit and stock another one. */
    private void takeAnswered(Asked asked, UUID[] units, List<Column> stocks, Map<Column, Map<UUID, Given>> given) {
        var byPlace = stocks.stream().collect(groupingBy(asked::place));
        var openUnits = new ArrayList<UUID>();
        var openPlaces = new ArrayList<Integer>();
        byPlace.forEach((place, ofPlace) -> {
            for (var unit : open(units, ofPlace, given)) {
                openUnits.add(unit);
                openPlaces.add(place);
            }
        });
        if (openUnits.isEmpty()) {
            return;
        }
        session.createNativeQuery(ANSWERED, Tuple.class)
                .setParameter("regime", asked.regime)
                .setParameter("asOf", asked.asOf)
                .setParameter("units", openUnits.toArray(UUID[]::new))
                .setParameter("places", openPlaces.toArray(Integer[]::new))
                .getResultStream()
                .forEach(row -> take(asked, Row.of(row), byPlace.get(row.get("place", Integer.class)), given));
    }

    private List<Row> rows(String sql, Asked asked, UUID[] units) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("regime", asked.regime)
                .setParameter("asOf", asked.asOf)
                .setParameter("units", units)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    private record Row(UUID unit, LocalDate asOf, FigureRow figures) {

        static Row of(Tuple row) {
            return new Row(row.get("unit_id", UUID.class), row.get("as_of", LocalDate.class), FigureRow.of(row));
        }
    }

    private void flows(
            Asked asked, UUID[] units, LocalDate since, List<Column> flows, Map<Column, Map<UUID, Given>> given) {
        var sums = flows.stream()
                .map(flow -> "sum(s.numbers[%1$d]) as sum_%1$d, max(s.as_of) filter (where %2$s) as last_%1$d"
                        .formatted(asked.place(flow), FigureRow.isAnswered("s", asked.place(flow))))
                .collect(joining(", "));
        session.createNativeQuery(
                        """
                        select s.unit_id, %s
                        from submission s
                        where s.regime_id = :regime and s.unit_id = any(:units) and s.as_of between :since and :asOf
                          and s.set_aside_by is null
                        group by s.unit_id
                        """
                                .formatted(sums),
                        Tuple.class)
                .setParameter("regime", asked.regime)
                .setParameter("units", units)
                .setParameter("since", since)
                .setParameter("asOf", asked.asOf)
                .getResultStream()
                .forEach(row -> flows.forEach(flow -> {
                    int place = asked.place(flow);
                    var last = row.get("last_" + place, LocalDate.class);
                    if (last != null) {
                        var sum = row.get("sum_" + place, BigDecimal.class);
                        given.get(flow).put(row.get("unit_id", UUID.class), new Given(last, whole(sum)));
                    }
                }));
    }

    private static BigInteger whole(BigDecimal number) {
        return number == null ? null : number.toBigIntegerExact();
    }
}

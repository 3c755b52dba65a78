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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.FigureRow;

/** Reads what units gave themselves. The caller has checked which units may be read. */
@Unscoped("The caller has checked which of the units may be read.")
@ApplicationScoped
class GivenQueries {

    private final Session session;
    private final FigurePlaces places;

    GivenQueries(Session session, FigurePlaces places) {
        this.session = session;
        this.places = places;
    }

    /**
     * @param columns without repetition
     * @param carry whether a stock may be taken from a date before {@code asOf}
     * @param ofDay reports of {@code asOf} that were already read
     */
    GivenFigures find(
            UUID regime,
            Collection<UUID> units,
            List<Column> columns,
            LocalDate asOf,
            boolean carry,
            DayReports ofDay) {
        var given = new GivenFigures(columns);
        if (units.isEmpty() || columns.isEmpty()) {
            return given;
        }
        var asked = new Asked(regime, asOf, units.toArray(UUID[]::new), given);
        var placed = placed(regime, columns);
        var stocks = placed.stream().filter(one -> !one.column.isFlow()).toList();
        if (!stocks.isEmpty()) {
            stocks(asked, stocks, carry, ofDay);
        }
        placed.stream()
                .filter(one -> one.column.isFlow())
                .collect(groupingBy(one -> one.column.since()))
                .forEach((since, flows) -> flows(asked, since, flows));
        return given;
    }

    /** Leaves out the columns whose indicator the regime has never asked: no unit can have given it. */
    private List<Placed> placed(UUID regime, List<Column> columns) {
        var places = this.places.of(
                regime, columns.stream().map(Column::indicator).distinct().toList());
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Placed(i, places.get(columns.get(i).indicator()), columns.get(i)))
                .filter(one -> one.place != null)
                .toList();
    }

    PastReports reports(UUID regime, Collection<UUID> units, LocalDate before) {
        var asked = new Asked(regime, before, units.toArray(UUID[]::new), null);
        return new PastReports(
                regime,
                rows(places.latestReports(regime, "true", PastReports.MOST), asked, asked.units).stream()
                        .collect(groupingBy(Row::unit)));
    }

    /**
     * The latest stocks until a date before that of the reports. Queries the database only for answers that the reports lack.
     */
    GivenFigures find(PastReports reports, Collection<UUID> units, List<Column> stocks, LocalDate until) {
        var given = new GivenFigures(stocks);
        var asked = new Asked(reports.regime(), until.plusDays(1), units.toArray(UUID[]::new), given);
        var placed = placed(reports.regime(), stocks);
        for (var unit : units) {
            reports.of(unit).stream().filter(row -> !row.asOf.isAfter(until)).forEach(row -> take(asked, row, placed));
        }
        takeAnswered(asked, units.stream().filter(reports::more).toArray(UUID[]::new), placed);
        return given;
    }

    /** @param given is filled with the answers */
    private record Asked(UUID regime, LocalDate asOf, UUID[] units, GivenFigures given) {}

    /** @param place null if the regime never asked for the indicator */
    private record Placed(int index, Integer place, Column column) {}

    /** Takes the latest answers: first from the date itself, then from the report before it, then from earlier reports. */
    private void stocks(Asked asked, List<Placed> stocks, boolean carry, DayReports ofDay) {
        ofDay.figures().forEach((unit, figures) -> take(asked, new Row(unit, asked.asOf, figures), stocks));
        var unread = Arrays.stream(asked.units)
                .filter(unit -> !ofDay.units().contains(unit))
                .toArray(UUID[]::new);
        if (unread.length > 0) {
            ofDay(asked, unread).forEach(row -> take(asked, row, stocks));
        }
        if (!carry) {
            return;
        }
        var open = open(asked, asked.units, stocks);
        if (open.length == 0) {
            return;
        }
        var before = rows(places.latestReports(asked.regime, "true", 1), asked, open);
        before.forEach(row -> take(asked, row, stocks));
        // A unit without any earlier report has no earlier answer.
        takeAnswered(asked, before.stream().map(Row::unit).toArray(UUID[]::new), stocks);
    }

    /** The units that still lack an answer to one of the stocks. */
    private static UUID[] open(Asked asked, UUID[] units, List<Placed> stocks) {
        return Arrays.stream(units)
                .filter(unit -> isOpen(asked.given.row(unit), stocks))
                .toArray(UUID[]::new);
    }

    private static boolean isOpen(Given[] row, List<Placed> stocks) {
        return row == null || stocks.stream().anyMatch(stock -> row[stock.index] == null);
    }

    private static void take(Asked asked, Row row, List<Placed> stocks) {
        var given = asked.given.rowOf(row.unit);
        for (var stock : stocks) {
            if (given[stock.index] == null && row.figures.answered(stock.place)) {
                given[stock.index] = new Given(row.asOf, whole(row.figures.number(stock.place)));
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

    /** For each unit and stock that lacks an answer, reads the latest report that has one. */
    private void takeAnswered(Asked asked, UUID[] units, List<Placed> stocks) {
        var byPlace = stocks.stream().collect(groupingBy(Placed::place));
        var openUnits = new ArrayList<UUID>();
        var openPlaces = new ArrayList<Integer>();
        byPlace.forEach((place, ofPlace) -> {
            for (var unit : open(asked, units, ofPlace)) {
                openUnits.add(unit);
                openPlaces.add(place);
            }
        });
        if (openUnits.isEmpty()) {
            return;
        }
        session.createNativeQuery(places.latestAnswers(asked.regime, "true", 1), Tuple.class)
                .setParameter("regime", asked.regime)
                .setParameter("asOf", asked.asOf)
                .setParameter("units", openUnits.toArray(UUID[]::new))
                .setParameter("places", openPlaces.toArray(Integer[]::new))
                .getResultStream()
                .forEach(row -> take(asked, Row.of(row), byPlace.get(row.get("place", Integer.class))));
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

    record Row(UUID unit, LocalDate asOf, FigureRow figures) {

        private static Row of(Tuple row) {
            return new Row(row.get("unit_id", UUID.class), row.get("as_of", LocalDate.class), FigureRow.of(row));
        }
    }

    private void flows(Asked asked, LocalDate since, List<Placed> flows) {
        var sums = flows.stream()
                .map(flow -> "sum(s.numbers[%1$d]) as sum_%1$d, max(s.as_of) filter (where %2$s) as last_%1$d"
                        .formatted(flow.place, FigureRow.isAnswered("s", flow.place)))
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
                .setParameter("units", asked.units)
                .setParameter("since", since)
                .setParameter("asOf", asked.asOf)
                .getResultStream()
                .forEach(row -> {
                    var given = asked.given.rowOf(row.get("unit_id", UUID.class));
                    for (var flow : flows) {
                        var last = row.get("last_" + flow.place, LocalDate.class);
                        if (last != null) {
                            var sum = row.get("sum_" + flow.place, BigDecimal.class);
                            given[flow.index] = new Given(last, whole(sum));
                        }
                    }
                });
    }

    private static BigInteger whole(BigDecimal number) {
        return number == null ? null : number.toBigIntegerExact();
    }
}

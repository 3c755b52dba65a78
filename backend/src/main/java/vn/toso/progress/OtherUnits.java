package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.shared.time.Period;
import vn.toso.succession.Column;
import vn.toso.succession.Given;
import vn.toso.succession.Held;
import vn.toso.succession.Inheritance;
import vn.toso.succession.PairInheritance;

/**
 * Adds the units of a stretch that have predecessors or successors. Their figures are computed as for a single date, and
 * recomputed for a day only where a unit reported.
 */
final class OtherUnits {

    private final DailyTotals totals;
    private final Stretch stretch;
    private final Map<UUID, History> histories;
    private final Map<UUID, List<Period>> exemptions;
    private final Map<Column, Map<UUID, Given>> given = new HashMap<>();
    private final Map<Column, Inheritance> inheritances;

    /**
     * @param histories of all units of the lineage that reported anything
     * @param before the latest stocks before the first day of the histories
     */
    OtherUnits(
            DailyTotals totals,
            Map<UUID, History> histories,
            Map<Column, Map<UUID, Given>> before,
            Map<UUID, List<Period>> exemptions) {
        this.totals = totals;
        this.exemptions = exemptions;
        stretch = totals.stretch();
        this.histories = new HashMap<>(histories);
        this.histories.keySet().retainAll(stretch.lineage().concerned());
        for (var column : stretch.columns()) {
            given.put(column, new HashMap<>(before.getOrDefault(column, Map.of())));
        }
        inheritances = stretch.columns().stream()
                .collect(toMap(
                        column -> column,
                        column -> new Inheritance(
                                stretch.lineage(), column, given.get(column)::get, stretch.strangers())));
    }

    void add() {
        if (stretch.others().isEmpty()) {
            return;
        }
        giveBefore();
        int before = totals.before(stretch.first());
        for (var unit : stretch.behind()) {
            var history = histories.get(unit);
            totals.standings()
                    .add(
                            history == null ? History.empty(unit, before + stretch.days()) : history,
                            before,
                            exemptions.getOrDefault(unit, List.of()));
        }
        for (int day = 0; day < stretch.days(); day++) {
            give(before + day);
            add(day);
        }
    }

    private void giveBefore() {
        for (var column : stretch.columns()) {
            if (column.isFlow() || stretch.question().carry()) {
                int since = column.isFlow() ? totals.before(column.since()) : 0;
                for (int at = since; at < totals.before(stretch.first()); at++) {
                    give(column, at);
                }
            }
        }
    }

    private void give(int at) {
        for (var column : stretch.columns()) {
            if (!column.isFlow() && !stretch.question().carry()) {
                var gone = Set.copyOf(given.get(column).keySet());
                given.get(column).clear();
                gone.forEach(inheritances.get(column)::changed);
            }
            give(column, at);
        }
    }

    private void give(Column column, int at) {
        var date = totals.start().plusDays(at);
        int place = totals.place(column);
        for (var history : histories.values()) {
            long answer = history.answer(place, at);
            if (answer != History.BLANK) {
                var number = answer == History.NOT_APPLICABLE ? null : BigInteger.valueOf(answer);
                var one = new Given(date, number);
                given.get(column)
                        .merge(history.unit, one, (earlier, later) -> column.isFlow() ? sum(earlier, later) : later);
                inheritances.get(column).changed(history.unit);
            }
        }
    }

    private static Given sum(Given earlier, Given later) {
        var sum = new ExactSum();
        sum.add(earlier.value());
        sum.add(later.value());
        return new Given(later.asOf(), sum.value());
    }

    private void add(int day) {
        var date = stretch.first().plusDays(day);
        var carried = new HashMap<UUID, LocalDate>();
        var columns = stretch.columns().stream().map(inheritances::get).toList();
        var held = new HashMap<UUID, Held[]>();
        for (var unit : stretch.behind()) {
            held.put(unit, columns.stream().map(column -> column.of(unit)).toArray(Held[]::new));
        }
        for (int of = 0; of < stretch.shown().size(); of++) {
            add(
                    day,
                    date,
                    columns,
                    held,
                    stretch.shown().get(of).parts(),
                    totals.of().get(of),
                    carried);
        }
        carried.values().forEach(since -> totals.standings().carried(day, since.toEpochDay()));
    }

    /**
     * @param held what each unit behind has, by column
     * @param carried collects the earliest day of each unit's carried figures
     */
    private void add(
            int day,
            LocalDate date,
            List<Inheritance> columns,
            Map<UUID, Held[]> held,
            Parts parts,
            DailyTotal total,
            Map<UUID, LocalDate> carried) {
        var pairs = parts.ratio()
                ? new PairInheritance(stretch.lineage(), at(columns, parts.of()), at(columns, parts.by()))
                : null;
        for (var unit : stretch.others()) {
            if (pairs == null) {
                add(day, total, parts.sum(place -> columns.get(place).of(unit).value()));
            } else {
                add(day, total, pairs.of(unit));
            }
        }
        for (var unit : stretch.divided()) {
            if (pairs == null) {
                add(day, total, parts.sum(place -> columns.get(place).undivided(unit)));
            } else {
                add(day, total, pairs.undivided(unit));
            }
        }
        for (var unit : stretch.behind()) {
            var tally = new FigureTally(date);
            var figures = held.get(unit);
            boolean counts =
                    pairs == null ? parts.sum(place -> figures[place].value()) != null : pairs.of(unit) != null;
            var earliest = tally.add(figures, parts, counts);
            total.add(day, tally.coverage());
            if (earliest != null) {
                carried.merge(unit, earliest, FigureCoverage::earlier);
            }
        }
    }

    private static void add(int day, DailyTotal total, BigInteger figure) {
        if (figure != null) {
            total.add(day, figure, null);
        }
    }

    private static void add(int day, DailyTotal total, PairInheritance.Pair pair) {
        if (pair != null) {
            total.add(day, pair.numerator(), pair.denominator());
        }
    }

    private static List<Inheritance> at(List<Inheritance> columns, int[] places) {
        return IntStream.of(places).mapToObj(columns::get).toList();
    }
}

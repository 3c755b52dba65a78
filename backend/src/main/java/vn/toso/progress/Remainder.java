package vn.toso.progress;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.progress.NotCarried.Reason;
import vn.toso.succession.Column;
import vn.toso.succession.Inheritance;

/** The figures that no row shows: those in the totals only, and those left out of both. */
final class Remainder {

    private final Reading reading;
    private final Set<UUID> placed;
    private final Map<UUID, UUID> rows = new HashMap<>();

    /** By unit and indicator, in the order of the regime. */
    final Map<UUID, Map<UUID, ExactSum>> undivided = new LinkedHashMap<>();

    final Map<Left, Map<UUID, ExactSum>> left = new LinkedHashMap<>();

    record Left(UUID unit, Reason reason) {}

    Remainder(Reading reading) {
        this.reading = reading;
        placed = new HashSet<>(reading.units());
        reading.placed().forEach(one -> rows.put(one.unit(), one.row()));
        for (var indicator : reading.question().regime().indicators()) {
            if (indicator.ratio()) {
                // The regime also shows its two numbers, whose figures are named.
                continue;
            }
            var unit = reading.question().unit();
            for (var key : Reading.columns(reading.periods(), reading.leaves(), unit, indicator.id())) {
                var column = reading.inheritances().get(key);
                column.undivided().forEach(one -> divided(one, indicator.id()));
                departed(column, indicator.id());
                setAside(key, column, indicator.id());
            }
        }
    }

    private void divided(Inheritance.Undivided one, UUID indicator) {
        var unit = one.unit();
        var remains = reading.lineage().remains(unit);
        var lost = reading.departed().lost().get(unit);
        if (lost != null) {
            leave(unit, lost, indicator, one.value());
        } else if (remains.stream().noneMatch(placed::contains)
                && !reading.before().contains(unit)) {
            // The unit is named in the answer about the unit that contains all its successors.
            return;
        } else if (one.partlyReplaced()) {
            leave(unit, Reason.SUCCESSOR_REPORTED, indicator, one.value());
        } else if (!placed.containsAll(remains)) {
            leave(unit, Reason.NO_SHARES, indicator, one.value());
        } else if (remains.stream().map(rows::get).distinct().count() > 1) {
            add(undivided.computeIfAbsent(unit, any -> new LinkedHashMap<>()), indicator, one.value());
        }
    }

    private void departed(Inheritance column, UUID indicator) {
        var departed = reading.departed();
        departed.elsewhere()
                .forEach(unit ->
                        leave(unit, Reason.NOT_ASKED, indicator, column.of(unit).value()));
        departed.lost().keySet().stream()
                .filter(unit -> reading.lineage().outOf(unit).isEmpty())
                .forEach(unit -> leave(
                        unit, Reason.NO_SUCCESSOR, indicator, column.of(unit).value()));
        departed.notAsked()
                .forEach(edge -> leave(edge.predecessor(), Reason.NOT_ASKED, indicator, column.passed(edge)));
    }

    /**
     * Adds set-aside figures. Of a stock only the last one counts, and only if no successor has answered for that day or later.
     */
    private void setAside(Column key, Inheritance column, UUID indicator) {
        var stocks = new HashMap<UUID, BigInteger>();
        for (var one : reading.departed().setAside()) {
            if (!one.indicator().equals(key.indicator())) {
                continue;
            }
            if (!key.isFlow()) {
                boolean replaced = reading.lineage().outOf(one.unit()).stream()
                        .map(edge -> column.of(edge.successor()).own())
                        .anyMatch(own -> own != null && !own.asOf().isBefore(one.asOf()));
                stocks.put(one.unit(), replaced ? null : BigInteger.valueOf(one.value()));
            } else if (!one.asOf().isBefore(key.since())) {
                leave(one.unit(), Reason.SET_ASIDE, indicator, BigInteger.valueOf(one.value()));
            }
        }
        stocks.forEach((unit, value) -> leave(unit, Reason.SET_ASIDE, indicator, value));
    }

    private void leave(UUID unit, Reason reason, UUID indicator, BigInteger value) {
        if (value != null) {
            add(left.computeIfAbsent(new Left(unit, reason), one -> new LinkedHashMap<>()), indicator, value);
        }
    }

    private static void add(Map<UUID, ExactSum> figures, UUID indicator, BigInteger value) {
        figures.computeIfAbsent(indicator, one -> new ExactSum()).add(value);
    }

    static List<NamedFigure> named(Map<UUID, ExactSum> figures) {
        return figures.entrySet().stream()
                .map(one -> NamedFigure.of(one.getKey(), one.getValue().value()))
                .toList();
    }
}

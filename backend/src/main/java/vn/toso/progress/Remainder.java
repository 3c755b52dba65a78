package vn.toso.progress;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.toso.progress.NotCarried.Reason;
import vn.toso.succession.Inheritance;

/** What units that have ended held, and no row shows: in the totals although in no row, or left out of both. */
final class Remainder {

    private final Reading reading;
    private final Set<UUID> placed;
    private final Map<UUID, UUID> rows = new LinkedHashMap<>();

    /** By unit and indicator, in the order of the regime. */
    final Map<UUID, Map<UUID, ExactSum>> undivided = new LinkedHashMap<>();

    final Map<UUID, Left> left = new LinkedHashMap<>();

    record Left(Reason reason, Map<UUID, ExactSum> figures) {}

    /** @param notAsked units of the tree that the regime does not ask */
    Remainder(Reading reading, Set<UUID> notAsked) {
        this.reading = reading;
        placed = new HashSet<>(reading.units());
        reading.placed().forEach(one -> rows.put(one.unit(), one.row()));
        var lineage = reading.lineage();
        Predicate<UUID> concerned = unit -> reading.before().contains(unit)
                || lineage.remains(unit).stream().anyMatch(placed::contains);
        for (var indicator : reading.question().regime().indicators()) {
            for (var column : reading.columns(reading.question().unit(), indicator.id())) {
                column.undivided().stream()
                        .filter(one -> concerned.test(one.unit()))
                        .forEach(one -> divided(one, indicator.id()));
                for (var unit : reading.gone()) {
                    gone(unit, column, indicator.id(), notAsked);
                }
            }
        }
    }

    private void divided(Inheritance.Undivided one, UUID indicator) {
        var remains = reading.lineage().remains(one.unit());
        if (one.partlyReplaced()) {
            leave(one.unit(), Reason.SUCCESSOR_REPORTED, indicator, one.value());
        } else if (!placed.containsAll(remains)) {
            leave(one.unit(), Reason.NO_SHARES, indicator, one.value());
        } else if (remains.stream().map(rows::get).distinct().count() > 1) {
            add(undivided.computeIfAbsent(one.unit(), unit -> new LinkedHashMap<>()), indicator, one.value());
        }
    }

    private void gone(UUID unit, Inheritance column, UUID indicator, Set<UUID> notAsked) {
        var edges = reading.lineage().outOf(unit);
        if (edges.isEmpty()) {
            leave(unit, Reason.NO_SUCCESSOR, indicator, column.of(unit).value());
        }
        edges.stream()
                .filter(edge -> notAsked.containsAll(reading.lineage().remains(edge.successor())))
                .forEach(edge -> leave(unit, Reason.NOT_ASKED, indicator, column.passed(edge)));
    }

    private void leave(UUID unit, Reason reason, UUID indicator, BigInteger value) {
        if (value != null) {
            add(
                    left.computeIfAbsent(unit, one -> new Left(reason, new LinkedHashMap<>()))
                            .figures(),
                    indicator,
                    value);
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

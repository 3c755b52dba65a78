package vn.toso.progress;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.progress.SumOracle.Stand;
import vn.toso.progress.TimeWorld.Ending;
import vn.toso.progress.TimeWorld.Part;
import vn.toso.progress.TimeWorld.Unit;

/** Plays the days of a world for all leaves of a ratio at once: an ending passes on the two numbers of units that gave both. */
final class RatioOracle {

    record Pair(BigInteger numerator, BigInteger denominator) {

        static Pair sum(Collection<Pair> pairs) {
            return pairs.isEmpty()
                    ? null
                    : new Pair(
                            pairs.stream().map(Pair::numerator).reduce(BigInteger.ZERO, BigInteger::add),
                            pairs.stream().map(Pair::denominator).reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    /** What a unit held that was divided without shares. */
    private record Mass(Unit of, Pair pair, Set<Unit> remains) {}

    private final List<SumOracle> above;
    private final List<SumOracle> below;
    private final Map<Unit, List<Pair>> came = new HashMap<>();
    private final List<Mass> masses = new ArrayList<>();

    /** Units without a pair have no entry. */
    final Map<Unit, Pair> onTheDate = new HashMap<>();

    /** @param above leaves that have not been played */
    RatioOracle(List<SumOracle> above, List<SumOracle> below, List<Unit> units, LocalDate asOf, Set<Unit> strangers) {
        this.above = above;
        this.below = below;
        for (var day : above.get(0).days()) {
            for (var ending : above.get(0).endings(day)) {
                var pair = pair(ending.unit());
                leaves().forEach(one -> one.handOn(ending));
                handOn(ending, pair);
            }
            leaves().forEach(one -> one.pass(day));
            if (day.equals(asOf)) {
                strangers.forEach(came::remove);
                units.stream().filter(one -> pair(one) != null).forEach(one -> onTheDate.put(one, pair(one)));
            }
        }
    }

    /** What these units have at the end, with units divided among them; null if nothing. */
    Pair sum(Collection<Unit> units) {
        var pairs = new ArrayList<>(
                units.stream().map(this::pair).filter(Objects::nonNull).toList());
        masses.stream()
                .filter(one -> one.pair != null && units.containsAll(one.remains) && !replaced(one.of))
                .forEach(one -> pairs.add(one.pair));
        return Pair.sum(pairs);
    }

    private Stream<SumOracle> leaves() {
        return Stream.concat(above.stream(), below.stream());
    }

    private Pair pair(Unit unit) {
        var pairs = new ArrayList<>(came.getOrDefault(unit, List.of()));
        if (leaves().noneMatch(one -> one.own(unit) != null)) {
            return Pair.sum(pairs);
        }
        if (leaves().anyMatch(one -> !one.flow)) {
            return pair(one -> one.stand(unit));
        }
        var own = pair(one -> one.own(unit));
        if (own != null) {
            pairs.add(own);
        }
        return Pair.sum(pairs);
    }

    private Pair pair(Function<SumOracle, Stand> stands) {
        boolean open = leaves().map(stands).anyMatch(one -> one == null || !one.answered() || one.lacking());
        var numerator = number(above, stands);
        var denominator = number(below, stands);
        return open || numerator == null || denominator == null ? null : new Pair(numerator, denominator);
    }

    private static BigInteger number(List<SumOracle> leaves, Function<SumOracle, Stand> stands) {
        return leaves.stream()
                .map(stands)
                .filter(Objects::nonNull)
                .map(Stand::value)
                .filter(Objects::nonNull)
                .reduce(BigInteger::add)
                .orElse(null);
    }

    /** Whether a successor of a unit that was divided without shares has answered a stock of the ratio itself. */
    private boolean replaced(Unit divided) {
        return leaves().filter(one -> !one.flow)
                .flatMap(one -> one.masses.stream())
                .anyMatch(one -> one.of == divided && one.replacing);
    }

    /** @param pair what the unit had before its end */
    private void handOn(Ending ending, Pair pair) {
        var from = ending.unit();
        var into = ending.parts().stream().map(Part::into).toList();
        for (var mass : List.copyOf(masses)) {
            if (!into.isEmpty() && mass.remains.remove(from)) {
                mass.remains.addAll(into);
            }
            if (mass.remains.size() == 1) {
                if (mass.pair != null && !replaced(mass.of)) {
                    give(mass.remains.iterator().next(), mass.pair);
                }
                masses.remove(mass);
            }
        }
        boolean known = into.size() == 1 || ending.parts().stream().allMatch(part -> part.share() != null);
        if (!known) {
            masses.add(new Mass(from, pair, new HashSet<>(into)));
        } else if (pair != null) {
            var numerators = SumOracle.divided(pair.numerator, ending.parts());
            var denominators = SumOracle.divided(pair.denominator, ending.parts());
            for (int i = 0; i < into.size(); i++) {
                give(into.get(i), new Pair(numerators.get(i), denominators.get(i)));
            }
        }
    }

    private void give(Unit unit, Pair pair) {
        came.computeIfAbsent(unit, one -> new ArrayList<>()).add(pair);
    }
}

package vn.toso.succession;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The two numbers of a ratio that each unit holds, from units that gave both. A unit that gave only one of them adds nothing,
 * and a successor that has not answered itself holds what each of its predecessors held, so that a merger changes no ratio.
 *
 * <p>It is of no use once an answer of a unit has changed.
 *
 * <p>A unit gave both if it answered each figure of both: "not applicable" adds nothing, but a figure without an answer could make
 * the ratio any size.
 */
public final class PairInheritance {

    /** @param numerator and {@code denominator}: never null */
    public record Pair(BigInteger numerator, BigInteger denominator) {

        private static Pair of(BigInteger numerator, BigInteger denominator) {
            return numerator == null || denominator == null ? null : new Pair(numerator, denominator);
        }
    }

    private final Lineage lineage;
    private final List<Inheritance> above;
    private final List<Inheritance> below;
    private final boolean flows;
    private final Map<UUID, Pair> inherited = new HashMap<>();

    /**
     * @param above the columns that are added up for the numerator
     * @param below those for the denominator
     */
    public PairInheritance(Lineage lineage, List<Inheritance> above, List<Inheritance> below) {
        this.lineage = lineage;
        this.above = above;
        this.below = below;
        flows = columns().allMatch(Inheritance::isFlow);
    }

    /** @return null if the unit holds no pair */
    public Pair of(UUID unit) {
        boolean answered = columns().anyMatch(column -> column.of(unit).own() != null);
        if (!answered) {
            return inherited(unit);
        }
        if (flows) {
            return sum(pair(column -> own(column.of(unit))), inherited(unit));
        }
        return pair(column -> column.of(unit));
    }

    /** The pair of a unit that was divided without shares; null if it has none, or if a successor has answered since. */
    public Pair undivided(UUID unit) {
        return columns().allMatch(column -> column.isWhole(unit)) ? of(unit) : null;
    }

    private Stream<Inheritance> columns() {
        return Stream.concat(above.stream(), below.stream());
    }

    /** What the unit answered itself. */
    private static Held own(Held held) {
        return held.own() == null ? Held.NOTHING : Held.own(held.own());
    }

    private static Pair sum(Pair one, Pair other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Pair(one.numerator.add(other.numerator), one.denominator.add(other.denominator));
    }

    private Pair pair(Function<Inheritance, Held> held) {
        boolean open = columns().map(held).anyMatch(one -> !one.answered() || one.lacking());
        return open ? null : Pair.of(sum(above, held), sum(below, held));
    }

    private static BigInteger sum(List<Inheritance> columns, Function<Inheritance, Held> held) {
        return columns.stream()
                .map(held)
                .map(Held::value)
                .filter(Objects::nonNull)
                .reduce(BigInteger::add)
                .orElse(null);
    }

    private Pair inherited(UUID unit) {
        if (columns().anyMatch(column -> column.isStranger(unit))) {
            return null;
        }
        if (!inherited.containsKey(unit)) {
            Pair sum = null;
            for (var edge : lineage.into(unit)) {
                if (columns().allMatch(column -> column.passes(edge.predecessor()))) {
                    sum = sum(sum, passed(edge));
                }
            }
            inherited.put(unit, sum);
        }
        return inherited.get(unit);
    }

    private Pair passed(Edge edge) {
        var pair = of(edge.predecessor());
        if (pair == null || lineage.divisions().containsKey(edge.predecessor())) {
            return pair;
        }
        return new Pair(
                Inheritance.divided(lineage, edge.predecessor(), pair.numerator).get(edge.successor()),
                Inheritance.divided(lineage, edge.predecessor(), pair.denominator)
                        .get(edge.successor()));
    }
}

package vn.toso.succession;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.target.LargestRemainder;

/**
 * What each unit holds of one column. For a stock, this is the unit's own latest answer; until it answers, what its
 * predecessors held. For a flow, it is the unit's own answers plus what its predecessors gave in the period. Shares are
 * rounded by the largest remainder, so that the parts add up to the whole. A unit that was divided without shares passes
 * nothing to its successors.
 */
public final class Inheritance {

    /** Shares become whole numbers with this many decimal digits; no decision states a finer share. */
    private static final int SHARE_DIGITS = 18;

    private final Lineage lineage;
    private final Column column;
    private final Function<UUID, Given> given;
    private final Set<UUID> strangers;
    private final Map<UUID, Held> held = new HashMap<>();
    private final Map<UUID, Map<UUID, BigInteger>> parts = new HashMap<>();
    private List<Undivided> undivided;

    /**
     * @param given what a unit gave itself; null if it gave nothing
     * @param strangers units that are not asked on the date: their figures do not count
     */
    public Inheritance(Lineage lineage, Column column, Function<UUID, Given> given, Set<UUID> strangers) {
        this.lineage = lineage;
        this.column = column;
        this.given = given;
        this.strangers = strangers;
    }

    boolean isFlow() {
        return column.isFlow();
    }

    boolean isStranger(UUID unit) {
        return strangers.contains(unit);
    }

    /** Whether a unit passes on what it held: if it was divided without shares, only until a successor answers itself. */
    boolean passes(UUID predecessor) {
        return !lineage.divisions().containsKey(predecessor) || isWhole(predecessor);
    }

    /** @param divided a unit that was divided without shares */
    boolean isWhole(UUID divided) {
        return state(divided) == State.WHOLE;
    }

    /** Must be called after {@code given} returns another answer for a unit. Discards all results that depend on it. */
    public void changed(UUID unit) {
        for (var heir : lineage.withHeirs(unit)) {
            held.remove(heir);
            parts.remove(heir);
        }
        undivided = null;
    }

    /** What a unit holds; {@link Held#NOTHING} if it is one of the strangers. */
    public Held of(UUID unit) {
        // Most units have an answer of their own: nothing to compute, nothing to cache.
        var own = column.isFlow() ? null : given.apply(unit);
        if (own != null && !strangers.contains(unit)) {
            return Held.own(own);
        }
        var known = held.get(unit);
        if (known == null) {
            known = strangers.contains(unit) ? Held.NOTHING : work(unit);
            held.put(unit, known);
        }
        return known;
    }

    /** The figures of units that were divided without shares, unless all their successors have answered since. */
    public List<Undivided> undivided() {
        if (undivided == null) {
            undivided = workUndivided();
        }
        return undivided;
    }

    /** The figure of a unit that was divided without shares; null if it has none, or if some successors have answered since. */
    public BigInteger undivided(UUID unit) {
        return undivided().stream()
                .filter(one -> !one.partlyReplaced() && one.unit().equals(unit))
                .map(Undivided::value)
                .findFirst()
                .orElse(null);
    }

    private List<Undivided> workUndivided() {
        var all = new ArrayList<Undivided>();
        lineage.divisions().forEach((unit, division) -> {
            var value = of(unit).value();
            var state = value == null ? State.REPLACED : state(unit);
            if (state == State.PARTLY_REPLACED
                    || (state == State.WHOLE && division.remains().size() > 1)) {
                all.add(new Undivided(unit, value, state == State.PARTLY_REPLACED));
            }
        });
        return all;
    }

    /**
     * The figure of a unit that was divided without shares.
     *
     * @param unit that was divided
     * @param partlyReplaced whether some successors have answered themselves, so that nobody knows how much of the value is
     *     left
     */
    public record Undivided(UUID unit, BigInteger value, boolean partlyReplaced) {}

    /** What a unit passed along one of its edges; null if it held no number or was divided without shares. */
    public BigInteger passed(Edge edge) {
        var value = of(edge.predecessor()).value();
        return value == null || lineage.divisions().containsKey(edge.predecessor())
                ? null
                : parts(edge.predecessor(), value).get(edge.successor());
    }

    private Held work(UUID unit) {
        var own = given.apply(unit);
        var came = new ArrayList<Held.Part>();
        for (var edge : lineage.into(unit)) {
            var from = edge.predecessor();
            if (passes(from)) {
                var of = of(from);
                var value = lineage.divisions().containsKey(from) ? of.value() : passed(edge);
                came.add(new Held.Part(edge, of, value));
            }
        }
        return column.isFlow() ? Held.flow(own, came) : Held.stock(came);
    }

    private Map<UUID, BigInteger> parts(UUID predecessor, BigInteger value) {
        return parts.computeIfAbsent(predecessor, one -> divided(lineage, predecessor, value));
    }

    /** A value of a unit that was not divided without shares, by its successors. */
    static Map<UUID, BigInteger> divided(Lineage lineage, UUID predecessor, BigInteger value) {
        var edges = lineage.outOf(predecessor);
        var weights = edges.size() == 1
                ? List.of(BigInteger.ONE)
                : edges.stream().map(edge -> weight(edge.share())).toList();
        var divided = LargestRemainder.divide(value, weights);
        var bySuccessor = new HashMap<UUID, BigInteger>();
        for (int i = 0; i < edges.size(); i++) {
            bySuccessor.put(edges.get(i).successor(), divided.get(i));
        }
        return bySuccessor;
    }

    private static BigInteger weight(BigDecimal share) {
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN).unscaledValue();
    }

    private enum State {
        WHOLE,
        PARTLY_REPLACED,
        REPLACED
    }

    /**
     * Whether the successors of a divided unit have replaced its figure. A flow is never replaced: later answers are added to
     * it.
     */
    private State state(UUID divided) {
        var division = lineage.divisions().get(divided);
        var replacing = new HashSet<>(division.between());
        // A unit that all parts became again holds the figure until it answers itself.
        if (division.remains().size() > 1) {
            replacing.addAll(division.remains());
        }
        if (column.isFlow() || replacing.stream().noneMatch(this::gave)) {
            return State.WHOLE;
        }
        return lineage.outOf(divided).stream().allMatch(edge -> hasAnswered(edge.successor()))
                ? State.REPLACED
                : State.PARTLY_REPLACED;
    }

    private boolean gave(UUID unit) {
        return given.apply(unit) != null;
    }

    private boolean hasAnswered(UUID unit) {
        var next = lineage.outOf(unit);
        return gave(unit) || (!next.isEmpty() && next.stream().allMatch(edge -> hasAnswered(edge.successor())));
    }
}

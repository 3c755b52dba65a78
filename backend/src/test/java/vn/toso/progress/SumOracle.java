package vn.toso.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.progress.TimeWorld.Ending;
import vn.toso.progress.TimeWorld.Part;
import vn.toso.progress.TimeWorld.Report;
import vn.toso.progress.TimeWorld.Unit;

/**
 * Computes one leaf of a world in another way, by playing its days in order: a report changes what a unit has, and an ending
 * passes it on. It shares no code with the product.
 */
final class SumOracle {

    /**
     * What a unit has at some moment.
     *
     * @param value null if there is no number
     * @param date null if there is no answer at all
     */
    record Stand(BigInteger value, LocalDate date, boolean lacking) {

        static final Stand NOTHING = new Stand(null, null, false);

        boolean answered() {
            return date != null;
        }

        Stand part(BigInteger part) {
            return new Stand(part, date, lacking);
        }
    }

    /** A unit's own answers, and what it received from predecessors. */
    private static final class Purse {
        private Stand own;
        private final List<Stand> came = new ArrayList<>();
    }

    /** The figure of a unit divided without shares, and the units that remain of it. */
    static final class Mass {
        final Unit of;
        final Stand stand;
        final Set<Unit> remains;
        final Set<Unit> unanswered;
        boolean replacing;

        private Mass(Unit of, Stand stand, List<Unit> into) {
            this.of = of;
            this.stand = stand;
            remains = new HashSet<>(into);
            unanswered = new HashSet<>(into);
        }

        boolean replaced() {
            return replacing && unanswered.isEmpty();
        }
    }

    final boolean flow;

    private final TimeWorld world;
    private final UUID leaf;
    private final LocalDate asOf;
    private final LocalDate tree;
    private final List<Report> reports;
    private final Set<Unit> strangers;
    private final Map<Unit, Purse> purses = new HashMap<>();

    /** The figures divided without shares that have not come together in one unit by the end. */
    final List<Mass> masses = new ArrayList<>();

    /** The figure of each ended unit on its last day. */
    final Map<Unit, Stand> atItsEnd = new HashMap<>();

    /** The figure of each unit on the date of the figures. */
    final Map<Unit, Stand> onTheDate = new HashMap<>();

    /** For each unit, the units of the date of the figures whose figures it has in the end. */
    final Map<Unit, Set<Unit>> sources = new HashMap<>();

    final Map<Unit, Set<Unit>> sourcesOfMass = new HashMap<>();

    /**
     * @param since the first day of a flow; null for a stock
     * @param strangers units that are not asked on the date, whose figures do not count
     */
    SumOracle(
            TimeWorld world,
            UUID leaf,
            LocalDate since,
            LocalDate asOf,
            LocalDate tree,
            boolean carry,
            Set<Unit> strangers) {
        this.world = world;
        this.leaf = leaf;
        this.asOf = asOf;
        this.tree = tree;
        this.strangers = strangers;
        flow = since != null;
        world.communes.forEach(one -> purses.put(one, new Purse()));
        reports = world.reports.stream()
                .filter(one -> !one.asOf().isAfter(asOf) && one.answers().containsKey(leaf))
                .filter(one ->
                        flow ? !one.asOf().isBefore(since) : carry || one.asOf().equals(asOf))
                .toList();
    }

    SumOracle play() {
        days().forEach(day -> {
            endings(day).forEach(this::handOn);
            pass(day);
        });
        return this;
    }

    List<LocalDate> days() {
        var first = TimeWorld.START.isBefore(asOf) ? TimeWorld.START : asOf;
        return first.datesUntil(tree.plusDays(1)).toList();
    }

    List<Ending> endings(LocalDate day) {
        return world.endings.stream().filter(one -> one.day().equals(day)).toList();
    }

    /** What happens on a day after its endings. */
    void pass(LocalDate day) {
        for (var report : reports) {
            if (report.asOf().equals(day)) {
                take(report);
            }
        }
        if (day.equals(asOf)) {
            strangers.forEach(one -> purses.put(one, new Purse()));
            for (var unit : world.communes) {
                onTheDate.put(unit, stand(unit));
                boolean counts = unit.there(asOf) && !strangers.contains(unit);
                sources.put(unit, counts ? new HashSet<>(Set.of(unit)) : new HashSet<>());
            }
            masses.forEach(one -> sourcesOfMass.put(one.of, new HashSet<>()));
        }
    }

    Stand stand(Unit unit) {
        var purse = purses.get(unit);
        if (purse.own != null && !flow) {
            return purse.own;
        }
        var all = new ArrayList<>(purse.came);
        if (purse.own != null) {
            all.add(purse.own);
        }
        var values = all.stream().map(Stand::value).filter(Objects::nonNull).toList();
        var value = values.isEmpty() ? null : values.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var dates = all.stream()
                .filter(one -> flow || value == null || one.value != null)
                .map(Stand::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        boolean lacking = !flow && value != null && all.stream().anyMatch(one -> !one.answered() || one.lacking);
        return new Stand(value, dates.isEmpty() ? null : dates.get(flow ? dates.size() - 1 : 0), lacking);
    }

    /** @return null if the unit has no answer of its own */
    LocalDate ownDate(Unit unit) {
        var own = own(unit);
        return own == null ? null : own.date;
    }

    /** The unit's own answer; null if there is none. */
    Stand own(Unit unit) {
        return purses.get(unit).own;
    }

    private void take(Report report) {
        var answer = report.answers().get(leaf);
        var value = answer.equals("NIL") ? BigInteger.ZERO : answer.startsWith("N") ? null : new BigInteger(answer);
        var purse = purses.get(report.unit());
        var before = flow && purse.own != null ? purse.own.value : null;
        var sum = before == null ? value : value == null ? before : before.add(value);
        purse.own = new Stand(sum, report.asOf(), false);
        for (var mass : masses) {
            if (mass.remains.contains(report.unit())) {
                mass.replacing = true;
                mass.unanswered.remove(report.unit());
            }
        }
    }

    void handOn(Ending ending) {
        var from = ending.unit();
        var stand = stand(from);
        var into = ending.parts().stream().map(Part::into).toList();
        atItsEnd.put(from, stand);
        for (var mass : List.copyOf(masses)) {
            if (!into.isEmpty() && mass.remains.remove(from)) {
                mass.remains.addAll(into);
                if (mass.unanswered.remove(from)) {
                    mass.unanswered.addAll(into);
                }
            }
            boolean together = mass.remains.size() == 1;
            if (together && (flow || !mass.replacing)) {
                var one = mass.remains.iterator().next();
                purses.get(one).came.add(mass.stand);
                if (sources.containsKey(one)) {
                    sources.get(one).addAll(sourcesOfMass.get(mass.of));
                }
                masses.remove(mass);
            }
        }
        boolean known = into.size() == 1 || ending.parts().stream().allMatch(part -> part.share() != null);
        if (!known) {
            masses.add(new Mass(from, stand, into));
            sourcesOfMass.put(from, sources.getOrDefault(from, Set.of()));
            return;
        }
        var parts = divided(stand.value, ending.parts());
        for (int i = 0; i < into.size(); i++) {
            purses.get(into.get(i)).came.add(stand.part(parts.get(i)));
            if (sources.containsKey(from)) {
                sources.get(into.get(i)).addAll(sources.get(from));
            }
        }
    }

    /** Divides a value by shares: each part is rounded down, then those that lost most get one more; ties go to the first. */
    static List<BigInteger> divided(BigInteger value, List<Part> parts) {
        if (value == null || parts.size() == 1) {
            return parts.stream().map(part -> value).toList();
        }
        var exact = parts.stream()
                .map(part -> new BigDecimal(value).multiply(part.share()))
                .toList();
        var given = new ArrayList<>(exact.stream().map(BigDecimal::toBigInteger).toList());
        var left = value.subtract(given.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> new BigDecimal(given.get(i)).subtract(exact.get(i))))
                .limit(left)
                .forEach(i -> given.set(i, given.get(i).add(BigInteger.ONE)));
        return given;
    }

    /** The undivided figures at the end, by the unit that was divided. */
    Map<Unit, Mass> massesByUnit() {
        var byUnit = new LinkedHashMap<Unit, Mass>();
        masses.forEach(one -> byUnit.put(one.of, one));
        return byUnit;
    }
}

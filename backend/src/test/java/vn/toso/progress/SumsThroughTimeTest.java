package vn.toso.progress;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.progress.SumOracle.Stand;
import vn.toso.progress.TimeWorld.Unit;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Seeds;

/**
 * Compares every total of random worlds, on every tree, from the API and from {@link SumOracle}: values, first days, coverage,
 * and the named units with figures in no row or in no total.
 */
@QuarkusTest
@ApiTest
class SumsThroughTimeTest {

    private TimeWorld world;
    private LocalDate asOf;
    private LocalDate tree;
    private boolean today;
    private boolean carry;
    private LocalDate from;
    private Unit top;
    private String about;
    private final Map<String, SumOracle> counted = new HashMap<>();

    static LongStream seeds() {
        return Seeds.of(6, 3_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalTheTotalsOfTheOracle(long seed) {
        world = new TimeWorld(seed);
        for (var date : dates()) {
            for (boolean later : List.of(false, true)) {
                asOf = date;
                today = later;
                carry = world.random.nextInt(4) > 0;
                from = world.random.nextBoolean() ? null : date.minusDays(world.random.nextInt(60));
                tree = later ? date.plusDays(world.random.nextInt(60)) : date;
                // If a district owns the regime, units outside of it are not asked.
                if (!later || world.owner == world.province) {
                    Database.setBusinessTime((later ? tree : TimeWorld.END.plusDays(60)) + " 08:00:00");
                    counted.clear();
                    tops().forEach(one -> check(seed, one));
                }
            }
        }
    }

    private Set<LocalDate> dates() {
        var dates = new LinkedHashSet<LocalDate>();
        for (var day : world.days) {
            dates.add(day.minusDays(1));
            dates.add(day);
        }
        for (int i = 0; i < 3; i++) {
            dates.add(world.asked.get(world.random.nextInt(world.asked.size())));
        }
        return dates;
    }

    private List<Unit> tops() {
        var there = Stream.of(List.of(world.province), world.districts, world.communes)
                .flatMap(List::stream)
                .filter(one -> one.there(tree))
                .collect(toCollection(ArrayList::new));
        // Two communes are enough; a district or more comes first.
        return there.subList(0, Math.min(there.size(), there.contains(world.districts.get(0)) ? 4 : 2));
    }

    private void check(long seed, Unit top) {
        this.top = top;
        about = "seed %d, %s %s of %s on the tree of %s%s, carry=%s, from=%s, %s"
                .formatted(seed, top.level, top, asOf, tree, today ? " (today)" : "", carry, from, world.calendar);
        var shown = progress();
        var placed = placed(top);
        total(shown, top, placed);
        if (from == null) {
            total(dayOfTrend(), top, placed);
        }
        var rows = "COMMUNE".equals(top.level) ? List.<Unit>of() : children(top);
        assertThat(codes(shown.path("rows"))).as(about).isEqualTo(strings(rows));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            total(
                    shown.path("rows").path(i),
                    row,
                    placed.stream().filter(one -> below(one, row, tree)).toList());
        }
        assertThat(named(shown.path("undivided"))).as(about + ", undivided").isEqualTo(undivided(placed, rows));
        assertThat(named(shown.path("notCarried"))).as(about + ", not carried").isEqualTo(notCarried(placed));
    }

    private List<Unit> placed(Unit top) {
        return world.communes.stream()
                .filter(one -> one.there(tree) && below(one, top, tree))
                .filter(one -> today || below(one, world.owner, tree))
                .toList();
    }

    private List<Unit> children(Unit top) {
        return Stream.of(world.districts, world.communes)
                .flatMap(List::stream)
                .filter(one -> one.there(tree) && one.parent(tree) == top)
                .sorted(Comparator.comparing(one -> one.code))
                .toList();
    }

    static boolean below(Unit unit, Unit above, LocalDate date) {
        for (var one = unit; one != null; one = one.parent(date)) {
            if (one == above) {
                return true;
            }
        }
        return false;
    }

    private void total(JsonNode shown, Unit unit, Collection<Unit> units) {
        int i = 0;
        var carriedOf = new HashMap<Unit, LocalDate>();
        for (var indicator : world.leaves.keySet()) {
            var said = shown.path("totals").path(i++);
            var where = about + ", " + unit + ", total " + i;
            var since = since(unit, indicator);
            var states = new HashMap<Unit, List<Stand>>();
            BigInteger value = null;
            for (var leaf : world.leaves.get(indicator)) {
                var oracle = oracle(leaf, since);
                var sources = new HashSet<Unit>();
                for (var one : units) {
                    value = plus(value, oracle.stand(one).value());
                    sources.addAll(oracle.sources.get(one));
                }
                for (var mass : oracle.masses) {
                    if (!partly(leaf, mass) && units.containsAll(mass.remains)) {
                        value = plus(value, mass.stand.value());
                        sources.addAll(oracle.sourcesOfMass.get(mass.of));
                    }
                }
                sources.forEach(one ->
                        states.computeIfAbsent(one, any -> new ArrayList<>()).add(oracle.onTheDate.get(one)));
            }
            boolean flows = world.leaves.get(indicator).stream().anyMatch(world.flows::contains);
            assertThat(said.path("from").asText(null))
                    .as(where)
                    .isEqualTo(flows ? shownFrom(since).toString() : null);
            assertThat(
                            said.path("value").isMissingNode()
                                    ? null
                                    : said.path("value").bigIntegerValue())
                    .as(where)
                    .isEqualTo(value);
            coverage(said.path("coverage"), states, List.of(), where, carriedOf);
        }
        for (var ratio : world.ratios.keySet()) {
            ratio(ratio, shown.path("totals").path(i++), unit, units, carriedOf);
        }
        var coverage = shown.path("coverage");
        if (world.asked.contains(asOf)) {
            assertThat(coverage.path("carried").asInt()).as(about).isEqualTo(carriedOf.size());
            assertThat(coverage.path("oldestCarried").asText(null))
                    .as(about)
                    .isEqualTo(carriedOf.values().stream()
                            .min(Comparator.naturalOrder())
                            .map(LocalDate::toString)
                            .orElse(null));
        }
        standing(coverage, units);
    }

    private void ratio(UUID ratio, JsonNode said, Unit unit, Collection<Unit> units, Map<Unit, LocalDate> carriedOf) {
        var where = about + ", " + unit + ", ratio";
        var since = since(unit, ratio);
        var leaves = world.ratios.get(ratio);
        var sides = leaves.stream()
                .map(side -> side.stream().map(leaf -> unplayed(leaf, since)).toList())
                .toList();
        var pairs = new RatioOracle(sides.get(0), sides.get(1), world.communes, asOf, strangers());
        var sum = pairs.sum(units);
        var numerator = sum == null ? null : sum.numerator();
        var denominator = sum == null ? null : sum.denominator();
        assertThat(said.has("value")).as(where).isFalse();
        var shown = said.path("ratio");
        assertThat(number(shown.path("numerator"))).as(where).isEqualTo(numerator);
        assertThat(number(shown.path("denominator"))).as(where).isEqualTo(denominator);
        var percent = numerator == null || denominator.signum() == 0
                ? null
                : new BigDecimal(numerator.multiply(BigInteger.valueOf(1_000)))
                        .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                        .movePointLeft(1);
        assertThat(shown.has("percent") ? shown.path("percent").decimalValue() : null)
                .as(where)
                .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .isEqualTo(percent);
        var states = new HashMap<Unit, List<Stand>>();
        leaves.stream().flatMap(List::stream).forEach(leaf -> {
            var oracle = oracle(leaf, since);
            var sources = new HashSet<Unit>();
            units.forEach(one -> sources.addAll(oracle.sources.get(one)));
            oracle.masses.stream()
                    .filter(one -> units.containsAll(one.remains))
                    .forEach(one -> sources.addAll(oracle.sourcesOfMass.get(one.of)));
            sources.forEach(
                    one -> states.computeIfAbsent(one, any -> new ArrayList<>()).add(oracle.onTheDate.get(one)));
        });
        var without = states.keySet().stream()
                .filter(one -> !pairs.onTheDate.containsKey(one))
                .toList();
        coverage(said.path("coverage"), states, without, where, carriedOf);
    }

    private static BigInteger number(JsonNode said) {
        return said.isMissingNode() ? null : said.bigIntegerValue();
    }

    private boolean partly(UUID leaf, SumOracle.Mass mass) {
        return !world.flows.contains(leaf) && mass.replacing;
    }

    private void standing(JsonNode coverage, Collection<Unit> units) {
        var oracle = oracle(world.askedLeaves.get(0), null);
        var sources = new HashSet<Unit>();
        units.forEach(one -> sources.addAll(oracle.sources.get(one)));
        oracle.masses.stream()
                .filter(one -> units.containsAll(one.remains))
                .forEach(one -> sources.addAll(oracle.sourcesOfMass.get(one.of)));
        boolean asks = world.asked.contains(asOf);
        var reported = world.reports.stream()
                .filter(one -> one.asOf().equals(asOf) && sources.contains(one.unit()))
                .toList();
        long exempt = sources.stream()
                .filter(one -> one.exemptSince != null && !one.exemptSince.isAfter(asOf))
                .filter(one -> reported.stream().noneMatch(report -> report.unit() == one))
                .count();
        var expected = new TreeMap<String, Long>();
        expected.put("expected", asks ? (long) sources.size() : 0);
        expected.put("reported", asks ? (long) reported.size() : 0);
        expected.put("exempt", asks ? exempt : 0);
        expected.put("missing", asks ? sources.size() - reported.size() - exempt : 0);
        expected.put("returned", asks ? count(reported, one -> "RETURNED".equals(one.state())) : 0);
        expected.put("partial", asks ? count(reported, one -> one.answers().size() < world.askedLeaves.size()) : 0);
        var said = expected.keySet().stream()
                .collect(toMap(one -> one, one -> coverage.path(one).asLong()));
        assertThat(said).as(about).isEqualTo(expected);
    }

    private static <T> long count(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    /** @param without units that do not count although some of their parts may have a number */
    private void coverage(
            JsonNode said,
            Map<Unit, List<Stand>> states,
            List<Unit> without,
            String where,
            Map<Unit, LocalDate> carriedOf) {
        var expected = new TreeMap<String, Integer>();
        Stream.of("fresh", "carried", "notApplicable", "none", "lackingPart").forEach(one -> expected.put(one, 0));
        var oldest = new ArrayList<LocalDate>();
        states.forEach((unit, parts) -> {
            var given = without.contains(unit)
                    ? List.<Stand>of()
                    : parts.stream().filter(one -> one.value() != null).toList();
            boolean blank = parts.stream().anyMatch(one -> !one.answered() || given.isEmpty() && one.lacking());
            var carried = given.stream()
                    .map(Stand::date)
                    .filter(one -> one.isBefore(asOf))
                    .min(Comparator.naturalOrder());
            if (given.isEmpty()) {
                expected.merge(blank ? "none" : "notApplicable", 1, Integer::sum);
            } else {
                expected.merge(carried.isPresent() ? "carried" : "fresh", 1, Integer::sum);
                boolean lacking = blank || given.stream().anyMatch(Stand::lacking);
                expected.merge("lackingPart", lacking ? 1 : 0, Integer::sum);
            }
            carried.ifPresent(oldest::add);
            carried.ifPresent(one -> carriedOf.merge(unit, one, (a, b) -> a.isBefore(b) ? a : b));
        });
        var counts = expected.keySet().stream()
                .collect(toMap(one -> one, one -> said.path(one).asInt()));
        assertThat(counts).as(where).isEqualTo(expected);
        assertThat(said.path("oldestCarried").asText(null))
                .as(where)
                .isEqualTo(oldest.stream()
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(null));
    }

    private Map<String, String> undivided(List<Unit> placed, List<Unit> rows) {
        var named = new TreeMap<String, Map<UUID, BigInteger>>();
        forEachMass((indicator, leaf, mass) -> {
            boolean inOneRow =
                    rows.stream().anyMatch(row -> mass.remains.stream().allMatch(one -> below(one, row, tree)));
            if (!partly(leaf, mass) && placed.containsAll(mass.remains) && !inOneRow) {
                name(named, mass.of.code, indicator, mass.stand.value());
            }
        });
        return text(named);
    }

    private Map<String, String> notCarried(List<Unit> placed) {
        var named = new TreeMap<String, Map<UUID, BigInteger>>();
        forEachMass((indicator, leaf, mass) -> {
            var reason = reason(placed, leaf, mass);
            if (reason != null) {
                name(named, mass.of.code + " " + reason, indicator, mass.stand.value());
            }
        });
        for (var indicator : world.leaves.keySet()) {
            for (var leaf : world.leaves.get(indicator)) {
                var oracle = oracle(leaf, since(top, indicator));
                elsewhere()
                        .forEach(one -> name(
                                named,
                                one.code + " not-asked",
                                indicator,
                                oracle.stand(one).value()));
                for (var ending : world.endings) {
                    if (gone(ending.unit())) {
                        passed(placed, ending, oracle, indicator, named);
                        setAside(ending, leaf, since(top, indicator), oracle, indicator, named);
                    }
                }
            }
        }
        return text(named);
    }

    private String reason(List<Unit> placed, UUID leaf, SumOracle.Mass mass) {
        boolean here = mass.remains.stream().anyMatch(placed::contains);
        boolean somewhere =
                mass.remains.stream().anyMatch(one -> one.there(tree) && (today || below(one, world.owner, tree)));
        boolean wasHere =
                today && mass.of.there(asOf) && below(mass.of, top, asOf) && below(mass.of, world.owner, asOf);
        if (!here && !somewhere && gone(mass.of)) {
            return mass.remains.stream().anyMatch(one -> one.there(tree)) ? "not-asked" : "no-successor";
        }
        if (!here && !wasHere) {
            return null;
        }
        return partly(leaf, mass) ? "successor-reported" : placed.containsAll(mass.remains) ? null : "no-shares";
    }

    /** Whether a unit has ended and was below the unit asked about until its last day. */
    private boolean gone(Unit unit) {
        return unit.to != null
                && !unit.to.isAfter(tree)
                && below(unit, top, unit.to.minusDays(1))
                && below(unit, world.owner, unit.to.minusDays(1));
    }

    /** Units that were below the unit asked about and are now where the regime does not ask. */
    private List<Unit> elsewhere() {
        return world.communes.stream()
                .filter(one -> !today && one.there(tree) && !below(one, world.owner, tree))
                .filter(one -> one.parents.headMap(tree, true).descendingMap().keySet().stream()
                        .map(day -> day.minusDays(1))
                        .filter(one::there)
                        .filter(day -> below(one, world.owner, day))
                        .findFirst()
                        .filter(day -> below(one, top, day))
                        .isPresent())
                .toList();
    }

    /** Adds the figures that passed into nothing, or to units that the regime does not ask. */
    private void passed(
            List<Unit> placed,
            TimeWorld.Ending ending,
            SumOracle oracle,
            UUID indicator,
            Map<String, Map<UUID, BigInteger>> named) {
        var parts = ending.parts();
        var value = oracle.atItsEnd.get(ending.unit()).value();
        if (parts.isEmpty()) {
            name(named, ending.unit().code + " no-successor", indicator, value);
        } else if (parts.size() == 1 || parts.get(0).share() != null) {
            var values = SumOracle.divided(value, parts);
            for (int i = 0; i < parts.size(); i++) {
                var into = parts.get(i).into();
                if (!today
                        && !below(into, world.owner, ending.day())
                        && ends(into).stream().noneMatch(placed::contains)) {
                    name(named, ending.unit().code + " not-asked", indicator, values.get(i));
                }
            }
        }
    }

    private void setAside(
            TimeWorld.Ending ending,
            UUID leaf,
            LocalDate since,
            SumOracle oracle,
            UUID indicator,
            Map<String, Map<UUID, BigInteger>> named) {
        var numbers = world.setAside.stream()
                .filter(one -> one.unit() == ending.unit() && !one.asOf().isAfter(asOf))
                .filter(one ->
                        Character.isDigit(one.answers().getOrDefault(leaf, "-").charAt(0)))
                .sorted(Comparator.comparing(TimeWorld.Report::asOf))
                .toList();
        if (world.found.contains(leaf)) {
            numbers.stream()
                    .filter(one -> one.asOf().equals(asOf))
                    .forEach(one -> name(
                            named,
                            ending.unit().code + " set-aside",
                            indicator,
                            new BigInteger(one.answers().get(leaf))));
        } else if (world.flows.contains(leaf)) {
            numbers.stream()
                    .filter(one -> !one.asOf().isBefore(since))
                    .forEach(one -> name(
                            named,
                            ending.unit().code + " set-aside",
                            indicator,
                            new BigInteger(one.answers().get(leaf))));
        } else if (!numbers.isEmpty()) {
            var last = numbers.get(numbers.size() - 1);
            boolean replaced = ending.parts().stream()
                    .map(part -> oracle.ownDate(part.into()))
                    .anyMatch(date -> date != null && !date.isBefore(last.asOf()));
            if (!replaced) {
                name(
                        named,
                        ending.unit().code + " set-aside",
                        indicator,
                        new BigInteger(last.answers().get(leaf)));
            }
        }
    }

    private Set<Unit> ends(Unit unit) {
        if (unit.there(tree)) {
            return Set.of(unit);
        }
        var ends = new HashSet<Unit>();
        world.endings.stream().filter(one -> one.unit() == unit).forEach(one -> {
            one.parts().forEach(part -> ends.addAll(ends(part.into())));
            if (one.parts().isEmpty()) {
                ends.add(unit);
            }
        });
        return ends;
    }

    private interface OfMass {
        void accept(UUID indicator, UUID leaf, SumOracle.Mass mass);
    }

    private void forEachMass(OfMass what) {
        for (var indicator : world.leaves.keySet()) {
            for (var leaf : world.leaves.get(indicator)) {
                oracle(leaf, since(top, indicator)).masses.stream()
                        .filter(one -> !one.replaced() || world.flows.contains(leaf))
                        .forEach(one -> what.accept(indicator, leaf, one));
            }
        }
    }

    private static void name(Map<String, Map<UUID, BigInteger>> named, String unit, UUID indicator, BigInteger value) {
        if (value != null) {
            named.computeIfAbsent(unit, one -> new HashMap<>()).merge(indicator, value, BigInteger::add);
        }
    }

    private Map<String, String> text(Map<String, Map<UUID, BigInteger>> named) {
        var text = new TreeMap<String, String>();
        named.forEach((unit, figures) -> text.put(
                unit,
                world.leaves.keySet().stream()
                        .map(figures::get)
                        .map(one -> one == null ? "" : one.toString())
                        .toList()
                        .toString()));
        return text;
    }

    private Map<String, String> named(JsonNode said) {
        var named = new TreeMap<String, Map<UUID, BigInteger>>();
        for (var one : said) {
            var reason = one.path("reason").asText();
            var unit = one.path("unit").path("code").asText() + (reason.isEmpty() ? "" : " " + reason);
            one.path("figures")
                    .forEach(figure -> name(
                            named,
                            unit,
                            UUID.fromString(figure.path("indicatorId").asText()),
                            figure.path("value").bigIntegerValue()));
        }
        return text(named);
    }

    private SumOracle oracle(UUID leaf, LocalDate since) {
        var start = world.flows.contains(leaf) ? since : null;
        return counted.computeIfAbsent(
                leaf + " " + start, one -> unplayed(leaf, since).play());
    }

    private SumOracle unplayed(UUID leaf, LocalDate since) {
        var start = world.flows.contains(leaf) ? since : null;
        return new SumOracle(world, leaf, start, asOf, tree, carry && !world.found.contains(leaf), strangers());
    }

    private Set<Unit> strangers() {
        return world.communes.stream()
                .filter(unit -> today && unit.there(asOf) && !below(unit, world.owner, asOf))
                .collect(toCollection(HashSet::new));
    }

    /** The first day whose flows count. */
    private LocalDate since(Unit unit, UUID indicator) {
        if ("CUMULATIVE".equals(world.calendar)) {
            return lastClosing();
        }
        for (var one = indicator; one != null; one = wholeOf(one)) {
            var wanted = one;
            var goal = world.goals.stream()
                    .filter(goals -> goals.unit() == unit && goals.indicator().equals(wanted))
                    .filter(goals -> !goals.from().isAfter(asOf) && goals.to().isAfter(asOf))
                    // A unit that does not exist on the date has no target.
                    .filter(goals -> unit.there(asOf))
                    .findFirst();
            if (goal.isPresent()) {
                return goal.get().from();
            }
        }
        return unit != top ? since(top, indicator) : from == null ? asOf.withDayOfYear(1) : from;
    }

    private UUID wholeOf(UUID part) {
        return world.leaves.keySet().stream()
                .filter(one -> world.partsOf.get(one).contains(part))
                .findFirst()
                .orElse(null);
    }

    private LocalDate lastClosing() {
        var day = asOf;
        while (day.getDayOfMonth() != 14 || day.getMonthValue() % 3 != 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate shownFrom(LocalDate since) {
        return "CUMULATIVE".equals(world.calendar) ? LocalDate.of(since.getYear() - 1, 12, 15) : since;
    }

    private static BigInteger plus(BigInteger sum, BigInteger value) {
        return sum == null ? value : value == null ? sum : sum.add(value);
    }

    private static List<String> codes(JsonNode rows) {
        var codes = new ArrayList<String>();
        rows.forEach(row -> codes.add(row.path("unit").path("code").asText()));
        return codes;
    }

    private static List<String> strings(List<Unit> units) {
        return units.stream().map(one -> one.code).filter(Objects::nonNull).toList();
    }

    private JsonNode progress() {
        return read(as("trunguong")
                .get(
                        "/api/v1/progress?regime={r}&unit={u}&asOf={d}&carry={c}&view={v}"
                                + (from == null ? "" : "&from=" + from),
                        world.regime,
                        top.id,
                        asOf.toString(),
                        carry,
                        today ? "today" : "then"));
    }

    /** The same day, from a trend of several days. */
    private JsonNode dayOfTrend() {
        int before = world.random.nextInt(30);
        return read(as("trunguong")
                        .get(
                                "/api/v1/progress/trend?regime={r}&unit={u}&from={f}&to={t}&carry={c}&view={v}",
                                world.regime,
                                top.id,
                                asOf.minusDays(before).toString(),
                                asOf.plusDays(2).toString(),
                                carry,
                                today ? "today" : "then"))
                .path("days")
                .path(before);
    }

    private static JsonNode read(Response answer) {
        try {
            return new ObjectMapper()
                    .readTree(answer.then().statusCode(200).extract().asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

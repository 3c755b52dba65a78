package vn.toso.progress;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.progress.FigureWorld.Raw;
import vn.toso.testing.ApiTest;

/**
 * What stands behind each total, said by the API and counted here, one by one, from the rows of submissions and figures: with
 * reports that leave figures blank, marks, corrections, returned reports and exempt units; on the tree of the date with and
 * without carrying, and in the units of today.
 */
@QuarkusTest
@ApiTest
class FigureCoveragePropertyTest {

    private static final List<String> COUNTS = List.of("fresh", "carried", "notApplicable", "none", "lackingPart");

    private FigureWorld world;
    private List<Raw> rows;
    private LocalDate asOf;
    private boolean carry;
    private String about;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void eachTotalSaysWhatItHoldsCarriesAndLeavesOut(long seed) {
        world = new FigureWorld(seed);
        rows = world.rows();
        for (int day : List.of(0, 3, FigureWorld.DAYS - 1, FigureWorld.DAYS + 1)) {
            asOf = FigureWorld.START.plusDays(day);
            for (boolean carrying : List.of(true, false)) {
                carry = carrying;
                about = "seed %d, %s, carry=%s, view=".formatted(seed, asOf, carry);
                then();
                today();
            }
        }
    }

    private void then() {
        about += "then";
        var shown = progress("then");
        totals(shown, new HashSet<>(world.communes), true);
        coverage(shown, world.communes);
        partial(shown, world.communes);
        assertThat(units(shown.path("rows"))).as(about).isEqualTo(strings(world.communes));
        for (int i = 0; i < world.communes.size(); i++) {
            var commune = world.communes.get(i);
            var row = shown.path("rows").path(i);
            totals(row, Set.of(commune), true);
            coverage(row, List.of(commune));
            assertThat(texts(row.path("unanswered"))).as(about).isEqualTo(strings(unanswered(commune)));
        }
    }

    private void today() {
        about = about.replace("then", "today");
        var shown = progress("today");
        var known = world.communes.stream()
                .filter(one -> !world.remains.get(one).isEmpty())
                .toList();
        totals(shown, new HashSet<>(known), true);
        coverage(shown, known);
        partial(shown, known);
        var ofRows = new long[world.leaves.size()];
        for (var row : shown.path("rows")) {
            var unit = UUID.fromString(row.path("unit").path("id").asText());
            var sources = known.stream()
                    .filter(one -> world.remains.get(one).contains(unit))
                    .collect(toSet());
            boolean whole =
                    sources.stream().allMatch(one -> world.remains.get(one).size() == 1);
            totals(row, sources, whole);
            coverage(row, sources);
            var itself = sources.equals(Set.of(unit)) ? unanswered(unit) : List.<UUID>of();
            assertThat(texts(row.path("unanswered"))).as(about).isEqualTo(strings(itself));
            for (int i = 0; i < ofRows.length; i++) {
                ofRows[i] += row.path("totals").path(i).path("value").asLong();
            }
        }
        // What is divided is in two rows, and they add up to it.
        for (int i = 0; i < ofRows.length; i++) {
            assertThat(ofRows[i])
                    .as(about)
                    .isEqualTo(shown.path("totals").path(i).path("value").asLong());
        }
        notCarried(shown);
    }

    private void notCarried(JsonNode shown) {
        var expected = new HashMap<String, Integer>();
        world.communes.stream()
                .filter(one -> world.remains.get(one).isEmpty())
                .forEach(one -> expected.put(one.toString(), (int) world.leaves.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(leaf -> answer(one, leaf).value != null)
                        .count()));
        var said = new HashMap<String, Integer>();
        shown.path("notCarried")
                .forEach(one -> said.put(
                        one.path("unit").path("id").asText(),
                        one.path("figures").asInt()));
        assertThat(said).as(about).isEqualTo(expected);
    }

    /** @param whole whether the value is that of the units, and not a share of it */
    private void totals(JsonNode shown, Set<UUID> units, boolean whole) {
        int i = 0;
        for (var indicator : world.leaves.keySet()) {
            var expected = new Counted();
            units.forEach(unit -> expected.add(unit, world.leaves.get(indicator)));
            var where = about + ", total " + i;
            var total = shown.path("totals").path(i++);
            var coverage = total.path("coverage");
            var counts = new HashMap<String, Integer>();
            COUNTS.forEach(count -> counts.put(count, coverage.path(count).asInt(-1)));
            assertThat(counts).as(where).isEqualTo(expected.counts());
            assertThat(coverage.path("oldestCarried").asText(null))
                    .as(where)
                    .isEqualTo(expected.oldest == null ? null : expected.oldest.toString());
            assertThat(total.path("units").asInt()).as(where).isEqualTo(expected.fresh + expected.carried);
            if (whole) {
                assertThat(total.has("value") ? Long.valueOf(total.path("value").asLong()) : null)
                        .as(where)
                        .isEqualTo(expected.value);
            }
            // No unit is counted twice or not at all.
            assertThat(counts.get("fresh") + counts.get("carried") + counts.get("notApplicable") + counts.get("none"))
                    .as(where)
                    .isEqualTo(units.size())
                    .isEqualTo(shown.path("coverage").path("expected").asInt());
        }
    }

    private void coverage(JsonNode shown, Collection<UUID> units) {
        var said = shown.path("coverage");
        assertThat(said.path("expected").asInt()).as(about).isEqualTo(units.size());
        assertThat(said.path("reported").asInt()).as(about).isEqualTo(count(units, this::reported));
        assertThat(said.path("partial").asInt()).as(about).isEqualTo(count(units, unit -> !unanswered(unit)
                .isEmpty()));
        assertThat(said.path("exempt").asInt())
                .as(about)
                .isEqualTo(count(
                        units,
                        unit -> !reported(unit)
                                && world.exemptSince.containsKey(unit)
                                && !asOf.isBefore(world.exemptSince.get(unit))));
        var oldest = units.stream().map(this::oldest).filter(Objects::nonNull).min(Comparator.naturalOrder());
        assertThat(said.path("carried").asInt()).as(about).isEqualTo(count(units, unit -> oldest(unit) != null));
        assertThat(said.path("oldestCarried").asText(null))
                .as(about)
                .isEqualTo(oldest.map(LocalDate::toString).orElse(null));
    }

    private void partial(JsonNode shown, List<UUID> units) {
        var partial = units.stream().filter(unit -> !unanswered(unit).isEmpty()).toList();
        assertThat(units(shown.path("partialUnits"))).as(about).isEqualTo(strings(partial));
        for (int i = 0; i < partial.size(); i++) {
            assertThat(texts(shown.path("partialUnits").path(i).path("unanswered")))
                    .as(about)
                    .isEqualTo(strings(unanswered(partial.get(i))));
        }
    }

    private static List<String> units(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(one -> ids.add(one.path("unit").path("id").asText()));
        return ids;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static int count(Collection<UUID> units, Predicate<UUID> which) {
        return (int) units.stream().filter(which).count();
    }

    private boolean reported(UUID unit) {
        return rows.stream()
                .anyMatch(row -> row.unit().equals(unit) && row.asOf().equals(asOf));
    }

    private List<UUID> unanswered(UUID unit) {
        return !reported(unit)
                ? List.of()
                : world.asked.stream()
                        .filter(indicator -> rows.stream()
                                .noneMatch(row -> row.unit().equals(unit)
                                        && row.asOf().equals(asOf)
                                        && indicator.equals(row.indicator())))
                        .toList();
    }

    /** Of all figures of a unit in some total; null where all of them are of the date. */
    private LocalDate oldest(UUID unit) {
        return world.leaves.values().stream()
                .flatMap(List::stream)
                .map(leaf -> answer(unit, leaf))
                .filter(answer -> answer.value != null && answer.day.isBefore(asOf))
                .map(answer -> answer.day)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param day null where there is none */
    private record Answer(LocalDate day, Long value) {}

    private Answer answer(UUID unit, UUID leaf) {
        boolean flow = world.flows.contains(leaf);
        var answers = rows.stream()
                .filter(row -> row.unit().equals(unit) && leaf.equals(row.indicator()))
                .filter(row ->
                        flow || carry ? !row.asOf().isAfter(asOf) : row.asOf().equals(asOf))
                .sorted(Comparator.comparing(Raw::asOf))
                .toList();
        if (answers.isEmpty()) {
            return new Answer(null, null);
        }
        var last = answers.get(answers.size() - 1);
        if (!flow) {
            return new Answer(last.asOf(), last.value());
        }
        var numbers = answers.stream().map(Raw::value).filter(Objects::nonNull).toList();
        return new Answer(
                last.asOf(),
                numbers.isEmpty()
                        ? null
                        : numbers.stream().mapToLong(Long::longValue).sum());
    }

    private class Counted {

        private int fresh;
        private int carried;
        private int notApplicable;
        private int none;
        private int lackingPart;
        private LocalDate oldest;
        private Long value;

        void add(UUID unit, List<UUID> leaves) {
            var answers = leaves.stream().map(leaf -> answer(unit, leaf)).toList();
            boolean lacking = answers.stream().anyMatch(answer -> answer.day == null);
            var given = new ArrayList<Answer>(answers);
            given.removeIf(answer -> answer.value == null);
            if (given.isEmpty() && lacking) {
                none++;
            } else if (given.isEmpty()) {
                notApplicable++;
            } else {
                value = given.stream().mapToLong(answer -> answer.value).sum() + (value == null ? 0 : value);
                lackingPart += lacking ? 1 : 0;
                var first = given.stream().map(answer -> answer.day).min(Comparator.naturalOrder());
                if (first.get().isBefore(asOf)) {
                    carried++;
                    oldest = oldest == null || first.get().isBefore(oldest) ? first.get() : oldest;
                } else {
                    fresh++;
                }
            }
        }

        Map<String, Integer> counts() {
            return Map.of(
                    "fresh",
                    fresh,
                    "carried",
                    carried,
                    "notApplicable",
                    notApplicable,
                    "none",
                    none,
                    "lackingPart",
                    lackingPart);
        }
    }

    private static List<String> strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** Read by Jackson: a path of RestAssured is compiled each time, and there are thousands. */
    private JsonNode progress(String view) {
        var answer = as("trunguong")
                .get(
                        "/api/v1/progress?regime={r}&unit={u}&asOf={d}&carry={c}&view={v}",
                        world.regime,
                        world.district,
                        asOf.toString(),
                        carry,
                        view)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ObjectMapper().readTree(answer);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

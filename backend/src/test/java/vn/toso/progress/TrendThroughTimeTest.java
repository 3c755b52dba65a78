package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.progress.TimeWorld.Unit;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Seeds;

/** Each day of a trend equals the progress of that day. {@link SumsThroughTimeTest} checks both against a separate count. */
@QuarkusTest
@ApiTest
class TrendThroughTimeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TimeWorld world;

    static LongStream seeds() {
        return Seeds.of(3, 2_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsTheProgressOfEachDay(long seed) {
        world = new TimeWorld(seed);
        for (var view : List.of("then", "today")) {
            boolean carry = world.random.nextInt(4) > 0;
            var today = TimeWorld.END.minusDays(world.random.nextInt(40));
            Database.setBusinessTime(today + " 08:00:00");
            for (var top : tops()) {
                if ("then".equals(view) || top.there(today)) {
                    check(seed, top, view, carry);
                }
            }
        }
    }

    /** The province, its districts, and two communes. */
    private List<Unit> tops() {
        return Stream.of(List.of(world.province), world.districts, world.communes.subList(0, 2))
                .flatMap(List::stream)
                .toList();
    }

    private void check(long seed, Unit top, String view, boolean carry) {
        var from = TimeWorld.START.minusDays(3);
        var to = TimeWorld.END.plusDays(5);
        var days = trend(top, from, to, view, carry).path("days");
        var asked = daysToAsk();
        Set<String> before = null;
        for (int i = 0; i < days.size(); i++) {
            var day = from.plusDays(i);
            var about = "seed %d, %s %s of %s in view=%s, carry=%s, %s"
                    .formatted(seed, top.level, top, day, view, carry, world.calendar);
            var said = days.path(i);
            assertThat(said.path("asOf").asText()).as(about).isEqualTo(day.toString());
            if (asked.contains(day)) {
                checkDay(said, top, day, view, carry, about);
            }
            if (said.path("gap").isMissingNode() && "then".equals(view)) {
                var there = there(top, day);
                assertThat(said.path("otherUnits").asBoolean())
                        .as(about)
                        .isEqualTo(before != null && !before.equals(there));
                before = there;
            }
        }
        assertThat(days.size()).isEqualTo((int) (to.toEpochDay() - from.toEpochDay()) + 1);
    }

    private Set<String> there(Unit top, LocalDate day) {
        var there = new HashSet<String>();
        world.communes.stream()
                .filter(one -> one.there(day))
                .filter(one ->
                        SumsThroughTimeTest.below(one, top, day) && SumsThroughTimeTest.below(one, world.owner, day))
                .forEach(one -> there.add(one.code));
        return there;
    }

    /** The days on which something changes, the days before them, and some others. */
    private Set<LocalDate> daysToAsk() {
        var days = new HashSet<LocalDate>();
        world.days.forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
        for (int i = 0; i < 6; i++) {
            days.add(TimeWorld.START.plusDays(world.random.nextInt(TimeWorld.DAYS)));
        }
        days.addAll(List.of(TimeWorld.START.minusDays(1), TimeWorld.START, LocalDate.of(2022, 1, 1)));
        return days;
    }

    private void checkDay(JsonNode said, Unit top, LocalDate day, String view, boolean carry, String about) {
        var answer = as("trunguong")
                .get(
                        "/api/v1/progress?regime={r}&unit={u}&asOf={d}&carry={c}&view={v}",
                        world.regime,
                        top.id,
                        day.toString(),
                        carry,
                        view);
        if (answer.statusCode() == 404) {
            var gap = day.isBefore(TimeWorld.START) ? "no-regime" : "no-unit";
            assertThat(said.path("gap").asText()).as(about).isEqualTo(gap);
            assertThat(said.path("totals")).as(about).isEmpty();
            assertThat(said.has("coverage")).as(about).isFalse();
            return;
        }
        var progress = json(answer.asString());
        assertThat(said.has("gap")).as(about).isFalse();
        assertThat(said.path("asked").asBoolean())
                .as(about)
                .isEqualTo(progress.path("asked").asBoolean());
        assertThat(said.path("coverage")).as(about).isEqualTo(without(progress.path("coverage"), "lastReceivedAt"));
        var totals = new ArrayList<JsonNode>();
        for (var total : progress.path("totals")) {
            var expected = without(total, "units", "target");
            if (total.has("target")) {
                expected.set("targetValue", total.path("target").path("value"));
                expected.set("targetId", total.path("target").path("targetId"));
            }
            totals.add(expected);
        }
        assertThat(said.path("totals")).as(about).containsExactlyElementsOf(totals);
    }

    private static ObjectNode without(JsonNode node, String... names) {
        return ((ObjectNode) node.deepCopy()).remove(List.of(names));
    }

    private JsonNode trend(Unit top, LocalDate from, LocalDate to, String view, boolean carry) {
        return json(as("trunguong")
                .get(
                        "/api/v1/progress/trend?regime={r}&unit={u}&from={f}&to={t}&carry={c}&view={v}",
                        world.regime,
                        top.id,
                        from.toString(),
                        to.toString(),
                        carry,
                        view)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

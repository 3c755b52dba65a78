package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.progress.TimeWorld.Unit;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Files;
import vn.toso.testing.Seeds;

/**
 * Each cell of a file over many days equals the progress of that day. {@link SumsThroughTimeTest} checks the progress against a
 * separate count.
 */
@QuarkusTest
@ApiTest
class DailyThroughTimeTest {

    private static final String PERCENT = "_percent";
    private static final String RECEIVED = "last_received_at";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DAYS = 92;

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
            for (var top : Stream.of(world.province, world.districts.get(0), world.communes.get(0))
                    .filter(one -> "then".equals(view) || one.there(today))
                    .toList()) {
                check(top, TimeWorld.START.minusDays(3), view, carry);
                check(top, TimeWorld.END.minusDays(MOST_DAYS - 6L), view, carry);
            }
        }
    }

    private void check(Unit top, LocalDate from, String view, boolean carry) {
        var to = from.plusDays(MOST_DAYS - 1L);
        var rows = rows(top, from, to, view, carry);
        var ofDay = rows.stream().collect(groupingBy(row -> LocalDate.parse(row.get("as_of"))));
        assertThat(ofDay.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        from.datesUntil(to.plusDays(1)).toList());
        for (var day : daysToAsk(from, to)) {
            var about =
                    "%s %s of %s, view=%s, carry=%s, %s".formatted(top.level, top, day, view, carry, world.calendar);
            var progress =
                    ask("/api/v1/progress?regime={r}&unit={u}&asOf={d}&carry={c}&view={v}", top, day, carry, view);
            assertThat(ofDay.get(day))
                    .as(about)
                    .isEqualTo(expected(day, progress, rows.get(0).keySet()));
        }
    }

    private List<Map<String, String>> expected(LocalDate day, Response answer, Set<String> columns) {
        if (answer.statusCode() == 404) {
            var gap = day.isBefore(TimeWorld.START) ? "no-regime" : "no-unit";
            return List.of(cells(columns, Map.of("as_of", day.toString(), "gap", gap)));
        }
        var progress = json(answer);
        var expected = new ArrayList<Map<String, String>>();
        for (var row : progress.path("rows").isEmpty() ? List.of(progress) : progress.path("rows")) {
            var cells = new LinkedHashMap<String, String>();
            cells.put("as_of", day.toString());
            cells.put("asked", progress.path("asked").asBoolean() ? "x" : "");
            List.of("level", "code", "name")
                    .forEach(one ->
                            cells.put("unit_" + one, row.path("unit").path(one).asText()));
            List.of("status", "timeliness")
                    .forEach(one -> cells.put(one, row.path(one).asText("")));
            row.path("coverage")
                    .properties()
                    .forEach(
                            one -> cells.put(snake(one.getKey()), one.getValue().asText()));
            var codes = new LinkedHashMap<String, String>();
            progress.path("indicators")
                    .forEach(one ->
                            codes.put(one.path("id").asText(), one.path("code").asText()));
            cells.put(
                    "unanswered",
                    String.join(
                            " ",
                            StreamSupport.stream(row.path("unanswered").spliterator(), false)
                                    .map(one -> codes.get(one.asText()))
                                    .toList()));
            row.path("totals")
                    .forEach(total ->
                            total(total, codes.get(total.path("indicatorId").asText()), columns, cells));
            expected.add(cells(columns, cells));
        }
        return expected;
    }

    private static void total(JsonNode total, String code, Set<String> columns, Map<String, String> cells) {
        cells.put(code + "_from", total.path("from").asText(""));
        if (columns.contains(code + "_numerator")) {
            var ratio = total.path("ratio");
            cells.put(code + PERCENT, ratio.path("percent").asText(""));
            cells.put(code + "_numerator", ratio.path("numerator").asText(""));
            cells.put(code + "_denominator", ratio.path("denominator").asText(""));
        } else {
            cells.put(code, total.path("value").asText(""));
            cells.put(code + "_target", total.path("target").path("value").asText(""));
            cells.put(
                    code + "_rate" + PERCENT, total.path("rate").path("percent").asText(""));
        }
        total.path("coverage")
                .properties()
                .forEach(one -> cells.put(
                        code + "_" + snake(one.getKey()), one.getValue().asText()));
    }

    /** All columns of the file, those without a value empty. */
    private static Map<String, String> cells(Set<String> columns, Map<String, String> filled) {
        assertThat(columns).containsAll(filled.keySet());
        var cells = new LinkedHashMap<String, String>();
        columns.forEach(one -> cells.put(one, plain(one, filled.getOrDefault(one, ""))));
        return cells;
    }

    /** Numbers and times without zeros at the end, which JSON leaves out and the file does not. */
    private static String plain(String column, String value) {
        return column.endsWith(PERCENT)
                ? plain(value)
                : column.equals(RECEIVED) && !value.isEmpty()
                        ? OffsetDateTime.parse(value).toInstant().toString()
                        : value;
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? number
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The days on which something changes, the days before them, and some others. */
    private Set<LocalDate> daysToAsk(LocalDate from, LocalDate to) {
        var days = new TreeSet<LocalDate>(List.of(from, to, TimeWorld.START.minusDays(1), TimeWorld.START));
        world.days.forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
        for (int i = 0; i < 4; i++) {
            days.add(world.asked.get(world.random.nextInt(world.asked.size())));
        }
        days.removeIf(day -> day.isBefore(from) || day.isAfter(to));
        return days;
    }

    private List<Map<String, String>> rows(Unit top, LocalDate from, LocalDate to, String view, boolean carry) {
        var file = as("trunguong")
                .accept(Files.CSV)
                .get(
                        "/api/v1/progress/days/export?regime={r}&unit={u}&from={f}&to={t}&carry={c}&view={v}",
                        world.regime,
                        top.id,
                        from.toString(),
                        to.toString(),
                        carry,
                        view)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parsed = format.parse(new StringReader(file.substring(1)))) {
            return parsed.stream()
                    .map(CSVRecord::toMap)
                    .peek(row -> row.replaceAll(DailyThroughTimeTest::plain))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Response ask(String path, Unit top, LocalDate day, boolean carry, String view) {
        return as("trunguong").get(path, world.regime, top.id, day.toString(), carry, view);
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

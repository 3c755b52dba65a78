package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Seeds;

/**
 * Compares the figures of a report, where none was issued before, with what the communes have sent, drawn at random: those of the
 * date and those of the date asked for before it. Earlier figures and increases add up.
 */
@QuarkusTest
@ApiTest
class EarlierFiguresTest {

    private static final Map<String, String> COMMUNES =
            Map.of("xa.huulien", Demo.HUU_LIEN, "xa.yenbinh", Demo.YEN_BINH, "xa.quyetthang", Demo.QUYET_THANG);
    private static final LocalDate MONDAY = LocalDate.of(2022, 7, 11);

    /** What each commune has sent of an indicator, by date. */
    private final Map<String, NavigableMap<LocalDate, Long>> sent = new HashMap<>();

    private final String flow = UUID.randomUUID().toString();

    static LongStream seeds() {
        return Seeds.of(5, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalTheSumsOfWhatWasSent(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        boolean daily = seed % 2 == 0;
        var regime = ReportLevelsTest.regime(
                Demo.HUU_LUNG,
                "COMMUNE",
                daily
                        ? "{\"kind\": \"DAILY\"}"
                        : "{\"kind\": \"WEEKDAYS\", \"days\": [\"MONDAY\", \"THURSDAY\", \"FRIDAY\"]}");
        Database.execute(
                """
                insert into indicator (id, owner_unit_id, code, name_vi, name_en, kind, counts, valid_from)
                values (?::uuid, ?::uuid, 'FLOW', 'T', 'T', 'FLOW', 'PERSONS', date '2022-01-01')
                """,
                flow,
                Demo.HUU_LUNG);
        Database.execute(
                "insert into regime_indicator select id, ?::uuid, 1 from regime_version where regime_id = ?::uuid",
                flow,
                regime);
        var asked = daily
                ? MONDAY.minusDays(4).datesUntil(MONDAY.plusDays(1)).toList()
                : List.of(MONDAY.minusDays(4), MONDAY.minusDays(3), MONDAY);
        new TreeMap<>(COMMUNES)
                .forEach((user, commune) -> asked.forEach(day -> {
                    if (random.nextInt(3) > 0) {
                        send(regime, user, commune, day, random);
                    }
                }));
        check("seed " + seed, content(regime), asked.get(asked.size() - 2));
    }

    private void send(String regime, String user, String commune, LocalDate day, Random random) {
        var values = List.of((long) random.nextInt(1_000_000), (long) random.nextInt(1_000));
        var indicators = List.of(Demo.XU_LANG, flow);
        as(user).body(
                        """
                        {"regimeId": "%s", "unitId": "%s", "asOf": "%s", "figures": [
                          {"indicatorId": "%s", "value": %d}, {"indicatorId": "%s", "value": %d}]}
                        """
                                .formatted(regime, commune, day, Demo.XU_LANG, values.get(0), flow, values.get(1)))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        for (int i = 0; i < indicators.size(); i++) {
            sent.computeIfAbsent(commune + indicators.get(i), key -> new TreeMap<>())
                    .put(day, values.get(i));
        }
    }

    private JsonNode content(String regime) throws JsonProcessingException {
        var answer = Demo.draft("huyen.huulung", regime, Demo.HUU_LUNG, MONDAY);
        answer.then().statusCode(201);
        return new ObjectMapper().readTree(answer.asString()).path("content");
    }

    private void check(String about, JsonNode content, LocalDate previous) {
        boolean known = COMMUNES.values().stream().anyMatch(commune -> figure(commune, Demo.XU_LANG, previous) != null);
        assertThat(content.path("previousAsOf").asText(null)).as(about).isEqualTo(known ? previous.toString() : null);
        var indicators = List.of(Demo.XU_LANG, flow);
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var line = content.path("lines").path(i);
            assertThat(number(line, "value")).as(about).isEqualTo(sum(indicator, MONDAY));
            assertThat(number(line, "before")).as(about).isEqualTo(known ? sum(indicator, previous) : null);
            long grown = 0;
            for (var row : content.path("rows")) {
                var commune = row.path("unit").path("id").asText();
                var cell = row.path("figures").path(i);
                assertThat(number(cell, "value")).as(about).isEqualTo(figure(commune, indicator, MONDAY));
                assertThat(number(cell, "before")).as(about).isEqualTo(figure(commune, indicator, previous));
                grown += Objects.requireNonNullElse(number(cell, "value"), 0L)
                        - Objects.requireNonNullElse(number(cell, "before"), 0L);
            }
            if (known && number(line, "value") != null) {
                assertThat(number(line, "before") + grown).as(about).isEqualTo(number(line, "value"));
            }
        }
    }

    /** The latest figure of a stock, and the sum of a flow; null if nothing was sent. */
    private Long figure(String commune, String indicator, LocalDate asOf) {
        var until = sent.getOrDefault(commune + indicator, new TreeMap<>()).headMap(asOf, true);
        return until.isEmpty()
                ? null
                : indicator.equals(flow)
                        ? Long.valueOf(until.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        : until.lastEntry().getValue();
    }

    private Long sum(String indicator, LocalDate asOf) {
        return COMMUNES.values().stream()
                .map(commune -> figure(commune, indicator, asOf))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    private static Long number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).longValue() : null;
    }
}

package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.sent;
import static vn.toso.testing.Reorganisations.undo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

/** Recording a reorganisation again after its undo gives the same result, and the undo restores the state before. */
@QuarkusTest
@ApiTest
class RecordedAgainTest {

    private static final List<String> DAYS = List.of("2022-07-10", "2022-07-12", "2022-07-13");

    @Test
    void totalsAndExportsAreTheSame() {
        Past.withoutFuture();
        Database.setBusinessTime("2022-07-14 08:00:00");
        var communes = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            communes.add(commune(String.valueOf(90_000 + i), Demo.HUU_LUNG));
            for (int day = 0; day < DAYS.size(); day++) {
                // One of the three leaves out a date; the request sets aside the submissions of the last two.
                if (i != 1 || day != 2) {
                    sent(Demo.REGIME, communes.get(i), DAYS.get(day), Demo.BANK, 100L * i + day);
                }
            }
        }
        var events = merge("a", "91000", Demo.HUU_LUNG, communes.subList(0, 3).toArray(String[]::new))
                + ","
                + merge("b", "91001", Demo.HUU_LUNG, communes.subList(3, 5).toArray(String[]::new));
        var answers = communes.stream()
                .map(unit -> "{\"unitId\": \"%s\", \"handling\": \"%s\"}"
                        .formatted(unit, unit.equals(communes.get(4)) ? "SET_ASIDE" : "CARRY"))
                .collect(Collectors.joining(","));
        var request = body("2022-07-11", events, answers);

        var before = shown();
        var first = record(ADMINISTRATOR, request).statusCode(201).extract().<String>path("id");
        var recorded = shown();
        assertThat(recorded).isNotEqualTo(before);
        assertThat(String.join(" ", recorded.values())).contains("REORGANISATION", "91000");
        undo(ADMINISTRATOR, first).statusCode(200);
        assertThat(shown()).isEqualTo(before);
        var second = record(ADMINISTRATOR, request).statusCode(201).extract().<String>path("id");
        assertThat(shown()).isEqualTo(recorded);
        undo(ADMINISTRATOR, second).statusCode(200);
        assertThat(shown()).isEqualTo(before);
    }

    /** All totals and exports for the dates. Units are shown by code, and random receipt codes are left out. */
    private static Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        for (var day : DAYS) {
            for (var view : List.of("then", "today")) {
                for (boolean carry : List.of(true, false)) {
                    var query = "?regime=%s&unit=%s&asOf=%s&view=%s&carry=%s"
                            .formatted(Demo.REGIME, Demo.HUU_LUNG, day, view, carry);
                    shown.put("progress" + query, named(get("application/json", "/progress" + query)));
                    shown.put("export" + query, get(Files.CSV, "/progress/export" + query));
                }
            }
        }
        shown.put(
                "submissions",
                get(Files.CSV, "/submissions/export?from=2022-07-01&to=2022-07-14&regime=" + Demo.REGIME)
                        .lines()
                        .map(line -> line.replaceAll(
                                "[0-9A-Z]{5}-[0-9A-Z]{5}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ""))
                        .sorted()
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    private static String get(String type, String path) {
        return as(ADMINISTRATOR)
                .accept(type)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** New units have another id each time, so ids are replaced by codes. */
    private static String named(String json) {
        var begun = Database.query(
                String.class,
                "select coalesce(string_agg(concat(unit_id, ' ', code), ','), '') from unit_version where code like '91%'");
        var named = json;
        for (var unit : begun.isEmpty() ? List.<String>of() : List.of(begun.split(","))) {
            named = named.replace(unit.split(" ")[0], unit.split(" ")[1]);
        }
        return named;
    }
}

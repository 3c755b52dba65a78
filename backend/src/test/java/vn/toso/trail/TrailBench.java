package vn.toso.trail;

import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Country;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

/** Reads a page of a million rows of the trail of the whole country. Prints the times; asserts no limit. */
@QuarkusTest
@ApiTest
class TrailBench {

    private static final int COMMUNES = 10_599;
    private static final int ROWS = 1_000_000;
    private static final int TIMES = 30;

    @Test
    void aMillionRows() {
        Past.withoutFuture();
        var country = String.join("\n", Country.lines(COMMUNES, 0, 1)).getBytes(StandardCharsets.UTF_8);
        Files.send("trunguong", Files.CSV, country, "/api/v1/units/import?validFrom=2022-07-01&confirm=true")
                .statusCode(200);
        Database.execute("select audit_entry_add_months((now() - interval '1 year')::date, now()::date)");
        Database.execute(
                """
                insert into audit_entry (at, business_at, subject, actor_name, action, object_id, unit_id, details, trace_id)
                select moment.at, moment.at + c.offset_seconds * interval '1 second', 'officer ' || n %% 11000,
                    'Officer ' || n %% 11000,
                    case when n %% 1000 = 0 then 'TARGET_DECLARE' when n %% 20 = 0 then 'SUBMISSION_CORRECT'
                        else 'SUBMISSION_SUBMIT' end,
                    gen_random_uuid(), u.ids[1 + (n * 7919::bigint) %% cardinality(u.ids)],
                    cast('{"before": {}, "after": {"FIGURE": {"%s": 10, "%s": 20}}, "about": {"REGIME": "%s"}}' as jsonb),
                    md5(n::text)
                from generate_series(1, ?) as n
                cross join business_clock c
                cross join (
                    select array_agg(unit_id order by unit_id) as ids from unit_version
                    where level = 'COMMUNE' and valid_from = date '2022-07-01') u
                cross join lateral (select now() - (?::int - n) * interval '10 seconds' as at) moment
                """
                        .formatted(Demo.XU_LANG, Demo.BANK, Demo.REGIME),
                ROWS,
                ROWS);
        Database.execute("analyze audit_entry");
        Database.execute("analyze unit_ancestor");
        // The rows were written for days before the units of the list began, which the nearest day of each unit covers.
        measure("no filter", "");
        for (var level : List.of("COMMUNE", "DISTRICT", "PROVINCE", "COUNTRY")) {
            var unit = Database.query(
                    String.class,
                    "select unit_id::text from unit_version where level = ? and (valid_from = date '2022-07-01' or level = 'COUNTRY')"
                            + " order by unit_id limit 1",
                    level);
            measure(level, "?unit=" + unit);
            measure(level + " on one day", "?from=2022-03-01&to=2022-03-01&unit=" + unit);
        }
        var deep = as("trunguong")
                .get("/api/v1/audit?limit=1&to=2022-04-01")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("next");
        measure("a page in the middle", "?cursor=" + deep);
        measure("person", "?subject=officer 77");
        measure("action", "?action=TARGET_DECLARE");
    }

    private static void measure(String what, String query) {
        var times = new long[TIMES];
        int rows = 0;
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            rows = as("trunguong")
                    .get("/api/v1/audit" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items")
                    .size();
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.out.printf(
                "BENCH trail, %s: %d rows, p50 %.1f ms, p95 %.1f ms%n",
                what, rows, times[TIMES / 2] / 1e6, times[TIMES * 95 / 100] / 1e6);
    }
}

package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.unit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Relisting;

/**
 * Measures how long it takes to record a reorganisation late, with the reports that were received meanwhile ({@code
 * docs/benchmarks.md}). Prints the times; asserts none. The country is skipped without the open data.
 */
@QuarkusTest
@ApiTest
class LateBench {

    private static final Path DATA = Path.of("../../shared/data");
    private static final String DAY = "2022-07-14";
    private static final int COMMUNES = 200;
    private static final int MERGED = 65;

    @Test
    void aMonthAndAYearOfAProvince() {
        Past.withoutFuture();
        Database.setBusinessTime("2023-08-01 08:00:00");
        province("a month", 30, 80_000);
        province("a year", 365, 82_000);
    }

    /** Speeds up the clean-up. The application never deletes a report and has no index for it. */
    @AfterAll
    static void forTheDeleting() {
        Database.execute("create index if not exists ix_submission_carried_into on submission (carried_into)");
    }

    private static void province(String what, int days, int firstCode) {
        var communes = establishCommunes(firstCode);
        var last = LocalDate.parse(DAY).plusDays(days - 1).toString();
        measure("%s of 200 communes: %,d reports put into the database".formatted(what, days * COMMUNES), () -> {
            reports(Demo.REGIME, DAY, last, "parent_id = '%s'".formatted(Demo.HUU_LUNG), communes);
            return null;
        });
        var request = body(DAY, merges(communes, firstCode + 1_000), carry(communes));
        measure(what + ": preview", () -> sent("/preview", request, 200));
        var recorded = measure(what + ": recorded", () -> sent("", request, 201));
        assertThat(recorded.getList("lateSubmissions.carried", Integer.class)).containsOnly(days);
        measure(what + ": undone", () -> undo(ADMINISTRATOR, recorded.getString("id"))
                .statusCode(200));
        measure(what + ": recorded again", () -> sent("", request, 201));
    }

    @Test
    void aDateOfTheNation() throws IOException {
        assumeTrue(Files.exists(DATA), "the open data is not there");
        Past.withoutFuture();
        vn.toso.testing.Files.send(
                        ADMINISTRATOR,
                        vn.toso.testing.Files.CSV,
                        Files.readAllBytes(DATA.resolve("units_2022-07-01.csv")),
                        "/api/v1/units/import?validFrom=2022-07-01")
                .statusCode(200);
        Database.setBusinessTime("2025-07-20 08:00:00");
        var alone = measure("the nation without reports: recorded", () -> relist(false));
        undo(ADMINISTRATOR, alone.getString("reorganisationId")).statusCode(200);
        reports(regimeOfTheNation(), "2025-07-10", "2025-07-10", "level = 'COMMUNE'", List.of());
        System.out.printf(
                "BENCH | reports of units that end | %,d%n",
                Database.query(Long.class, "select count(*) from submission where as_of = '2025-07-10'"));
        measure("a date of the nation: preview", () -> relist(true));
        var recorded = measure("a date of the nation: recorded", () -> relist(false));
        System.out.printf(
                "BENCH | carried into | %,d%n",
                Database.query(Long.class, "select count(*) from submission where carried_by is not null"));
        measure("a date of the nation: undone", () -> undo(ADMINISTRATOR, recorded.getString("reorganisationId"))
                .statusCode(200));
    }

    /** Measures the time, and how much memory was used at most in addition to before. */
    private static <T> T measure(String what, Supplier<T> work) {
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long start = System.nanoTime();
        var result = work.get();
        long time = (System.nanoTime() - start) / 1_000_000;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("BENCH | %s | %,d ms | %,d MB%n", what, time, (peak - before) / 1_000_000);
        return result;
    }

    private static JsonPath sent(String operation, String request, int status) {
        return as(ADMINISTRATOR)
                .body(request)
                .post("/api/v1/reorganisations" + operation)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static JsonPath relist(boolean dryRun) {
        try {
            var villages = Relisting.VILLAGES
                    + Database.query(
                            String.class,
                            """
                            select string_agg(concat_ws(',', '06454', v.name, '06385'), E'\n') from unit_version v
                            join unit_version c on c.unit_id = v.parent_id and c.code = '06454'
                            """);
            return Relisting.send(
                            ADMINISTRATOR,
                            Relisting.request(
                                    "2025-07-01",
                                    ", \"gaps\": true, \"codesDecide\": true, \"lateSubmissions\": \"CARRY\""),
                            dryRun,
                            Files.readString(DATA.resolve("units_2025-07-01.csv")),
                            Files.readString(DATA.resolve("mapping_2025_old_to_new.csv")),
                            villages)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> establishCommunes(int firstCode) {
        var events = IntStream.range(0, COMMUNES)
                .mapToObj(i -> "{\"kind\": \"ESTABLISH\", \"unit\": %s}"
                        .formatted(unit("u" + i, "COMMUNE", "XA", String.valueOf(firstCode + i), Demo.HUU_LUNG)))
                .collect(Collectors.joining(","));
        return sent("", body("2022-07-01", events), 201).getList("units.findAll { it.kind == 'BEGINS' }.after.unit.id");
    }

    /** Merges whole communes into {@link #MERGED} new ones, three or four into each. */
    private static String merges(List<String> communes, int firstCode) {
        var events = new ArrayList<String>();
        for (int i = 0; i < MERGED; i++) {
            var taken = communes.subList(i * COMMUNES / MERGED, (i + 1) * COMMUNES / MERGED).stream()
                    .map("{\"unitId\": \"%s\", \"extent\": \"WHOLE\"}"::formatted)
                    .collect(Collectors.joining(","));
            events.add("{\"kind\": \"MERGE\", \"unit\": %s, \"predecessors\": [%s]}"
                    .formatted(unit("m" + i, "COMMUNE", "XA", String.valueOf(firstCode + i), Demo.HUU_LUNG), taken));
        }
        return String.join(",", events);
    }

    private static String carry(List<String> communes) {
        return communes.stream()
                .map("{\"unitId\": \"%s\", \"handling\": \"CARRY\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    /** A report with four figures for each day and each unit that matches a condition on its version. */
    private static void reports(String regime, String from, String to, String units, List<String> communes) {
        Database.execute(
                """
                with sent as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                        current_revision, received_at, version, numbers, answers)
                    select gen_random_uuid(), ?::uuid, unit_id, day, gen_random_uuid(), 'SUBMITTED', 'ON_TIME', 1,
                        day + interval '9 hours', 0, '{}', ''
                    from unit_version, generate_series(?::date, ?::date, interval '1 day') as day
                    where %1$s and (cardinality(cast(? as uuid[])) = 0 or unit_id = any(cast(? as uuid[])))
                      and valid_from <= day and (valid_to is null or valid_to > day)
                    returning id, received_at),
                revised as (
                    insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                    select id, 1, 'API', 'x', 'x', received_at from sent returning submission_id, received_at),
                stepped as (
                    insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
                    select submission_id, 1, 'SUBMIT', 1, received_at, 'x', 'x' from revised)
                insert into submission_figure (submission_id, number, indicator_id, value)
                select r.submission_id, 1, i.id, abs(hashtext(concat(r.submission_id, i.id)) / 500000)
                from revised r cross join unnest(cast(? as uuid[])) as i(id)
                """
                        .formatted(units),
                regime,
                from,
                to,
                array(communes),
                array(communes),
                array(List.of(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO)));
        Database.placeFigures();
        Database.execute("analyze");
    }

    private static String array(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }

    private static String regimeOfTheNation() {
        var id = UUID.randomUUID().toString();
        var version = UUID.randomUUID().toString();
        Database.execute(
                "insert into regime (id, owner_unit_id, code) values (?::uuid, ?::uuid, 'VN')", id, Demo.VIET_NAM);
        Database.execute(
                """
                insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient,
                    sending_method, outline, reporting_level, calendar, rules, valid_from)
                select ?::uuid, ?::uuid, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
                    reporting_level, calendar, rules, valid_from
                from regime_version where regime_id = ?::uuid
                """,
                version,
                id,
                Demo.REGIME);
        Database.execute(
                "insert into regime_timing values (?::uuid, 'COMMUNE', time '17:00', 0, time '17:00')", version);
        Database.execute(
                "insert into figure_place select ?::uuid, indicator_id, place from figure_place where regime_id = ?::uuid",
                id,
                Demo.REGIME);
        return id;
    }
}

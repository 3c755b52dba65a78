package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitType;

/**
 * Compares the time for the country's report with that for a district's, with the communes of 2022 ({@code
 * docs/benchmarks.md}). Prints the times; asserts none. Skipped without the open data.
 */
@QuarkusTest
@ApiTest
class NationBench {

    private static final Path UNITS = Path.of("../../shared/data/units_2022-07-01.csv");
    private static final Map<String, UnitType> TYPES = Map.ofEntries(
            Map.entry("tinh", UnitType.TINH),
            Map.entry("thanh_pho_tw", UnitType.THANH_PHO_TRUNG_UONG),
            Map.entry("huyen", UnitType.HUYEN),
            Map.entry("quan", UnitType.QUAN),
            Map.entry("thi_xa", UnitType.THI_XA),
            Map.entry("thanh_pho", UnitType.THANH_PHO),
            Map.entry("xa", UnitType.XA),
            Map.entry("phuong", UnitType.PHUONG),
            Map.entry("thi_tran", UnitType.THI_TRAN));
    private static final String CENTRE = "trunguong";
    private static final int RUNS = 5;
    private static final int AT_ONCE = 500;

    @Inject
    UnitService units;

    @Test
    void aCountryComparedWithADistrict() throws IOException {
        assumeTrue(Files.exists(UNITS), "the open data is not there");
        Past.withoutFuture();
        measure("11.367 units established", 1, this::establishTheNation);
        var regime = aRegimeOfTheNation();
        measure("10.599 submissions put into the database", 1, () -> submit(regime));
        var nation = create(CENTRE, regime, Demo.VIET_NAM);
        var district = create("huyen.huulung", Demo.REGIME, Demo.HUU_LUNG);
        assertThat(Database.query(Long.class, "select count(*) from unit_version where level = 'COMMUNE'"))
                .isEqualTo(10_599);

        measure("district: report read", RUNS, () -> read("huyen.huulung", district));
        measure("nation: report read", RUNS, () -> read(CENTRE, nation));
        for (var format : ReportFormat.values()) {
            measure("district: " + format, RUNS, () -> document("huyen.huulung", district, format));
            measure("nation: " + format, RUNS, () -> document(CENTRE, nation, format));
        }
        step(nation, "submit", 0, "");
        measure("nation: report read, frozen", RUNS, () -> read(CENTRE, nation));
        measure("nation: issued, three files written", 1, () -> step(nation, "issue", 1, Reports.ISSUE));
        measure("nation: XLSX as stored", RUNS, () -> document(CENTRE, nation, ReportFormat.XLSX));
    }

    /** Prints the median time, the size of the answer, and the peak memory. */
    private static void measure(String what, int runs, Supplier<Object> work) {
        var times = new ArrayList<Long>();
        Object answer = null;
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before =
                heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            answer = work.get();
            times.add(System.nanoTime() - start);
        }
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        times.sort(null);
        System.out.printf(
                "BENCH | %s | %,d ms | %s | %,d MB%n",
                what,
                Duration.ofNanos(times.get(times.size() / 2)).toMillis(),
                answer instanceof byte[] bytes ? "%,d kB".formatted(bytes.length / 1000) : "",
                (peak - before) / 1_000_000);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private Object establishTheNation() {
        var ids = new HashMap<String, UUID>();
        var there = Database.query(
                String.class,
                "select string_agg(level || code || ' ' || unit_id, ',') from unit_version where code is not null");
        for (var unit : there.split(",")) {
            ids.put(unit.split(" ")[0], UUID.fromString(unit.split(" ")[1]));
        }
        ids.put("PROVINCE", ids.get("COUNTRYVN"));
        var established = new ArrayList<NewUnit>();
        for (var line : lines()) {
            var row = line.split(",", -1);
            var level = Level.valueOf(row[0]);
            if (ids.containsKey(row[0] + row[1])) {
                continue;
            }
            var id = UUID.randomUUID();
            ids.put(row[0] + row[1], id);
            var parent = level == Level.PROVINCE ? "PROVINCE" : above(level) + row[4];
            var since = LocalDate.of(2020, 1, 1);
            established.add(new NewUnit(id, level, TYPES.get(row[3]), row[1], row[2], ids.get(parent), since, null));
        }
        for (int from = 0; from < established.size(); from += AT_ONCE) {
            units.establish(established.subList(from, Math.min(from + AT_ONCE, established.size())));
        }
        return null;
    }

    private static String above(Level level) {
        return level == Level.DISTRICT ? "PROVINCE" : "DISTRICT";
    }

    private static List<String> lines() {
        try (var lines = Files.lines(UNITS)) {
            return lines.skip(1).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String aRegimeOfTheNation() {
        var id = UUID.randomUUID().toString();
        var version = UUID.randomUUID().toString();
        Database.execute(
                "insert into regime (id, owner_unit_id, code) values (?::uuid, ?::uuid, 'VN')", id, Demo.VIET_NAM);
        Database.execute(
                """
                insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient,
                    sending_method, outline, reporting_level, calendar, rules, valid_from)
                select ?::uuid, ?::uuid, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
                    'COMMUNE', calendar, rules, valid_from
                from regime_version where regime_id = ?::uuid
                """,
                version,
                id,
                Demo.REGIME);
        Database.execute(
                "insert into regime_timing values (?::uuid, 'COMMUNE', time '17:00', 0, time '17:00')", version);
        Database.execute(
                """
                insert into regime_indicator select ?::uuid, i.indicator_id, i.position
                from regime_indicator i join regime_version v on v.id = i.regime_version_id
                where v.regime_id = ?::uuid
                """,
                version,
                Demo.REGIME);
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                values (gen_random_uuid(), '7050de30-0000-4000-8000-000000000001', ?::uuid, 'CONSOLIDATOR',
                    now() - interval '1 day')
                """,
                Demo.VIET_NAM);
        return id;
    }

    private static Object submit(String regime) {
        Database.execute(
                """
                with sent as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                        current_revision, received_at, version, numbers, answers)
                    select gen_random_uuid(), ?::uuid, unit_id, date '2022-07-13', unit_id::text, 'SUBMITTED', 'ON_TIME',
                        1, timestamptz '2022-07-13 16:00+07', 0, '{}', ''
                    from unit_version where level = 'COMMUNE'
                    returning id),
                revised as (
                    insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                    select id, 1, 'API', '', '', timestamptz '2022-07-13 16:00+07' from sent returning submission_id)
                insert into submission_figure (submission_id, number, indicator_id, value)
                select r.submission_id, 1, i.id::uuid, abs(hashtext(r.submission_id::text || i.id)) %% 5000
                from revised r cross join unnest(?::text[]) as i(id)
                """
                        .replace("%%", "%"),
                regime,
                "{%s,%s,%s,%s}".formatted(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO));
        Database.placeFigures();
        return null;
    }

    private static String create(String username, String regime, String unit) {
        String id = Demo.draft(username, regime, unit, "2022-07-13")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var paper = as(username).get("/api/v1/reports/" + id).jsonPath().getMap("paper");
        paper.put("number", "1/BC-UBND");
        paper.put("signedOn", "2022-07-13");
        as(username)
                .header("If-Match", "\"0\"")
                .body(paper)
                .put("/api/v1/reports/{id}/paper", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static Object read(String username, String report) {
        return as(username)
                .get("/api/v1/reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Object document(String username, String report, ReportFormat format) {
        return as(username)
                .accept(format.mediaType())
                .get("/api/v1/reports/{id}/document", report)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Object step(String report, String step, int version, String body) {
        return as(CENTRE)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/reports/{id}/{step}", report, step)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}

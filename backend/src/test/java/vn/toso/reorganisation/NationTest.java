package vn.toso.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.CellErrors;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Past;
import vn.toso.testing.Relisting;
import vn.toso.testing.Seeds;

/**
 * Imports the country of 2022 from the open data and reorganises it into that of 1/7/2025; the small run does so with three
 * provinces, two of which become one. Skipped without the open data.
 */
@QuarkusTest
@ApiTest
class NationTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final String DAY = "2025-07-01";

    private static final boolean LARGE = Seeds.large();

    /** Lạng Sơn, and Bắc Kạn, which passes into Thái Nguyên. */
    private static final Set<String> SMALL = Set.of("20", "06", "19");

    private static final long SMALL_COMMUNES = 65 + 92;

    /** 576 old names, and two communes for each of which two rows say that all of it passes there. */
    private static final int CONTRADICTIONS = 576 + 4;

    @Test
    void theCountryOf2022BecomesThatOf2025AndBack() throws IOException {
        assumeTrue(Files.exists(DATA), "the open data is not there");
        Past.withoutFuture();
        var units = data("units_2022-07-01.csv", "province_code").getBytes(StandardCharsets.UTF_8);
        timed("the units of 2022 taken in", () -> vn.toso.testing.Files.send(
                        ADMINISTRATOR, vn.toso.testing.Files.CSV, units, "/api/v1/units/import?validFrom=2022-07-01")
                .statusCode(200)
                .body("errors", empty()));
        // Sơn Hà had ended by March 2025, so the mapping does not place its villages of the demo.
        var villages = Relisting.VILLAGES
                + Database.query(
                        String.class,
                        """
                        select string_agg(concat_ws(',', '06454', v.name, '06385'), E'\n') from unit_version v
                        join unit_version c on c.unit_id = v.parent_id and c.code = '06454'
                        """);
        var before = tree();

        // The list is of 2022 and the mapping of 2025. In between, communes were renamed, and the two sources spell
        // some names differently.
        var strict = relist(true, false, villages);
        int contradictions = strict.getInt("errorCount");
        assertThat(contradictions).isPositive();
        assertThat(strict.getList("errors")).hasSize(Math.min(contradictions, CellErrors.TOLD));
        var wouldBe = timed("dry run of the reorganisation", () -> relist(true, true, villages));
        assertThat(wouldBe.getList("errors")).isEmpty();
        assertThat(wouldBe.getList("warnings"))
                .hasSize(contradictions)
                .startsWith(strict.getList("errors").toArray());
        assertThat(wouldBe.getInt("contradictions")).isEqualTo(contradictions);
        assertThat(tree()).isEqualTo(before);
        var given = new Given();
        assertThat(given.total("2025-06-30", "then").value()).isEqualTo(given.all());
        var done = timed("the reorganisation recorded", () -> relist(false, true, villages));
        assertThat(alive("PROVINCE")).isEqualTo(LARGE ? 34 : 2);
        assertThat(alive("DISTRICT")).isZero();
        assertThat(alive("COMMUNE")).isEqualTo(LARGE ? 3_321 : SMALL_COMMUNES);
        if (LARGE) {
            assertThat(contradictions).isEqualTo(CONTRADICTIONS);
            assertThat(Set.copyOf(wouldBe.<String>getList("warnings.code")))
                    .isEqualTo(Set.of("name-differs", "whole-divided"));
            changesAreThoseOfTheCountry(done);
        }
        assertThat(wrongInClosure()).isZero();

        sumsStayWhatTheyWere(given);
        String id = done.getString("reorganisationId");
        timed("the reorganisation read", () -> as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .statusCode(200)
                .body("units.size()", equalTo(ReorganisationView.MAX_UNITS)));
        timed("the reorganisation undone", () -> undo(ADMINISTRATOR, id).statusCode(200));
        assertThat(tree()).isEqualTo(before);
    }

    private static void changesAreThoseOfTheCountry(JsonPath done) {
        assertThat(done.getMap("levels.find { it.level == 'PROVINCE' }"))
                .containsEntry("ends", 52)
                .containsEntry("begins", 23);
        assertThat(done.getMap("levels.find { it.level == 'DISTRICT' }")).containsEntry("ends", 705);
        assertThat(done.getMap("levels.find { it.level == 'COMMUNE' }"))
                .containsEntry("begins", 3_190)
                .containsEntry("ends", 10_599 - 131)
                .containsEntry("changes", 131);
        assertThat(done.getInt("divided")).isEqualTo(441);
        // The mapping starts from the communes of March 2025 and does not contain those that had ended by then.
        assertThat(done.getInt("unnamed")).isEqualTo(569);
        assertThat(done.getInt("outside")).isEqualTo(3);
        assertThat(Database.query(Long.class, "select count(*) from succession where share is null"))
                .isPositive();
    }

    /** After the reorganisation, no reported figure is lost and none counts twice. */
    private static void sumsStayWhatTheyWere(Given given) {
        Database.setBusinessTime("2025-07-02 08:00:00");
        for (var view : List.of("then", "today")) {
            for (var asOf :
                    "then".equals(view) ? List.of("2025-06-30", DAY, "2025-07-02") : List.of("2025-06-14", DAY)) {
                var shown = timed("the nation by province, " + view + " " + asOf, () -> given.total(asOf, view));
                // Totals leave out only the figures of units without a successor, and name them.
                assertThat(shown.value() + shown.left()).as(view + asOf).isEqualTo(given.all());
                assertThat(shown.rows() + shown.undivided()).as(view + asOf).isEqualTo(shown.value());
                assertThat(shown.left()).as(view + asOf).isEqualTo(given.passedIntoNothing(asOf, view));
            }
        }
    }

    /** A stock and a flow that each commune of 2022 gave on 14/6/2025 only. */
    private static final class Given {

        private static final String REGIME = "7050de30-0009-4000-8000-000000000001";
        private static final String STOCK = "7050de30-0009-4000-8000-000000000002";
        private static final String FLOW = "7050de30-0009-4000-8000-000000000003";

        Given() {
            Database.execute(
                    """
                    with nation as (select unit_id as id from unit_version where level = 'COUNTRY' limit 1),
                    i as (
                        insert into indicator
                        select v.id::uuid, n.id, v.code, 'X', 'X', v.kind, 'ACCOUNTS', '2022-01-01'
                        from nation n, (values (?, 'QG1', 'STOCK'), (?, 'QG2', 'FLOW')) v(id, code, kind)
                        returning id
                    ),
                    r as (insert into regime select ?::uuid, id, 'QG' from nation returning id),
                    v as (
                        insert into regime_version
                        select gen_random_uuid(), r.id, 'X', 'X', '', '', '', '', '', 'COMMUNE', '{"kind": "DAILY"}',
                            '2022-01-01' from r
                        returning id
                    ),
                    t as (insert into regime_timing select id, 'COMMUNE', '17:00', 0, '17:00' from v),
                    ri as (
                        insert into regime_indicator
                        select v.id, i.id, row_number() over (order by i.id) - 1 from v, i
                    ),
                    s as (
                        insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                            current_revision, received_at, version, numbers, answers)
                        select gen_random_uuid(), r.id, u.unit_id, '2025-06-14', gen_random_uuid(), 'SUBMITTED',
                            'ON_TIME', 1, now(), 0, '{}', ''
                        from r, unit_version u
                        where u.level = 'COMMUNE' and u.valid_from <= '2025-06-14'
                          and (u.valid_to is null or u.valid_to > '2025-06-14')
                        returning id, unit_id
                    ),
                    sr as (
                        insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                        select id, 1, 'WEB', 'x', 'x', now() from s
                    )
                    insert into submission_figure (submission_id, number, indicator_id, value)
                    select s.id, 1, i.id, abs(hashtext(s.unit_id::text || i.id)) % 1000 from s, i
                    """,
                    STOCK, FLOW, REGIME);
            Database.placeFigures();
        }

        /** The sum of both indicators. */
        long all() {
            return given("true");
        }

        /** The figures of communes that ended without a successor, as often as a total leaves them out. */
        long passedIntoNothing(String asOf, String view) {
            return "2025-06-30".equals(asOf)
                    ? 0
                    : given(
                            """
                            not exists (select from succession where predecessor_id = s.unit_id)
                            and not exists (
                                select from unit_version v where v.unit_id = s.unit_id and v.valid_to is null)
                            """);
        }

        private static long given(String which) {
            return Database.query(
                    Long.class,
                    """
                    select coalesce(sum(f.value), 0)::bigint from submission s
                    join submission_figure f on f.submission_id = s.id
                    where s.regime_id = ?::uuid and %s
                    """
                            .formatted(which),
                    REGIME);
        }

        Shown total(String asOf, String view) {
            String nation = Database.query(
                    String.class, "select unit_id::text from unit_version where level = 'COUNTRY' limit 1");
            var answer = as(ADMINISTRATOR)
                    .get("/api/v1/progress?regime={r}&unit={u}&asOf={d}&view={v}", REGIME, nation, asOf, view)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            return new Shown(
                    sum(answer, "totals.value"),
                    sum(answer, "rows.totals.flatten().value"),
                    sum(answer, "undivided.figures.flatten().value"),
                    sum(answer, "notCarried.figures.flatten().value"));
        }

        private static long sum(JsonPath answer, String path) {
            return answer.<Number>getList(path).stream()
                    .filter(Objects::nonNull)
                    .mapToLong(Number::longValue)
                    .sum();
        }
    }

    private record Shown(long value, long rows, long undivided, long left) {}

    private static JsonPath relist(boolean dryRun, boolean codesDecide, String villages) {
        try {
            return Relisting.send(
                            ADMINISTRATOR,
                            Relisting.request(DAY, ", \"gaps\": true, \"codesDecide\": " + codesDecide),
                            dryRun,
                            data("units_2025-07-01.csv", "province_code"),
                            data("mapping_2025_old_to_new.csv", "old_province"),
                            villages)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A file of the open data; in the small run the rows of its provinces.
     *
     * @param column the name of the column with the code of the province
     */
    private static String data(String file, String column) throws IOException {
        var lines = Files.readAllLines(DATA.resolve(file));
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        return lines.stream()
                .filter(line -> LARGE || line.equals(lines.get(0)) || SMALL.contains(line.split(",")[at]))
                .collect(joining("\n"));
    }

    private static long alive(String level) {
        return Database.query(
                Long.class,
                """
                select count(*) from unit_version
                where level = ? and valid_from <= ?::date and (valid_to is null or valid_to > ?::date)
                """,
                level,
                DAY,
                DAY);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        var result = work.get();
        System.out.printf("BENCH | %s | %,d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}

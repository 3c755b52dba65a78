package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.regime.Calendar;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/**
 * Draws random units, lifetimes, calendars, exemptions and submissions, and compares the API's counts with a simple count of
 * the same facts.
 */
@QuarkusTest
@ApiTest
class CoveragePropertyTest {

    private static final LocalDate START = LocalDate.of(2022, 5, 1);
    private static final int DAYS = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void reportedMissingAndExemptAddUpToExpectedWithoutOverlap(long seed) {
        var world = new World(new Random(seed));
        for (int day = 0; day < DAYS; day += 3) {
            var asOf = START.plusDays(day);
            var progress = world.progress(asOf);

            var expected = world.expected(asOf);
            var reported = new HashSet<UUID>();
            var missing = new HashSet<UUID>();
            var exempt = new HashSet<UUID>();
            for (Map<String, Object> row : progress.<Map<String, Object>>getList("rows")) {
                var unit = UUID.fromString((String) ((Map<?, ?>) row.get("unit")).get("id"));
                if (row.get("status") != null) {
                    switch ((String) row.get("status")) {
                        case "REPORTED" -> reported.add(unit);
                        case "MISSING" -> missing.add(unit);
                        default -> exempt.add(unit);
                    }
                }
            }
            var together = new HashSet<>(reported);
            together.addAll(missing);
            together.addAll(exempt);
            assertThat(together).isEqualTo(expected).hasSize(reported.size() + missing.size() + exempt.size());
            assertThat(reported).isEqualTo(world.reported(asOf));
            assertThat(exempt).isEqualTo(world.exempt(asOf));
            assertThat(progress.getInt("coverage.expected")).isEqualTo(expected.size());
            assertThat(progress.getInt("coverage.reported"))
                    .isBetween(0, expected.size())
                    .isEqualTo(reported.size());
            assertThat(progress.getInt("coverage.missing")).isEqualTo(missing.size());
            assertThat(progress.getInt("coverage.exempt")).isEqualTo(exempt.size());
            assertThat(progress.getInt("missingUnits.size()")).isEqualTo(missing.size());
            assertThat(progress.<Integer>get("totals[0].value")).isEqualTo(world.total(asOf));
        }
    }

    /**
     * About ten units with random lifetimes below one district. They are inserted by SQL, so that our own rules do not shape
     * them.
     */
    private static class World {

        private final UUID district = UUID.randomUUID();
        private final UUID regime = UUID.randomUUID();
        private final UUID indicator = UUID.randomUUID();
        private final Calendar calendar;
        private final Map<UUID, LocalDate[]> lives = new HashMap<>();
        private final Map<UUID, LocalDate[]> exemptions = new HashMap<>();
        private final Map<UUID, Map<LocalDate, Integer>> sent = new HashMap<>();

        World(Random random) {
            calendar = calendar(random);
            unit(district, "DISTRICT", Demo.LANG_SON, "9" + random.nextInt(10, 99), START.minusYears(1), null);
            Database.execute(
                    "insert into indicator values (?, ?, 'X', 'X', 'X', 'STOCK', 'ACCOUNTS', ?)",
                    indicator,
                    district,
                    START.minusYears(1));
            Database.execute("insert into regime values (?, ?, 'X')", regime, district);
            var version = UUID.randomUUID();
            Database.execute(
                    "insert into regime_version values (?, ?, 'X', 'X', '', '', '', '', '', 'COMMUNE', ?::jsonb, ?)",
                    version,
                    regime,
                    json(calendar),
                    START);
            Database.execute("insert into regime_timing values (?, 'COMMUNE', '17:00', 0, '17:00')", version);
            Database.execute("insert into regime_indicator values (?, ?, 0)", version, indicator);
            for (int i = 0; i < 12; i++) {
                commune(random, "9000" + i);
            }
            Database.placeFigures();
        }

        private static Calendar calendar(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> new Calendar.Daily();
                case 1 ->
                    new Calendar.Weekdays(EnumSet.of(
                            DayOfWeek.of(1 + random.nextInt(7)),
                            DayOfWeek.of(1 + random.nextInt(7)),
                            DayOfWeek.SUNDAY));
                case 2 -> new Calendar.EveryNDays(START, 1 + random.nextInt(4));
                case 3 ->
                    new Calendar.Dates(START.datesUntil(START.plusDays(1 + random.nextInt(20)))
                            .toList());
                default -> new Calendar.Monthly(1 + random.nextInt(31), 1);
            };
        }

        private static String json(Calendar calendar) {
            try {
                return JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()
                        .writerFor(Calendar.class)
                        .writeValueAsString(calendar);
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }

        private void commune(Random random, String code) {
            var id = UUID.randomUUID();
            var from = START.plusDays(random.nextInt(-20, DAYS));
            var to = random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(DAYS));
            lives.put(id, new LocalDate[] {from, to});
            unit(id, "COMMUNE", district.toString(), code, from, to);
            if (random.nextInt(3) == 0) {
                var since = START.plusDays(random.nextInt(DAYS));
                var until = random.nextBoolean() ? null : since.plusDays(1 + random.nextInt(10));
                exemptions.put(id, new LocalDate[] {since, until});
                Database.execute(
                        "insert into exemption values (gen_random_uuid(), ?, ?, 'x', ?, ?::date)",
                        regime,
                        id,
                        since,
                        until);
            }
            int figure = 0;
            for (var day = START; day.isBefore(START.plusDays(DAYS)); day = day.plusDays(1)) {
                if (asked(day) && within(lives.get(id), day) && random.nextInt(4) > 0) {
                    figure += random.nextInt(20);
                    submission(id, day, figure);
                    sent.computeIfAbsent(id, unit -> new HashMap<>()).put(day, figure);
                }
            }
        }

        private void submission(UUID unit, LocalDate asOf, int figure) {
            Database.execute(
                    """
                    with s as (
                        insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                            current_revision, received_at, version, numbers, answers)
                        values (gen_random_uuid(), ?, ?, ?, gen_random_uuid()::text, 'SUBMITTED', 'ON_TIME', 1, now(), 0,
                            '{}', '') returning id),
                    r as (insert into submission_revision select id, 1, 'WEB', 'x', 'x', null, now() from s)
                    insert into submission_figure select id, 1, ?, ? from s
                    """,
                    regime,
                    unit,
                    asOf,
                    indicator,
                    figure);
        }

        private static void unit(UUID id, String level, String parent, String code, LocalDate from, LocalDate to) {
            Database.execute("insert into unit values (?, ?)", id, level);
            Database.execute(
                    "insert into unit_version values (gen_random_uuid(), ?, ?, ?, 'X', 'x', 'XA', ?::uuid, ?, ?::date)",
                    id,
                    level,
                    code,
                    parent,
                    from,
                    to);
            Database.execute(
                    """
                    insert into unit_ancestor
                    select ancestor_id, ?, depth + 1, ?, ?::date from unit_ancestor where descendant_id = ?::uuid
                    union all select ?, ?, 0, ?, ?::date
                    """,
                    id,
                    from,
                    to,
                    parent,
                    id,
                    id,
                    from,
                    to);
        }

        JsonPath progress(LocalDate asOf) {
            return as("trunguong")
                    .get("/api/v1/progress?regime={r}&unit={u}&asOf={d}", regime, district, asOf.toString())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        Set<UUID> expected(LocalDate asOf) {
            var units = new HashSet<UUID>();
            lives.forEach((unit, life) -> {
                if (asked(asOf) && within(life, asOf)) {
                    units.add(unit);
                }
            });
            return units;
        }

        Set<UUID> reported(LocalDate asOf) {
            var units = expected(asOf);
            units.removeIf(unit -> !sent.getOrDefault(unit, Map.of()).containsKey(asOf));
            return units;
        }

        Set<UUID> exempt(LocalDate asOf) {
            var units = expected(asOf);
            units.removeAll(reported(asOf));
            units.removeIf(unit -> !exemptions.containsKey(unit) || !within(exemptions.get(unit), asOf));
            return units;
        }

        /** The sum of the latest figures on or before the date of units that exist on it; null if there are none. */
        Integer total(LocalDate asOf) {
            var figures = new ArrayList<Integer>();
            lives.forEach((unit, life) -> sent.getOrDefault(unit, Map.of()).entrySet().stream()
                    .filter(figure -> within(life, asOf) && !figure.getKey().isAfter(asOf))
                    .max(Map.Entry.comparingByKey())
                    .ifPresent(figure -> figures.add(figure.getValue())));
            return figures.isEmpty()
                    ? null
                    : figures.stream().mapToInt(Integer::intValue).sum();
        }

        private boolean asked(LocalDate day) {
            return !day.isBefore(START) && calendar.asksFor(day);
        }

        private static boolean within(LocalDate[] period, LocalDate day) {
            return !day.isBefore(period[0]) && (period[1] == null || day.isBefore(period[1]));
        }
    }

    @Test
    void aUnitThatTheRegimeDoesNotAskHasNothingExpected() {
        var progress = as("trunguong")
                .get("/api/v1/progress?regime={r}&unit={u}", Demo.REGIME, Demo.BAC_KAN)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(progress.getInt("coverage.expected")).isZero();
        assertThat(progress.<Object>get("totals[0].value")).isNull();
        assertThat(progress.getList("rows.status", List.class)).containsOnlyNulls();
    }
}

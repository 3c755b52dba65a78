package vn.toso.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.undo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.reorganisation.LateQueries.Late;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Seeds;
import vn.toso.testing.Statements;

/** Reports of units that had already ended: how they are carried over, and how many statements that takes. */
@QuarkusTest
@ApiTest
class LateCarryingTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
    private static final List<String> INDICATORS = List.of(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO);
    private static final long LARGEST = 9_007_199_254_740_991L;

    /** The carried submissions: unit, date, timeliness, time of receipt, state, versions, and figures in order. */
    private static final String CARRIED =
            """
            select string_agg(concat_ws(' ', v.code, s.as_of, s.timeliness, s.entered_in_time,
                    to_char(s.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), s.state,
                    s.current_revision, s.version, r.channel, f.figures), E'\n' order by v.code, s.as_of)
            from submission s
            join unit_version v on v.unit_id = s.unit_id
            join submission_revision r on r.submission_id = s.id
            left join lateral (
                select string_agg(concat(i.position, '=', coalesce(cast(f.value as text), f.mark)), ' '
                    order by i.position) as figures
                from unnest(cast(? as uuid[])) with ordinality as i(id, position)
                join submission_figure f on f.submission_id = s.id and f.indicator_id = i.id) f on true
            where s.carried_by is not null
            """;

    private final List<String> communes = new ArrayList<>();

    @Inject
    LateQueries queries;

    /**
     * Compares with the definition: sums for dates with reports of all predecessors, from current revisions, received with
     * the last of them.
     */
    @Test
    void carriedSubmissionsMatchTheDefinition() {
        Seeds.of(3, 60).forEach(seed -> {
            Database.reset();
            Past.withoutFuture();
            var random = new Random(seed);
            int merges = 1 + random.nextInt(3);
            establish(3 * merges);
            var expected = new ArrayList<String>();
            for (int merge = 0; merge < merges; merge++) {
                for (int day = 0; day < 12; day++) {
                    var parts = parts(random, communes.subList(3 * merge, 3 * merge + 3), day);
                    if (parts.size() == 3) {
                        expected.add("%05d %s".formatted(91_000 + merge, sum(day, parts)));
                    }
                }
            }
            record(ADMINISTRATOR, request(merges)).statusCode(201);
            var carried = Database.query(String.class, CARRIED, ids(INDICATORS));
            assertThat(carried == null ? "" : carried).as("seed %d", seed).isEqualTo(String.join("\n", expected));
            assertThat(Database.query(
                            Long.class,
                            """
                            select count(*) from submission s
                            where unit_id = any(cast(? as uuid[])) and (set_aside_by is null or version <> 1)
                            """,
                            ids(communes)))
                    .as("seed %d: not set aside", seed)
                    .isZero();
        });
    }

    @Test
    void aSumBeyondALongIsExact() {
        establish(1);
        var unit = communes.get(0);
        var late = IntStream.range(0, 2_000)
                .mapToObj(day -> new Late(
                        sent(unit, day, Instant.EPOCH, List.of(String.valueOf(LARGEST))),
                        UUID.fromString(unit),
                        UUID.fromString(Demo.REGIME),
                        FIRST,
                        Instant.EPOCH))
                .toList();
        assertThat(queries.sums(List.of(late.subList(0, 1), late.subList(1, 2_000)))
                        .get(1))
                .containsExactly(new FigureSums.Given(
                        UUID.fromString(Demo.XU_LANG),
                        false,
                        1_999,
                        0,
                        BigInteger.valueOf(LARGEST).multiply(BigInteger.valueOf(1_999))));
    }

    @Test
    void aSumThatIsTooLargeRefusesTheReorganisation() {
        Past.withoutFuture();
        establish(3);
        for (int i = 0; i < 3; i++) {
            sent(communes.get(i), 0, Instant.EPOCH, List.of("1", String.valueOf(i == 0 ? LARGEST : 1)));
        }
        record(ADMINISTRATOR, request(1))
                .statusCode(422)
                .body("type", equalTo("/problems/late-sum-too-large"))
                .body("indicatorId", equalTo(Demo.BANK));
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from submission where set_aside_by is not null or carried_by is not null"))
                .isZero();
    }

    @Test
    void moreReportsNeedNoMoreStatements() {
        long few = statements(2);
        long many = statements(60);
        assertThat(many).isLessThanOrEqualTo(few + 3);
    }

    /** Statements of a preview, a recording and an undo, with reports for this many days. */
    private long statements(int days) {
        Database.reset();
        Past.withoutFuture();
        Database.setBusinessTime("2022-10-01 08:00:00");
        establish(3);
        for (int day = 0; day < days; day++) {
            for (var unit : communes) {
                sent(unit, day, Instant.EPOCH, List.of("1", "2", "3", "4"));
            }
        }
        return Statements.during(() -> {
            as(ADMINISTRATOR)
                    .body(request(1))
                    .post("/api/v1/reorganisations/preview")
                    .then()
                    .statusCode(200);
            String id = record(ADMINISTRATOR, request(1))
                    .statusCode(201)
                    .body("lateSubmissions.carried", equalTo(List.of(days, days, days)))
                    .extract()
                    .path("id");
            undo(ADMINISTRATOR, id).statusCode(200);
        });
    }

    private void establish(int count) {
        communes.clear();
        for (int i = 0; i < count; i++) {
            communes.add(commune(String.valueOf(90_000 + i), Demo.HUU_LUNG));
        }
    }

    /** Merges three communes each into one, and carries their reports. */
    private String request(int merges) {
        var events = IntStream.range(0, merges)
                .mapToObj(i -> merge(
                        "m" + i,
                        String.valueOf(91_000 + i),
                        Demo.HUU_LUNG,
                        communes.subList(3 * i, 3 * i + 3).toArray(String[]::new)))
                .collect(joining(","));
        var answers = communes.stream()
                .map("{\"unitId\": \"%s\", \"handling\": \"CARRY\"}"::formatted)
                .collect(joining(","));
        return body(FIRST.toString(), events, answers);
    }

    private record Part(Instant receivedAt, List<String> figures) {}

    /** The reports of some of the units for a day; some units correct theirs. */
    private static List<Part> parts(Random random, List<String> units, int day) {
        var parts = new ArrayList<Part>();
        for (var unit : units) {
            if (random.nextInt(8) > 0) {
                var due = Instant.parse(FIRST.plusDays(day) + "T10:00:00Z");
                var part = new Part(due.plusSeconds(random.nextInt(-40, 3)), figures(random));
                var id = sent(unit, day, part.receivedAt(), part.figures());
                parts.add(random.nextInt(4) > 0 ? part : new Part(part.receivedAt(), corrected(id, figures(random))));
            }
        }
        return parts;
    }

    /** Figures for the four indicators; an empty text for a blank figure. */
    private static List<String> figures(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i -> switch (random.nextInt(i == 3 ? 3 : 12)) {
                    case 0 -> "NIL";
                    case 1, 2 -> i == 0 ? "7" : "NOT_APPLICABLE";
                    case 3 -> i == 1 ? "" : "0";
                    default -> String.valueOf(random.nextLong(LARGEST / 3));
                })
                .toList();
    }

    private static String sum(int day, List<Part> parts) {
        var asOf = FIRST.plusDays(day);
        var received =
                parts.stream().map(Part::receivedAt).max(Instant::compareTo).orElseThrow();
        var figures = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            int indicator = i;
            var given =
                    parts.stream().map(part -> part.figures().get(indicator)).toList();
            if (given.stream().noneMatch(String::isEmpty)) {
                figures.add((i + 1) + "="
                        + (given.stream().allMatch("NOT_APPLICABLE"::equals)
                                ? "NOT_APPLICABLE"
                                : given.stream()
                                        .filter(one -> Character.isDigit(one.charAt(0)))
                                        .mapToLong(Long::parseLong)
                                        .sum()));
            }
        }
        boolean late = received.isAfter(Instant.parse(asOf + "T10:00:00Z"));
        return "%s %s f %s SUBMITTED 1 0 REORGANISATION%s"
                .formatted(
                        asOf,
                        late ? "LATE" : "ON_TIME",
                        received,
                        figures.isEmpty() ? "" : " " + String.join(" ", figures));
    }

    private static UUID sent(String unit, int day, Instant receivedAt, List<String> figures) {
        var id = UUID.randomUUID();
        Database.execute(
                """
                with s as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                        current_revision, received_at, version, numbers, answers)
                    values (?, ?::uuid, ?::uuid, ?, gen_random_uuid(), 'SUBMITTED', 'ON_TIME', 1, ?::timestamptz, 0,
                        '{}', '')
                    returning id, received_at
                ), r as (
                    insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                    select id, 1, 'WEB', 'x', 'x', received_at from s
                    returning submission_id, received_at
                )
                insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
                select submission_id, 1, 'SUBMIT', 1, received_at, 'x', 'x' from r
                """,
                id,
                Demo.REGIME,
                unit,
                FIRST.plusDays(day),
                receivedAt.toString());
        give(id, 1, figures);
        return id;
    }

    private static List<String> corrected(UUID id, List<String> figures) {
        Database.execute(
                """
                with r as (
                    insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                    values (?, 2, 'WEB', 'x', 'x', now())
                    returning submission_id
                ), e as (
                    insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
                    select submission_id, 2, 'CORRECT', 2, now(), 'x', 'x' from r
                )
                update submission set current_revision = 2 where id = (select submission_id from r)
                """,
                id);
        give(id, 2, figures);
        return figures;
    }

    private static void give(UUID id, int number, List<String> figures) {
        Database.execute(
                """
                insert into submission_figure (submission_id, number, indicator_id, value, mark)
                select ?, ?, i.id, case when g.given ~ '^[0-9]' then cast(g.given as bigint) end,
                    case when g.given !~ '^[0-9]' then g.given end
                from unnest(cast(? as text[])) with ordinality as g(given, position)
                join unnest(cast(? as uuid[])) with ordinality as i(id, position) using (position)
                where g.given <> ''
                """,
                id,
                number,
                figures.stream().map(one -> '"' + one + '"').collect(joining(",", "{", "}")),
                ids(INDICATORS));
        Database.placeFigures(id);
    }

    private static String ids(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}

package vn.toso.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/**
 * A district whose communes have sent very large figures every day for half a year, as was possible before today's limit.
 * Sums of stocks exceed what a browser can hold, sums of the flow exceed 64 bits. Inserted with SQL, without the rules of the
 * application.
 */
final class HugeWorld {

    static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    static final LocalDate BEFORE = LocalDate.of(2022, 6, 13);
    static final String CONSOLIDATOR = "huyen.huulung";

    private static final long LARGEST = 9_007_199_254_740_991L;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate FOUNDED = LocalDate.of(2021, 1, 1);
    private static final int COMMUNES = 8;
    private static final int FIGURES = 3;

    final UUID district = UUID.randomUUID();
    final UUID regime = UUID.randomUUID();
    final UUID target = UUID.randomUUID();
    final List<UUID> communes = new ArrayList<>();

    /** Two stocks, their sum, and a flow. */
    final List<UUID> indicators = new ArrayList<>();

    final long plan;

    private final Random random;

    /** The figures of the two stocks and the flow by commune and day. */
    private final long[][][] sent;

    HugeWorld(long seed) {
        random = new Random(seed);
        plan = seed % 2 == 0 ? 1 + random.nextInt(30) : LARGEST - random.nextInt(1_000_000);
        unit(district, "DISTRICT", Demo.LANG_SON, "9" + random.nextInt(10, 99));
        for (int i = 0; i < COMMUNES; i++) {
            communes.add(UUID.randomUUID());
            unit(communes.get(i), "COMMUNE", district.toString(), "%05d".formatted(95_000 + i));
        }
        programme();
        target(target, district);
        target(UUID.randomUUID(), communes.get(0));
        Database.execute(
                "insert into unit_population (unit_id, year, aged_15_and_over, source) values (?, 2022, ?, 'x')",
                communes.get(0),
                LARGEST);
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                values (gen_random_uuid(), ?, ?, 'CONSOLIDATOR', now() - interval '1 day')
                """,
                Tokens.subject(CONSOLIDATOR),
                district);
        sent = new long[COMMUNES][days(DAY)][FIGURES];
        send();
        receive();
    }

    private void programme() {
        var first = indicator("A", "STOCK");
        var second = indicator("B", "STOCK");
        var sum = indicator("S", "STOCK");
        indicator("F", "FLOW");
        Database.execute("insert into indicator_part values (?, ?, 0), (?, ?, 1)", sum, first, sum, second);
        Database.execute("insert into regime values (?, ?, 'LON')", regime, district);
        var version = UUID.randomUUID();
        Database.execute(
                """
                insert into regime_version values
                    (?, ?, 'X', 'X', '', 'X', '', '', '', 'COMMUNE', '{"kind": "MONTHLY", "closingDay": 13}', ?)
                """,
                version,
                regime,
                FOUNDED);
        Database.execute("insert into regime_timing values (?, 'COMMUNE', '17:00', 0, '17:00')", version);
        for (int i = 0; i < indicators.size(); i++) {
            Database.execute("insert into regime_indicator values (?, ?, ?)", version, indicators.get(i), i);
        }
    }

    private UUID indicator(String code, String kind) {
        var id = UUID.randomUUID();
        Database.execute(
                "insert into indicator values (?, ?, ?, ?, 'X', ?, 'ACCOUNTS', ?)",
                id,
                district,
                code,
                "Số " + code,
                kind,
                FOUNDED);
        indicators.add(id);
        return id;
    }

    private void target(UUID id, UUID unit) {
        Database.execute(
                """
                insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
                values (?, ?, 'X', 'X', 'PERSONS', '2022-01-01', '2023-01-01')
                """,
                id,
                unit);
        Database.execute(
                """
                insert into target_version
                    (id, target_id, value, effective_from, document_number, document_date, document_issuer)
                values (gen_random_uuid(), ?, ?, '2022-01-01', '1', '2022-01-01', 'X')
                """,
                id,
                plan);
        for (int i = 0; i < indicators.size(); i++) {
            Database.execute(
                    "insert into target_indicator values (?, ?, ?, ?)",
                    id,
                    indicators.get(i),
                    i == 2 ? "ACCOUNTS_PER_PLANNED_PERSON" : "SHARE",
                    digits(i));
        }
    }

    /** The number of decimals of an indicator's rate. */
    static int digits(int indicator) {
        return indicator;
    }

    private void send() {
        var submissions = new ArrayList<String>();
        var revisions = new ArrayList<String>();
        var figures = new ArrayList<String>();
        int[] reported = {0, 1, 3};
        for (int commune = 0; commune < COMMUNES; commune++) {
            for (int day = 0; day < sent[commune].length; day++) {
                var id = UUID.randomUUID();
                submissions.add(
                        "('%1$s', '%2$s', '%3$s', '%4$s', '%1$s', 'SUBMITTED', 'ON_TIME', 1, now(), 0, '{}', '')"
                                .formatted(id, regime, communes.get(commune), FIRST.plusDays(day)));
                revisions.add("('%s', 1, 'WEB', 'x', 'x', null, now())".formatted(id));
                for (int i = 0; i < FIGURES; i++) {
                    sent[commune][day][i] = figure();
                    figures.add("('%s', 1, '%s', %d, null)"
                            .formatted(id, indicators.get(reported[i]), sent[commune][day][i]));
                }
            }
        }
        Database.execute(
                """
                with s as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness, current_revision,
                    received_at, version, numbers, answers) values %s),
                r as (insert into submission_revision values %s)
                insert into submission_figure values %s
                """
                        .formatted(
                                String.join(", ", submissions),
                                String.join(", ", revisions),
                                String.join(", ", figures)));
        Database.placeFigures();
    }

    /** Adds the first event of each submission. */
    private void receive() {
        Database.execute(
                """
                insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
                select id, 1, 'SUBMIT', 1, received_at, 'x', 'x' from submission where regime_id = ?
                """,
                regime);
    }

    /** Mostly the largest figure or close to it, sometimes any. */
    private long figure() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextLong(LARGEST);
            case 1, 2, 3 -> LARGEST;
            default -> LARGEST - random.nextInt(1_000_000_000);
        };
    }

    /**
     * The value of an indicator on a date.
     *
     * @param commune null for the whole district
     */
    BigInteger sum(int indicator, UUID commune, LocalDate asOf) {
        var sum = BigInteger.ZERO;
        for (int i = 0; i < COMMUNES; i++) {
            if (commune == null || communes.get(i).equals(commune)) {
                sum = sum.add(of(sent[i], indicator, days(asOf)));
            }
        }
        return sum;
    }

    private static BigInteger of(long[][] days, int indicator, int count) {
        var last = days[count - 1];
        var flow = BigInteger.ZERO;
        for (int day = 0; day < count; day++) {
            flow = flow.add(BigInteger.valueOf(days[day][2]));
        }
        return switch (indicator) {
            case 0 -> BigInteger.valueOf(last[0]);
            case 1 -> BigInteger.valueOf(last[1]);
            case 2 -> BigInteger.valueOf(last[0]).add(BigInteger.valueOf(last[1]));
            default -> flow;
        };
    }

    private static int days(LocalDate until) {
        return (int) ChronoUnit.DAYS.between(FIRST, until) + 1;
    }

    private static void unit(UUID id, String level, String parent, String code) {
        Database.execute("insert into unit values (?, ?)", id, level);
        Database.execute(
                "insert into unit_version values (gen_random_uuid(), ?, ?, ?, ?, 'x', 'XA', ?::uuid, ?, null)",
                id,
                level,
                code,
                "Đơn vị " + code,
                parent,
                FOUNDED);
        Database.execute(
                """
                insert into unit_ancestor
                select ancestor_id, ?, depth + 1, ?, cast(null as date) from unit_ancestor where descendant_id = ?::uuid
                union all select ?, ?, 0, ?, null
                """,
                id,
                FOUNDED,
                parent,
                id,
                id,
                FOUNDED);
    }
}

package vn.toso.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/**
 * A district of a few communes that report a few days with numbers, marks and blanks, some twice; then some communes are
 * merged and divided. Made by SQL, as rows and not by our rules.
 */
final class FigureWorld {

    static final LocalDate START = LocalDate.of(2022, 6, 1);
    static final int DAYS = 8;

    private static final LocalDate END = LocalDate.of(2022, 7, 1);
    private static final LocalDate BEFORE = START.minusYears(1);
    private static final int COMMUNES = 8;

    final UUID district = UUID.randomUUID();
    final UUID regime = UUID.randomUUID();

    /** What each indicator comes down to, in the order of the regime. */
    final Map<UUID, List<UUID>> leaves = new LinkedHashMap<>();

    final List<UUID> flows = new ArrayList<>();
    final List<UUID> asked = new ArrayList<>();

    /** The communes of the days in which they report, in the order of their codes. */
    final List<UUID> communes = new ArrayList<>();

    final Map<UUID, LocalDate> exemptSince = new HashMap<>();

    /** Into which units of today a commune has passed; not where the decision states no shares. */
    final Map<UUID, List<UUID>> remains = new HashMap<>();

    private final Random random;
    private final List<String> submissions = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private int codes;

    FigureWorld(long seed) {
        random = new Random(seed);
        unit(district, "DISTRICT", Demo.LANG_SON, "9" + random.nextInt(10, 99), BEFORE, null);
        indicators();
        for (int i = 0; i < COMMUNES; i++) {
            communes.add(UUID.randomUUID());
        }
        int divided = random.nextInt(COMMUNES);
        int undecided = (divided + 1) % COMMUNES;
        int merged = (divided + 2) % COMMUNES;
        int mergedToo = (divided + 3) % COMMUNES;
        var gone = List.of(divided, undecided, merged, mergedToo);
        for (int i = 0; i < COMMUNES; i++) {
            commune(communes.get(i), BEFORE, gone.contains(i) ? END : null);
            remains.put(communes.get(i), List.of(communes.get(i)));
            reports(communes.get(i));
        }
        send();
        var decision = UUID.randomUUID();
        Database.execute(
                """
                insert into reorganisation (id, decision_number, effective_on, issuer, state, version, outcome,
                    recorded_at, recorded_by, recorded_by_name)
                values (?, '1/NQ', ?, 'X', 'APPLIED', 0, '{}', now(), 'x', 'x')
                """,
                decision,
                END);
        divide(decision, divided, "0.335", "0.665");
        divide(decision, undecided, null, null);
        var whole = commune(UUID.randomUUID(), END, null);
        for (int one : List.of(merged, mergedToo)) {
            succession(decision, communes.get(one), whole, "1");
            remains.put(communes.get(one), List.of(whole));
        }
    }

    /** A, B, their sum, C, a flow F, and all together; sometimes B is not asked, and so nobody can give it. */
    private void indicators() {
        var a = indicator("A", "STOCK");
        var b = indicator("B", "STOCK");
        var sum = indicator("S", "STOCK", a, b);
        var c = indicator("C", "STOCK");
        var flow = indicator("F", "FLOW");
        indicator("ALL", "STOCK", sum, c, flow);
        flows.add(flow);
        if (random.nextInt(4) == 0) {
            leaves.remove(b);
            asked.remove(b);
        }
        Database.execute("insert into regime values (?, ?, 'X')", regime, district);
        var version = UUID.randomUUID();
        Database.execute(
                "insert into regime_version values (?, ?, 'X', 'X', '', '', '', '', '', 'COMMUNE', ?::jsonb, ?)",
                version,
                regime,
                "{\"kind\": \"DAILY\"}",
                START);
        Database.execute("insert into regime_timing values (?, 'COMMUNE', '17:00', 0, '17:00')", version);
        int position = 0;
        for (var one : leaves.keySet()) {
            Database.execute("insert into regime_indicator values (?, ?, ?)", version, one, position++);
        }
    }

    private UUID indicator(String code, String kind, UUID... parts) {
        var id = UUID.randomUUID();
        Database.execute(
                "insert into indicator values (?, ?, ?, 'X', 'X', ?, 'ACCOUNTS', ?)", id, district, code, kind, BEFORE);
        for (int i = 0; i < parts.length; i++) {
            Database.execute("insert into indicator_part values (?, ?, ?)", id, parts[i], i);
        }
        if (parts.length == 0) {
            leaves.put(id, List.of(id));
            asked.add(id);
        } else {
            leaves.put(
                    id,
                    Stream.of(parts).flatMap(part -> leaves.get(part).stream()).toList());
        }
        return id;
    }

    private UUID commune(UUID id, LocalDate from, LocalDate to) {
        unit(id, "COMMUNE", district.toString(), "%05d".formatted(90_000 + codes++), from, to);
        return id;
    }

    private void reports(UUID commune) {
        if (random.nextInt(4) == 0) {
            exemptSince.put(commune, START.plusDays(random.nextInt(DAYS)));
            Database.execute(
                    "insert into exemption values (gen_random_uuid(), ?, ?, 'x', ?, null)",
                    regime,
                    commune,
                    exemptSince.get(commune));
        }
        // Some have never sent anything.
        for (int day = 0; day < DAYS && codes % 7 != 0; day++) {
            if (random.nextInt(10) < 6) {
                submission(commune, START.plusDays(day));
            }
        }
    }

    private void submission(UUID commune, LocalDate asOf) {
        var id = UUID.randomUUID();
        int current = random.nextInt(4) == 0 ? 2 : 1;
        var state = List.of("SUBMITTED", "RETURNED", "ACCEPTED").get(random.nextInt(3));
        submissions.add("('%s', '%s', '%s', '%s', '%s', '%s', '%s', %d, now(), 0)"
                .formatted(id, regime, commune, asOf, id, state, random.nextBoolean() ? "LATE" : "ON_TIME", current));
        for (int number = 1; number <= current; number++) {
            revisions.add("('%s', %d, 'WEB', 'x', 'x', null, now())".formatted(id, number));
            for (var indicator : asked) {
                int answer = random.nextInt(10);
                if (answer < 7) {
                    figures.add("('%s', %d, '%s', %s)"
                            .formatted(
                                    id,
                                    number,
                                    indicator,
                                    answer == 0
                                            ? "null, 'NIL'"
                                            : answer == 1 ? "null, 'NOT_APPLICABLE'" : random.nextInt(300) + ", null"));
                }
            }
        }
    }

    /** In one statement, for a submission and its current revision need each other. */
    private void send() {
        Database.execute(
                """
                with s as (insert into submission values %s), r as (insert into submission_revision values %s)
                insert into submission_figure values %s
                """
                        .formatted(
                                String.join(", ", submissions),
                                String.join(", ", revisions),
                                String.join(", ", figures)));
    }

    private void divide(UUID decision, int commune, String... shares) {
        var parts = new ArrayList<UUID>();
        for (var share : shares) {
            var part = commune(UUID.randomUUID(), END, null);
            succession(decision, communes.get(commune), part, share);
            parts.add(part);
        }
        remains.put(communes.get(commune), shares[0] == null ? List.of() : parts);
    }

    private static void succession(UUID decision, UUID from, UUID to, String share) {
        Database.execute("insert into succession values (?, ?, ?, ?::numeric)", decision, from, to, share);
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

    /**
     * One figure of a current revision.
     *
     * @param indicator null for a submission without any
     * @param answer digits or a mark
     */
    record Raw(UUID unit, LocalDate asOf, UUID indicator, String answer) {

        Long value() {
            return switch (answer) {
                case "NIL" -> 0L;
                case "NOT_APPLICABLE" -> null;
                default -> Long.valueOf(answer);
            };
        }
    }

    /** As the tables hold them. */
    List<Raw> rows() {
        var rows = Database.query(
                String.class,
                """
                select string_agg(concat_ws(' ', s.unit_id, s.as_of, f.indicator_id, coalesce(f.value::text, f.mark)), ',')
                from submission s
                left join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
                where s.regime_id = ?
                """,
                regime);
        return Stream.of(rows.split(","))
                .map(row -> row.split(" "))
                .map(cells -> new Raw(
                        UUID.fromString(cells[0]),
                        LocalDate.parse(cells[1]),
                        cells.length < 3 ? null : UUID.fromString(cells[2]),
                        cells.length < 3 ? null : cells[3]))
                .toList();
    }
}

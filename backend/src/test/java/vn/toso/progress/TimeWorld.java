package vn.toso.progress;

import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/**
 * A random province over four months around a new year: communes in two districts that are merged, divided, moved, renamed or
 * ended, and may lose their districts; a regime with a random calendar; targets with random periods; reports with numbers,
 * marks and blanks. The facts stay here as lists, so that a test can count them again. An administrator records the
 * reorganisations, some of them late, and some are undone and recorded again.
 */
final class TimeWorld {

    static final LocalDate START = LocalDate.of(2021, 11, 15);
    static final int DAYS = 125;
    static final LocalDate END = START.plusDays(DAYS);

    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);
    private static final String BUSINESS_TIME = "2022-06-01 08:00:00";

    /** A unit with its lifetime and its parents since each day. */
    static final class Unit {
        final UUID id;
        final String level;
        final String code;
        final LocalDate from;
        LocalDate to;
        final TreeMap<LocalDate, Unit> parents = new TreeMap<>();
        LocalDate exemptSince;

        Unit(UUID id, String level, String code, LocalDate from, Unit parent) {
            this.id = id;
            this.level = level;
            this.code = code;
            this.from = from;
            if (parent != null) {
                parents.put(from, parent);
            }
        }

        boolean there(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }

        Unit parent(LocalDate date) {
            var since = parents.floorEntry(date);
            return since == null ? null : since.getValue();
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A successor of an ended unit. @param share null if the decision states none */
    record Part(Unit into, BigDecimal share) {}

    record Ending(LocalDate day, Unit unit, List<Part> parts) {}

    /** @param answers by leaf: a number, NIL or NOT_APPLICABLE */
    record Report(UUID id, Unit unit, LocalDate asOf, String state, Map<UUID, String> answers) {}

    record Goal(Unit unit, UUID indicator, LocalDate from, LocalDate to) {}

    final Random random;
    final String calendar;
    final UUID regime = UUID.randomUUID();
    final Unit province;
    final Unit owner;
    final List<Unit> districts = new ArrayList<>();
    final List<Unit> communes = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    final List<Report> setAside = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();
    final List<LocalDate> asked;

    /** The leaves of each indicator, in the order of the regime. */
    final Map<UUID, List<UUID>> leaves = new LinkedHashMap<>();

    /** The leaves of the numerator and of the denominator of each ratio. The regime shows them after all others. */
    final Map<UUID, List<List<UUID>>> ratios = new LinkedHashMap<>();

    final Map<UUID, List<UUID>> partsOf = new HashMap<>();
    final Set<UUID> flows = new HashSet<>();

    /** The leaves that count for their day only. */
    final Set<UUID> found = new HashSet<>();

    final List<UUID> askedLeaves = new ArrayList<>();

    /** The days of the reorganisations. */
    final List<LocalDate> days = new ArrayList<>();

    private int codes;

    TimeWorld(long seed) {
        random = new Random(seed);
        Database.setBusinessTime(BUSINESS_TIME);
        calendar = List.of("DAILY", "EVERY_N_DAYS", "MONTHLY", "CUMULATIVE", "DATES")
                .get(random.nextInt(5));
        asked = dates();
        province = establish("PROVINCE", "TINH", "97", null);
        for (int i = 0; i < 2; i++) {
            districts.add(establish("DISTRICT", "HUYEN", "97" + i, province));
        }
        for (int i = 0; i < 6; i++) {
            communes.add(establish("COMMUNE", "XA", nextCode(), districts.get(i % 2)));
        }
        owner = random.nextInt(4) == 0 ? districts.get(0) : province;
        indicators();
        var events = days();
        int late = random.nextInt(events.size() + 1);
        for (int i = 0; i < late; i++) {
            happens(events.get(i));
        }
        communes.forEach(this::reports);
        send();
        int known = communes.size();
        for (int i = late; i < events.size(); i++) {
            happens(events.get(i));
        }
        communes.subList(known, communes.size()).forEach(this::reports);
        send();
        goals();
    }

    private List<LocalDate> dates() {
        return START.datesUntil(END)
                .filter(day -> switch (calendar) {
                    case "DAILY" -> true;
                    case "EVERY_N_DAYS" -> START.until(day, ChronoUnit.DAYS) % 5 == 0;
                    case "MONTHLY" -> day.getDayOfMonth() == 14;
                    case "CUMULATIVE" -> day.getDayOfMonth() == 14 && day.getMonthValue() % 3 == 0;
                    default -> random.nextInt(8) == 0;
                })
                .toList();
    }

    private String calendarJson() {
        return switch (calendar) {
            case "DAILY" -> "{\"kind\": \"DAILY\"}";
            case "EVERY_N_DAYS" -> "{\"kind\": \"EVERY_N_DAYS\", \"first\": \"%s\", \"n\": 5}".formatted(START);
            case "MONTHLY" -> "{\"kind\": \"MONTHLY\", \"closingDay\": 14, \"months\": 1}";
            case "CUMULATIVE" ->
                "{\"kind\": \"CUMULATIVE\", \"closingDay\": 14, \"periods\": [\"FIRST_QUARTER\", \"HALF_YEAR\", \"NINE_MONTHS\", \"YEAR\"]}";
            default ->
                "{\"kind\": \"DATES\", \"dates\": [%s]}"
                        .formatted(asked.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
        };
    }

    private String nextCode() {
        return "%05d".formatted(97_000 + codes++);
    }

    private Unit establish(String level, String type, String code, Unit parent) {
        var id = UUID.randomUUID();
        var above = parent == null ? UUID.fromString(Demo.VIET_NAM) : parent.id;
        Database.execute("insert into unit values (?, ?)", id, level);
        Database.execute(
                "insert into unit_version values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, null)",
                id,
                level,
                code,
                "Đơn vị " + code,
                "don vi " + code,
                type,
                above,
                BEFORE);
        Database.execute(
                """
                insert into unit_ancestor
                select ancestor_id, ?, depth + 1, ?, null::date from unit_ancestor where descendant_id = ?
                union all select ?, ?, 0, ?, null
                """,
                id,
                BEFORE,
                above,
                id,
                id,
                BEFORE);
        return new Unit(id, level, code, BEFORE, parent);
    }

    /**
     * Two stocks with their sum, two flows with theirs (one flow is sometimes not shown by itself), and the sum of all; sometimes what is
     * found on a day; two ratios, one of which divides a flow by a stock.
     */
    private void indicators() {
        var a = indicator("A", "STOCK", true);
        var b = indicator("B", "STOCK", true);
        var sum = indicator("S", "STOCK", true, a, b);
        var f = indicator("F", "FLOW", true);
        var g = indicator("G", "FLOW", random.nextBoolean());
        var flow = indicator("T", "FLOW", true, f, g);
        indicator("ALL", "STOCK", true, sum, flow);
        if (random.nextBoolean()) {
            found.add(indicator("E", "AS_FOUND", true));
        }
        ratio("RS", a, sum);
        ratio("RF", f, b);
        Database.execute("insert into regime values (?, ?, 'X')", regime, owner.id);
        var version = UUID.randomUUID();
        Database.execute(
                "insert into regime_version values (?, ?, 'X', 'X', '', '', '', '', '', 'COMMUNE', ?::jsonb, ?)",
                version,
                regime,
                calendarJson(),
                START);
        Database.execute("insert into regime_timing values (?, 'COMMUNE', '17:00', 0, '17:00')", version);
        int position = 0;
        for (var one : Stream.concat(leaves.keySet().stream(), ratios.keySet().stream())
                .toList()) {
            Database.execute("insert into regime_indicator values (?, ?, ?)", version, one, position++);
        }
    }

    private UUID indicator(String code, String kind, boolean shown, UUID... parts) {
        var id = UUID.randomUUID();
        Database.execute(
                "insert into indicator values (?, ?, ?, 'X', 'X', ?, 'ACCOUNTS', ?)",
                id,
                province.id,
                code,
                kind,
                BEFORE);
        for (int i = 0; i < parts.length; i++) {
            Database.execute("insert into indicator_part values (?, ?, ?)", id, parts[i], i);
        }
        partsOf.put(id, List.of(parts));
        if (shown) {
            leaves.put(id, leavesOf(id));
        }
        if (parts.length == 0 && "FLOW".equals(kind)) {
            flows.add(id);
        }
        if (parts.length == 0 && shown) {
            askedLeaves.add(id);
        }
        return id;
    }

    private void ratio(String code, UUID numerator, UUID denominator) {
        var id = indicator(code, flows.contains(numerator) ? "FLOW" : "STOCK", false, numerator, denominator);
        Database.execute("update indicator set answer = '{\"type\": \"RATIO\", \"decimals\": 1}' where id = ?", id);
        ratios.put(id, List.of(leavesOf(numerator), leavesOf(denominator)));
    }

    private List<UUID> leavesOf(UUID indicator) {
        var parts = partsOf.get(indicator);
        return parts.isEmpty()
                ? List.of(indicator)
                : parts.stream().flatMap(part -> leavesOf(part).stream()).toList();
    }

    private List<LocalDate> days() {
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            var day = START.plusDays(10 + random.nextInt(DAYS - 20));
            if (!days.contains(day)) {
                days.add(day);
            }
        }
        days.sort(Comparator.naturalOrder());
        return List.copyOf(days);
    }

    private void happens(LocalDate day) {
        var there = communes.stream().filter(one -> one.there(day)).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(there, random);
        var parent = districts.get(0).there(day) ? districts.get(random.nextInt(2)) : province;
        switch (random.nextInt(there.size() < 3 ? 5 : 7)) {
            case 0 -> move(day, there.get(0), parent);
            case 1 ->
                apply(day, "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Tên\"}".formatted(there.get(0).id));
            case 2 -> removeTier(day);
            case 3 -> split(day, there.get(0), parent, null, null);
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    end(
                            day,
                            there.get(0),
                            List.of(),
                            "{\"kind\": \"END\", \"unitId\": \"%s\"}".formatted(there.get(0).id));
                } else if (random.nextBoolean()) {
                    split(day, there.get(0), parent, "0.335", "0.665");
                } else {
                    split(day, there.get(0), parent, "0.2", "0.5", "0.3");
                }
            }
            default -> join(day, there.subList(0, random.nextInt(2, 4)), parent);
        }
    }

    private void move(LocalDate day, Unit unit, Unit parent) {
        if (unit.parent(day) != parent) {
            apply(
                    day,
                    "{\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"id\": \"%s\"}}"
                            .formatted(unit.id, parent.id));
            unit.parents.put(day, parent);
        }
    }

    private void removeTier(LocalDate day) {
        if (owner != province || !districts.get(0).there(day)) {
            return;
        }
        apply(day, "{\"kind\": \"REMOVE_TIER\", \"level\": \"DISTRICT\", \"underId\": \"%s\"}".formatted(province.id));
        districts.forEach(one -> one.to = day);
        communes.stream().filter(one -> one.there(day)).forEach(one -> one.parents.put(day, province));
    }

    private void join(LocalDate day, List<Unit> units, Unit parent) {
        var code = nextCode();
        var ids = units.stream().map(one -> one.id.toString()).toArray(String[]::new);
        var into = end(day, units, List.of(code), parent, merge("m", code, parent.id.toString(), ids));
        units.forEach(one -> endings.add(new Ending(day, one, List.of(new Part(into.get(0), BigDecimal.ONE)))));
    }

    private void split(LocalDate day, Unit unit, Unit parent, String... shares) {
        var codes = Stream.of(shares).map(share -> nextCode()).toList();
        var parts = new ArrayList<String>();
        for (int i = 0; i < shares.length; i++) {
            parts.add("{\"unit\": %s%s}"
                    .formatted(
                            unit("u" + i, "COMMUNE", "XA", codes.get(i), parent.id.toString()),
                            shares[i] == null ? "" : ", \"share\": " + shares[i]));
        }
        var into = end(
                day,
                List.of(unit),
                codes,
                parent,
                "{\"kind\": \"SPLIT\", \"unitId\": \"%s\", \"parts\": [%s]}"
                        .formatted(unit.id, String.join(", ", parts)));
        var ending = new ArrayList<Part>();
        for (int i = 0; i < shares.length; i++) {
            ending.add(new Part(into.get(i), shares[i] == null ? null : new BigDecimal(shares[i])));
        }
        endings.add(new Ending(day, unit, ending));
    }

    private void end(LocalDate day, Unit unit, List<String> codes, String event) {
        end(day, List.of(unit), codes, null, event);
        endings.add(new Ending(day, unit, List.of()));
    }

    /** @return the new units, in the order of their codes */
    private List<Unit> end(LocalDate day, List<Unit> units, List<String> codes, Unit parent, String event) {
        units.forEach(one -> one.to = day);
        var ids = apply(day, event);
        var begun = codes.stream()
                .map(code -> new Unit(ids.get(code), "COMMUNE", code, day, parent))
                .toList();
        communes.addAll(begun);
        return begun;
    }

    /** @return the ids of the new units, by code */
    private Map<String, UUID> apply(LocalDate day, String event) {
        var late = reports.stream()
                .filter(report -> !report.asOf.isBefore(day) && report.unit.to != null)
                .map(report -> report.unit.id)
                .distinct()
                .map("{\"unitId\": \"%s\", \"handling\": \"SET_ASIDE\"}"::formatted)
                .collect(Collectors.joining(", "));
        // Reports for days on which, by the new reorganisation, the unit no longer existed.
        var aside = reports.stream()
                .filter(report -> !report.unit.there(report.asOf))
                .toList();
        setAside.addAll(aside);
        reports.removeAll(aside);
        var body = body(day.toString(), event, late);
        var answer = record(ADMINISTRATOR, body).statusCode(201).extract().jsonPath();
        if (random.nextInt(3) == 0) {
            undo(ADMINISTRATOR, answer.getString("id")).statusCode(200);
            answer = record(ADMINISTRATOR, body).statusCode(201).extract().jsonPath();
        }
        var ids = new HashMap<String, UUID>();
        List<Map<String, Map<String, Map<String, String>>>> units =
                answer.getList("units.findAll { it.kind == 'BEGINS' }");
        units.forEach(one -> {
            var begun = one.get("after").get("unit");
            ids.put(begun.get("code"), UUID.fromString(begun.get("id")));
        });
        return ids;
    }

    private final List<Report> unsent = new ArrayList<>();

    /** Draws the reports of a unit, with its lifetime as known so far. */
    private void reports(Unit unit) {
        if (random.nextInt(5) == 0) {
            unit.exemptSince = START.plusDays(random.nextInt(DAYS));
            Database.execute(
                    "insert into exemption values (gen_random_uuid(), ?, ?, 'x', ?, null)",
                    regime,
                    unit.id,
                    unit.exemptSince);
        }
        // Some units never report.
        double often = random.nextInt(6) == 0 ? 0 : Math.min(0.7, 10.0 / asked.size());
        for (var day : asked) {
            if (unit.there(day) && random.nextDouble() < often) {
                unsent.add(report(unit, day));
            }
        }
    }

    private Report report(Unit unit, LocalDate asOf) {
        var answers = new LinkedHashMap<UUID, String>();
        for (var leaf : askedLeaves) {
            int answer = random.nextInt(10);
            if (answer < 8) {
                answers.put(
                        leaf,
                        answer == 0 ? "NIL" : answer == 1 ? "NOT_APPLICABLE" : String.valueOf(random.nextInt(300)));
            }
        }
        var state = List.of("SUBMITTED", "RETURNED", "ACCEPTED").get(random.nextInt(3));
        return new Report(UUID.randomUUID(), unit, asOf, state, answers);
    }

    /**
     * Inserts in one statement, because a submission and its current revision refer to each other. Half of the submissions are
     * corrections.
     */
    private void send() {
        if (unsent.isEmpty()) {
            return;
        }
        var submissions = new ArrayList<String>();
        var revisions = new ArrayList<String>();
        var figures = new ArrayList<String>();
        for (var one : unsent) {
            int current = 1 + random.nextInt(2);
            submissions.add("('%s', '%s', '%s', '%s', '%s', '%s', 'ON_TIME', %d, now(), 0, '{}', '')"
                    .formatted(one.id, regime, one.unit.id, one.asOf, one.id, one.state, current));
            for (int number = 1; number <= current; number++) {
                revisions.add("('%s', %d, 'WEB', 'x', 'x', null, now())".formatted(one.id, number));
            }
            if (current == 2) {
                askedLeaves.forEach(leaf -> figures.add("('%s', 1, '%s', 99999, null)".formatted(one.id, leaf)));
            }
            one.answers.forEach((leaf, answer) -> figures.add("('%s', %d, '%s', %s)"
                    .formatted(
                            one.id,
                            current,
                            leaf,
                            Character.isDigit(answer.charAt(0)) ? answer + ", null" : "null, '" + answer + "'")));
        }
        Database.execute(
                """
                with s as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness, current_revision,
                    received_at, version, numbers, answers) values %s),
                r as (insert into submission_revision values %s)
                %s
                """
                        .formatted(
                                String.join(", ", submissions),
                                String.join(", ", revisions),
                                figures.isEmpty()
                                        ? "select 1"
                                        : "insert into submission_figure values " + String.join(", ", figures)));
        Database.placeFigures();
        reports.addAll(unsent);
        unsent.clear();
    }

    private void goals() {
        for (var unit : Stream.of(List.of(province), districts, communes)
                .flatMap(List::stream)
                .toList()) {
            for (var indicator : leaves.keySet()) {
                if (random.nextInt(6) == 0) {
                    goal(unit, indicator);
                }
            }
        }
    }

    private void goal(Unit unit, UUID indicator) {
        var from = START.minusDays(20).plusDays(random.nextInt(DAYS));
        var one = new Goal(unit, indicator, from, from.plusDays(20 + random.nextInt(DAYS)));
        var id = UUID.randomUUID();
        var version = UUID.randomUUID();
        Database.execute(
                """
                insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
                values (?, ?, 'X', 'X', 'ACCOUNTS', ?, ?)
                """,
                id,
                unit.id,
                one.from,
                one.to);
        Database.execute(
                """
                insert into target_version (id, target_id, value, effective_from, document_number, document_date,
                    document_issuer)
                values (?, ?, 1000, ?, '1/KH', ?, 'X')
                """,
                version,
                id,
                one.from,
                one.from);
        Database.execute("insert into target_indicator values (?, ?, 'SHARE', 2)", id, indicator);
        goals.add(one);
    }
}

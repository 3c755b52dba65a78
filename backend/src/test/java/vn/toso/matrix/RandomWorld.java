package vn.toso.matrix;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Draws;
import vn.toso.testing.Past;
import vn.toso.testing.Reorganisations;

/**
 * Beside the demo: provinces, districts, communes and villages that begin, end, move and merge on random days; and objects of
 * every kind in random units on random days.
 */
final class RandomWorld {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2022, 7, 1);
    private static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE");
    private static final List<String> TYPES = List.of("TINH", "HUYEN", "XA", "THON");

    /** Where a unit stands from a day on. */
    static final class Stay {
        final Unit parent;
        final LocalDate from;
        LocalDate to;

        private Stay(Unit parent, LocalDate from) {
            this.parent = parent;
            this.from = from;
        }
    }

    /** @param level 0 for a province, 3 for a village */
    record Unit(String id, int level, String code, List<Stay> stays) {

        private boolean alive() {
            return last().to == null;
        }

        private Stay last() {
            return stays.get(stays.size() - 1);
        }
    }

    private final Draws draws;
    private final List<Unit> units = new ArrayList<>();

    final LocalDate today;

    RandomWorld(Draws draws) {
        this.draws = draws;
        Database.reset();
        Past.withoutFuture();
        for (int level : List.of(0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3)) {
            begin(level, FIRST);
        }
        units.forEach(RandomWorld::write);
        for (var day : draws.set(1, 5, this::day).stream().sorted().toList()) {
            happen(day);
        }
        close();
        today = day();
        Database.setBusinessTime(today + " 09:00:00");
        new RandomObjects(draws, units, this::day).make();
    }

    private LocalDate day() {
        return FIRST.plusDays(draws.number(1, FIRST.until(LAST, ChronoUnit.DAYS)));
    }

    /** Below a unit one or more levels above it, or below the country. */
    private Unit begin(int level, LocalDate day) {
        var above = units.stream()
                .filter(unit -> unit.alive() && unit.level < level && unit.level < 2 == level < 3)
                .toList();
        var unit =
                new Unit(UUID.randomUUID().toString(), level, "%s%03d".formatted("8", units.size()), new ArrayList<>());
        unit.stays.add(new Stay(above.isEmpty() || level == 0 ? null : draws.one(above), day));
        units.add(unit);
        return unit;
    }

    private void happen(LocalDate day) {
        var there = units.stream()
                .filter(unit -> unit.alive() && unit.last().from.isBefore(day))
                .toList();
        if (there.isEmpty()) {
            return;
        }
        var unit = draws.one(there);
        switch (draws.number(0, 3)) {
            case 0 -> end(unit, null, day);
            case 1 -> move(unit, day);
            case 2 -> end(unit, write(begin(unit.level, day)), day);
            default -> {
                var into = write(begin(unit.level, day));
                end(unit, into, day);
                there.stream()
                        .filter(other -> other.level == unit.level && other.alive())
                        .findFirst()
                        .ifPresent(other -> end(other, into, day));
            }
        }
    }

    /** A unit ends; what is below it moves to the successor, or ends with it. */
    private void end(Unit unit, Unit successor, LocalDate day) {
        unit.last().to = day;
        for (var child : units) {
            if (child.alive() && child.last().parent == unit) {
                if (successor != null && child != successor && child.last().from.isBefore(day)) {
                    child.last().to = day;
                    child.stays.add(new Stay(successor, day));
                } else if (child.last().from.isBefore(day)) {
                    end(child, null, day);
                } else {
                    child.stays.set(child.stays.size() - 1, new Stay(null, day));
                }
            }
        }
        if (successor != null) {
            succeed(unit, successor, day);
        }
    }

    private void move(Unit unit, LocalDate day) {
        var others = units.stream()
                .filter(other -> other.alive() && other.level < unit.level && other.level < 2 == unit.level < 3)
                .filter(other -> other != unit.last().parent)
                .toList();
        if (!others.isEmpty()) {
            unit.last().to = day;
            unit.stays.add(new Stay(draws.one(others), day));
        }
    }

    private static Unit write(Unit unit) {
        Database.execute("insert into unit values (?::uuid, ?)", unit.id, LEVELS.get(unit.level));
        return unit;
    }

    private void succeed(Unit unit, Unit successor, LocalDate day) {
        var decision = UUID.randomUUID();
        Past.decide(decision, day);
        Database.execute("insert into succession values (?, ?::uuid, ?::uuid, 1)", decision, unit.id, successor.id);
        int position = 0;
        for (var one : List.of(unit, successor)) {
            Database.execute(
                    """
                    insert into reorganisation_unit (reorganisation_id, unit_id, kind, position, state_before, state_after,
                        late_carried, late_set_aside)
                    values (?, ?::uuid, ?, ?, ?::jsonb, ?::jsonb, 0, 0)
                    """,
                    decision,
                    one.id,
                    one == unit ? "ENDS" : "BEGINS",
                    position++,
                    one == unit ? state(one) : null,
                    one == unit ? null : state(one));
        }
    }

    private static String state(Unit unit) {
        return """
                {"unit": {"id": "%s", "level": "%s", "type": "%s", "code": "%s", "name": "Đơn vị giả lập"}}
                """
                .formatted(unit.id, LEVELS.get(unit.level), TYPES.get(unit.level), unit.code);
    }

    /** Writes the versions, and the closure that follows from them. */
    private void close() {
        for (var unit : units) {
            for (var stay : unit.stays) {
                Database.execute(
                        """
                        insert into unit_version
                        values (gen_random_uuid(), ?::uuid, ?, ?, ?, ?, ?, ?::uuid, ?, ?)
                        """,
                        unit.id,
                        LEVELS.get(unit.level),
                        unit.level == 3 ? null : unit.code,
                        "Đơn vị giả lập " + unit.code,
                        "don vi gia lap " + unit.code,
                        TYPES.get(unit.level),
                        stay.parent == null ? Demo.VIET_NAM : stay.parent.id,
                        stay.from,
                        stay.to);
            }
        }
        Reorganisations.closeAfresh();
    }

    /** Some assignments that hold today; those that do not hold are there too. @return the units of those that hold */
    List<String> assign() {
        World.holdNothing();
        var large = units.stream().filter(unit -> unit.level < 2).toList();
        var roots = draws.list(0, 3, () -> draws.one(draws.chance(2) ? large : units).id);
        roots.forEach(root -> World.holdToo(Role.ADMINISTRATOR, root, "2019-01-01", null));
        // One that is over and one that has not begun, by the clock of the system.
        World.holdToo(Role.ADMINISTRATOR, draws.one(units).id, "2019-01-01", World.OVER);
        World.holdToo(Role.ADMINISTRATOR, draws.one(units).id, World.NOT_YET, null);
        return roots.stream().distinct().toList();
    }

    /** What the tables of rows name: a day, not after today, and some object of each kind. */
    Map<String, String> names() {
        var day = draws.chance(2) ? today : day();
        return Map.ofEntries(
                entry("first", FIRST.toString()),
                entry("today", today.toString()),
                entry("day", (day.isAfter(today) ? today : day).toString()),
                entry("unit", draws.one(units).id),
                entry("other", draws.one(units).id),
                entry("heir", endOfSuccession("successor_id")),
                entry("forebear", endOfSuccession("predecessor_id")),
                entry("denied", World.DENIED),
                entry("regime", one("select id from regime where code like '8%'")),
                entry("reorganisation", one("select id from reorganisation")));
    }

    /** A unit that took part in a succession, or any unit if there was none. */
    private String endOfSuccession(String end) {
        var some = Database.rows("select %s from succession".formatted(end));
        return some.isEmpty() ? draws.one(units).id : draws.one(some).get(0);
    }

    private String one(String ids) {
        return draws.one(Database.rows(ids)).get(0);
    }
}

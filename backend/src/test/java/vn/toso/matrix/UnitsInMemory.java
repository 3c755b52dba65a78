package vn.toso.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.toso.testing.Database;

/**
 * The tree of units over time, and who may read which unit, evaluated naively: parent by parent and day by day, from the
 * versions and the successions alone. What the API answers is compared with it.
 */
final class UnitsInMemory {

    /** @param to first day on which the version no longer holds; null if open */
    record Version(String unit, String parent, LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private final Map<String, List<Version>> versions = new HashMap<>();
    private final Map<String, Set<String>> predecessors = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();

    /** As the database has them now. */
    static UnitsInMemory read() {
        var units = new UnitsInMemory();
        for (var row : Database.rows("select unit_id, parent_id, valid_from, valid_to from unit_version")) {
            units.add(new Version(row.get(0), row.get(1), LocalDate.parse(row.get(2)), day(row.get(3))));
        }
        Database.rows("select successor_id, predecessor_id from succession")
                .forEach(row -> units.succeed(row.get(1), row.get(0)));
        return units;
    }

    static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    void add(Version version) {
        versions.computeIfAbsent(version.unit, id -> new ArrayList<>()).add(version);
        days.add(version.from);
    }

    void succeed(String predecessor, String successor) {
        predecessors.computeIfAbsent(successor, id -> new HashSet<>()).add(predecessor);
    }

    private Version on(String unit, LocalDate day) {
        return versions.getOrDefault(unit, List.of()).stream()
                .filter(version -> version.on(day))
                .findAny()
                .orElse(null);
    }

    boolean there(String unit, LocalDate day) {
        return on(unit, day) != null;
    }

    /** Whether one is the other, or stands below it on the day. */
    boolean below(String unit, String above, LocalDate day) {
        for (var one = on(unit, day); one != null; one = one.parent == null ? null : on(one.parent, day)) {
            if (one.unit.equals(above)) {
                return true;
            }
        }
        return false;
    }

    Reader reader(Collection<String> roots, LocalDate today) {
        return new Reader(roots, today);
    }

    /** Somebody with assignments in these units. */
    final class Reader {

        private final Set<String> roots;

        /** The roots, and the units that passed into what is below them today, directly or by way of other units. */
        private final Set<String> tops;

        private final LocalDate today;

        private Reader(Collection<String> roots, LocalDate today) {
            this.today = today;
            this.roots = Set.copyOf(roots);
            tops = new HashSet<>();
            for (var successor : predecessors.keySet()) {
                if (this.roots.contains(successor) && begun(successor)
                        || this.roots.stream().anyMatch(root -> below(successor, root, today))) {
                    add(successor);
                }
            }
            tops.removeIf(this::alwaysBelow);
            tops.addAll(this.roots);
        }

        private void add(String successor) {
            for (var predecessor : predecessors.getOrDefault(successor, Set.of())) {
                if (tops.add(predecessor)) {
                    add(predecessor);
                }
            }
        }

        /** What always was below a root is read by the tree of the day, as any other unit below it. */
        private boolean alwaysBelow(String unit) {
            return roots.stream()
                    .anyMatch(root ->
                            days.stream().filter(day -> there(unit, day)).allMatch(day -> below(unit, root, day)));
        }

        boolean readable(String unit, LocalDate day) {
            return tops.contains(unit) && !roots.contains(unit) || tops.stream().anyMatch(top -> below(unit, top, day));
        }

        /** Readable, and the unit above it is not. */
        boolean topmost(String unit, LocalDate day) {
            var version = on(unit, day);
            return version != null && readable(unit, day) && (version.parent == null || !readable(version.parent, day));
        }

        /** What is present: at or below a unit of the caller today, without what passed into it. */
        boolean present(String unit) {
            return roots.stream().anyMatch(root -> below(unit, root, today));
        }

        /** Readable by the assignments in units that exist today. */
        boolean managed(String unit, LocalDate day) {
            var living = roots.stream().filter(root -> there(root, today)).toList();
            return new Reader(living, today).readable(unit, day);
        }

        /** Personal data: readable, and the unit or what it passed into is present. */
        boolean rostered(String unit, LocalDate day) {
            return readable(unit, day) && heirs(unit).anyMatch(this::present);
        }

        /** The unit and the units that it passed into by today, directly or by way of other units. */
        private Stream<String> heirs(String unit) {
            return Stream.concat(
                    Stream.of(unit),
                    predecessors.keySet().stream()
                            .filter(successor -> predecessors.get(successor).contains(unit) && begun(successor))
                            .flatMap(this::heirs));
        }

        private boolean begun(String unit) {
            return versions.getOrDefault(unit, List.of()).stream().anyMatch(version -> !version.from.isAfter(today));
        }

        /** Settings of an owner hold for all units below it: those above and below it read them. */
        boolean visible(String owner, LocalDate day) {
            return readable(owner, day) || tops.stream().anyMatch(top -> below(top, owner, day));
        }
    }
}

package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.toso.access.Role;

/** The tables that are written by hand in {@code src/test/resources/permissions}; README.md there says how to read them. */
final class Expectations {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "permissions");
    private static final String ALL = "all";
    private static final String OTHERS = "others";
    private static final String NO_SUCH = "-";
    private static final String MADE_BY = "made by ";

    /** What an operation answers to some roles. @param asks how it is called; empty for a change */
    record Line(String operation, String unit, String asks, Set<Role> roles, Map<Relation, Integer> statuses) {}

    /** @param nobody the status for a caller who holds nothing now, @param anonymous for a request without a token */
    record Operation(String unit, String asks, List<Line> lines, int nobody, int anonymous) {}

    /** @param found a query for the id, or empty, @param madeBy the changes that make it, or empty */
    record Found(String found, String madeBy) {}

    /**
     * A list and all the rows that it would have without a scope.
     *
     * @param key where its answer has what names a row
     * @param rule how each unit of a row must be seen; the last rule counts for all further units
     * @param all a query for key, unit and day of each row
     */
    record Rows(String operation, String asks, String key, String rule, String all) {}

    final TreeMap<String, Operation> operations = new TreeMap<>();
    final Map<String, Found> objects = new LinkedHashMap<>();
    final List<Rows> rows = new ArrayList<>();

    /** Lists whose rows depend on no scope, and why. */
    final TreeMap<String, String> withoutRows = new TreeMap<>();

    static Expectations read() {
        var all = new Expectations();
        try (var files = Files.list(DIRECTORY)) {
            files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .forEach(all::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private void read(Path file) {
        String kind = "";
        try {
            for (var line : Files.readAllLines(file)) {
                var cells = cells(line);
                if (cells.isEmpty()) {
                    kind = "";
                } else if (kind.isEmpty()) {
                    kind = cells.get(0);
                } else if (!cells.get(0).startsWith("---")) {
                    add(kind, cells, file.getFileName() + ": " + line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.substring(1).split("\\|")).map(String::trim).toList()
                : List.of();
    }

    private void add(String kind, List<String> cells, String where) {
        switch (kind) {
            case "object" -> {
                boolean made = cells.get(1).startsWith(MADE_BY);
                var found =
                        made ? new Found("", cells.get(1).substring(MADE_BY.length())) : new Found(cells.get(1), "");
                assertThat(objects.put(cells.get(0), found)).as(where).isNull();
            }
            case "list" -> {
                assertThat(cells).as(where).hasSize(5);
                rows.add(new Rows(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
            }
            case "without rows of units" -> {
                assertThat(cells).as(where).hasSize(2);
                assertThat(withoutRows.put(cells.get(0), cells.get(1)))
                        .as(where)
                        .isNull();
            }
            case "operation" -> addOperation(cells, where);
            default -> {}
        }
    }

    private void addOperation(List<String> cells, String where) {
        assertThat(cells).as(where).hasSize(14);
        var id = cells.get(0);
        var known = operations.get(id);
        boolean first = !cells.get(1).isEmpty();
        assertThat(known == null)
                .as(where + ": the first line of an operation, and only that, names the unit")
                .isEqualTo(first);
        if (first) {
            known = new Operation(
                    cells.get(1),
                    cells.get(2),
                    new ArrayList<>(),
                    Integer.parseInt(cells.get(12)),
                    Integer.parseInt(cells.get(13)));
            operations.put(id, known);
        }
        var statuses = new EnumMap<Relation, Integer>(Relation.class);
        for (var relation : Relation.values()) {
            var cell = cells.get(4 + relation.ordinal());
            if (!cell.equals(NO_SUCH)) {
                statuses.put(relation, Integer.valueOf(cell));
            }
        }
        known.lines.add(new Line(id, known.unit, known.asks, roles(cells.get(3), known.lines, where), statuses));
    }

    private static Set<Role> roles(String cell, List<Line> before, String where) {
        var left = EnumSet.allOf(Role.class);
        before.forEach(line -> left.removeAll(line.roles));
        if (cell.equals(OTHERS) || cell.equals(ALL)) {
            return left;
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var name : cell.split(" ")) {
            roles.add(Role.valueOf(name));
        }
        assertThat(left).as(where + ": no role twice").containsAll(roles);
        return roles;
    }
}

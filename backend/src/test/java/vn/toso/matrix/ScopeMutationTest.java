package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.toso.access.Role;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Changes;
import vn.toso.testing.Database;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;

/**
 * Takes the scope predicates out of the SQL one by one. Each time the matrix, or the comparison of lists with the naive
 * evaluation, must notice.
 */
@QuarkusTest
@ApiTest
@TestProfile(ScopeMutationTest.Inspected.class)
@EnabledIfSystemProperty(named = "toso.prove", matches = "true")
class ScopeMutationTest {

    public static class Inspected implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.hibernate-orm.unsupported-properties.\"hibernate.session_factory.statement_inspector\"",
                    ScopeMutations.class.getName());
        }
    }

    @Inject
    @All
    List<Changes> features;

    private static final List<String> ENDING = List.of("HUU_LIEN", "HUU_LUNG", "LANG_SON");

    /** Uses that cannot matter, each with the reason. */
    private static final Map<String, String> WITHOUT_EFFECT = Map.of();

    /** Something that is right as long as no predicate is missing. */
    record Probe(String name, BooleanSupplier right) {}

    /** Probes that are wrong with all predicates in place; they tell nothing. */
    private final TreeSet<String> wrong = new TreeSet<>();

    private final TreeSet<String> uses = new TreeSet<>();
    private final TreeMap<String, String> noticed = new TreeMap<>();

    @Test
    void theAbsenceOfEachPredicateIsNoticed() {
        var matrix = new Matrix(features);
        removeEach(RepositoryProbes::all, false);
        removeEach(() -> now(matrix), false);
        for (var unit : ENDING) {
            removeEach(() -> later(matrix, unit), false);
        }
        Seeds.each(0, 10, draws -> removeEach(() -> random(matrix, draws), false));
        for (var before : matrix.changesByBefore(null).entrySet()) {
            removeEach(() -> refusals(matrix, before.getKey(), before.getValue()), true);
        }
        for (var unit : ENDING) {
            for (var before : matrix.changesByBefore(unit).entrySet()) {
                removeEach(() -> refusalsLater(matrix, unit, before.getKey(), before.getValue()), true);
            }
        }
        assertThat(wrong).as("wrong without any mutation").isEmpty();
        var missed = new TreeSet<>(uses);
        missed.removeAll(noticed.keySet());
        missed.removeAll(WITHOUT_EFFECT.keySet());
        assertThat(missed).as("uses of the scope that nothing notices").isEmpty();
    }

    private static List<Probe> now(Matrix matrix) {
        var operations = matrix.operations(false, null);
        matrix.world.now();
        matrix.makeObjects(operations);
        matrix.world.made(List.of("importUnits", "editContact"));
        var probes = new ArrayList<Probe>();
        operations.forEach(id -> statuses(matrix, id, matrix.asked(id), false, probes));
        matrix.name(VisibleRowsTest.names(VisibleRowsTest.TODAY));
        VisibleRowsTest.PLACES.forEach(place -> rows(matrix, place, VisibleRowsTest.TODAY, false, probes));
        return probes;
    }

    private static List<Probe> later(Matrix matrix, String unit) {
        var operations = matrix.operations(false, unit);
        matrix.world.beforeTheEnd();
        matrix.makeObjects(operations);
        var asked = new TreeMap<String, Asked>();
        operations.forEach(id -> asked.put(id, matrix.asked(id)));
        matrix.world.end(unit);
        var probes = new ArrayList<Probe>();
        asked.forEach((id, request) -> statuses(matrix, id, request, true, probes));
        matrix.name(VisibleRowsTest.names(VisibleRowsTest.LATER));
        rows(matrix, unit, VisibleRowsTest.LATER, true, probes);
        return probes;
    }

    /** Lists on a random tree. */
    private static List<Probe> random(Matrix matrix, Draws draws) {
        var world = new RandomWorld(draws);
        var roots = world.assign();
        matrix.name(world.names());
        var caller = UnitsInMemory.read().reader(roots, world.today);
        return VisibleRowsPropertyTest.lists(matrix).stream()
                .map(list -> new Probe(
                        list.toString(),
                        () -> new VisibleRows(matrix).difference(list, caller).isEmpty()))
                .toList();
    }

    /** Changes that are refused; without a predicate they may succeed. */
    private static List<Probe> refusals(Matrix matrix, List<String> before, List<String> operations) {
        matrix.world.now();
        var made = matrix.world.made(before);
        var probes = new ArrayList<Probe>();
        operations.forEach(id -> statuses(matrix, id, matrix.asked(id, made), false, probes));
        return probes;
    }

    private static List<Probe> refusalsLater(Matrix matrix, String unit, List<String> before, List<String> operations) {
        matrix.world.beforeTheEnd();
        var made = matrix.world.made(before);
        var asked = new TreeMap<String, Asked>();
        operations.forEach(id -> asked.put(id, matrix.asked(id, made)));
        matrix.world.end(unit);
        var probes = new ArrayList<Probe>();
        asked.forEach((id, request) -> statuses(matrix, id, request, true, probes));
        return probes;
    }

    private static void statuses(Matrix matrix, String id, Asked asked, boolean later, List<Probe> probes) {
        matrix.cells(id, later, false).stream()
                .filter(cell -> !cell.allowed() || !matrix.isChange(id))
                .forEach(cell -> probes.add(new Probe(
                        cell.toString(),
                        () -> matrix.request(cell, asked).send().isEmpty())));
    }

    private static void rows(Matrix matrix, String place, LocalDate today, boolean later, List<Probe> probes) {
        var units = UnitsInMemory.read();
        for (var relation : Relation.values()) {
            var unit = World.unit(relation, place);
            if (unit != null && relation.later() == later) {
                var caller = units.reader(List.of(unit), today);
                for (var list : matrix.expectations.rows) {
                    probes.add(new Probe("%s of %s %s".formatted(list, relation, place), () -> {
                        World.hold(Role.ADMINISTRATOR, unit);
                        return new VisibleRows(matrix).difference(list, caller).isEmpty();
                    }));
                }
            }
        }
    }

    /**
     * Removes each predicate whose absence nothing has noticed yet, and asks again until something is wrong.
     *
     * @param afresh whether each time needs a world of its own
     */
    private void removeEach(Supplier<List<Probe>> world, boolean afresh) {
        var probes = world.get();
        var users = new TreeMap<String, Set<String>>();
        for (var probe : probes) {
            var used = ScopeMutations.during(() -> {
                if (!probe.right.getAsBoolean()) {
                    wrong.add(probe.name);
                }
            });
            if (wrong.contains(probe.name)) {
                continue;
            }
            used.forEach(
                    use -> users.computeIfAbsent(use, name -> new TreeSet<>()).add(probe.name));
        }
        uses.addAll(users.keySet());
        users.keySet().removeAll(noticed.keySet());
        for (var use : users.entrySet()) {
            var asked = afresh ? world.get() : probes;
            ScopeMutations.remove(use.getKey());
            forget();
            asked.stream()
                    .filter(probe -> use.getValue().contains(probe.name) && !probe.right.getAsBoolean())
                    .findFirst()
                    .ifPresent(probe -> noticed.put(use.getKey(), probe.name));
            ScopeMutations.remove("");
            forget();
            print();
        }
    }

    /** Each use of the scope so far, and what noticed first that it was gone. */
    private void print() {
        var lines = uses.stream()
                .map(use -> use + ": " + noticed.getOrDefault(use, "NOT NOTICED"))
                .toList();
        try {
            Files.write(Path.of("target", "scope-mutations.txt"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the application has cached is read again. */
    private static void forget() {
        Database.execute("update unit_version set unit_id = unit_id where false");
        Database.execute("update regime set id = id where false");
        Database.execute("update target set id = id where false");
    }
}

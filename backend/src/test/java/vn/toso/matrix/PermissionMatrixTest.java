package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.access.Role;
import vn.toso.matrix.Expectations.Rows;
import vn.toso.matrix.Matrix.Cell;
import vn.toso.matrix.Matrix.Request;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Changes;
import vn.toso.testing.Contract;
import vn.toso.testing.Database;
import vn.toso.testing.Seeds;

/**
 * Which status each operation answers to each role, by what the caller's unit is to the unit of the object. The expectations
 * are written by hand in {@code src/test/resources/permissions}.
 */
@QuarkusTest
@ApiTest
class PermissionMatrixTest {

    private static final boolean LARGE = Seeds.large();

    /** Units of the demo that end in the later part of the matrix. */
    private static final List<String> ENDING = List.of("HUU_LIEN", "HUU_LUNG", "LANG_SON");

    @Inject
    @All
    List<Changes> features;

    private Matrix matrix;
    private final List<String> wrong = new ArrayList<>();

    /** What was answered, by the cell. */
    private final TreeMap<String, String> answers = new TreeMap<>();

    @BeforeEach
    void readTables() {
        matrix = new Matrix(features);
    }

    @Test
    void everyOperationHasAnExpectationForEveryRole() {
        var missing = new TreeSet<>(matrix.contract.keySet());
        missing.removeAll(matrix.expectations.operations.keySet());
        assertThat(missing)
                .as("operations that no table in src/test/resources/permissions names")
                .isEmpty();
        assertThat(matrix.contract.keySet())
                .as("operations of the tables that the contract does not have")
                .containsAll(matrix.expectations.operations.keySet());
        matrix.expectations.operations.forEach((id, operation) -> {
            var roles = EnumSet.noneOf(Role.class);
            operation.lines().forEach(line -> roles.addAll(line.roles()));
            assertThat(roles).as(id).containsExactly(Role.values());
        });
    }

    /** A list is an answer with {@code items}, an array or a table. */
    @Test
    void everyListHasRowsOrAReasonForNone() throws IOException {
        var schemas = Contract.read().path("components").path("schemas");
        var lists = new TreeSet<String>();
        Contract.reads().forEach((id, operation) -> {
            var content = operation.at("/responses/200/content");
            var schema = content.at("/application~1json/schema");
            var named = schemas.path(schema.path("$ref").asText().replaceFirst(".*/", ""));
            if (content.has("text/csv")
                    || schema.path("type").asText().equals("array")
                    || named.path("properties").has("items")) {
                lists.add(id);
            }
        });
        var rows = matrix.expectations.rows.stream().map(Rows::operation).collect(Collectors.toSet());
        var without = matrix.expectations.withoutRows.keySet();
        assertThat(without).doesNotContainAnyElementsOf(rows).isSubsetOf(lists);
        lists.removeAll(rows);
        assertThat(lists).as("lists without a line in the tables of rows").containsExactlyElementsOf(without);
    }

    @Test
    void everyCallerGetsTheStatusOfTheTables() throws IOException {
        reads();
        for (var same : matrix.changesByBefore(null).entrySet()) {
            refusals(same.getKey(), same.getValue());
            same.getValue().forEach(this::successes);
        }
        for (var unit : ENDING) {
            readsLater(unit);
            for (var same : matrix.changesByBefore(unit).entrySet()) {
                refusalsLater(unit, same.getKey(), same.getValue());
            }
        }
        print();
        assertThat(wrong).as("%d of %d", wrong.size(), answers.size()).isEmpty();
    }

    private void reads() {
        var operations = matrix.operations(false, null);
        matrix.world.now();
        matrix.makeObjects(operations);
        for (var id : operations) {
            var asked = matrix.asked(id);
            send(asked, matrix.cells(id, false, LARGE).stream());
            send(matrix.nobody(id, asked));
        }
    }

    private void readsLater(String unit) {
        var operations = matrix.operations(false, unit);
        matrix.world.beforeTheEnd();
        matrix.makeObjects(operations);
        var asked = new TreeMap<String, Asked>();
        operations.forEach(id -> asked.put(id, matrix.asked(id)));
        matrix.world.end(unit);
        asked.forEach((id, request) -> send(request, matrix.cells(id, true, LARGE).stream()));
    }

    /** What is refused changes nothing, so that all of it can be asked about the same objects. */
    private void refusals(List<String> before, List<String> operations) {
        matrix.world.now();
        var made = matrix.world.made(before);
        long done = done();
        for (var id : operations) {
            var asked = matrix.asked(id, made);
            send(asked, matrix.cells(id, false, LARGE).stream().filter(cell -> !cell.allowed()));
            if (matrix.operation(id).nobody() >= 400) {
                send(matrix.nobody(id, asked));
            }
        }
        if (done() != done) {
            wrong.add("%d changes by refused requests of %s".formatted(done() - done, operations));
        }
    }

    private void refusalsLater(String unit, List<String> before, List<String> operations) {
        matrix.world.beforeTheEnd();
        var made = matrix.world.made(before);
        var asked = new TreeMap<String, Asked>();
        operations.forEach(id -> asked.put(id, matrix.asked(id, made)));
        matrix.world.end(unit);
        asked.forEach((id, request) ->
                send(request, matrix.cells(id, true, LARGE).stream().filter(cell -> !cell.allowed())));
    }

    private void successes(String id) {
        some(matrix.cells(id, false, LARGE), id).forEach(cell -> {
            matrix.world.now();
            var asked =
                    matrix.asked(id, matrix.world.made(matrix.world.change(id).before()));
            send(asked, Stream.of(cell));
        });
        some(matrix.cells(id, true, LARGE), id).forEach(cell -> {
            matrix.world.beforeTheEnd();
            var asked =
                    matrix.asked(id, matrix.world.made(matrix.world.change(id).before()));
            matrix.world.end(matrix.operation(id).unit());
            send(asked, Stream.of(cell));
        });
    }

    /** Each success needs a world of its own: in the small run one for each role, of alternating relations. */
    private List<Cell> some(List<Cell> cells, String id) {
        var byRole = cells.stream()
                .filter(Cell::allowed)
                .collect(Collectors.groupingBy(Cell::role, TreeMap::new, Collectors.toList()));
        int turn = matrix.contract.headMap(id).size();
        return byRole.values().stream()
                .flatMap(all -> LARGE
                        ? all.stream()
                        : Stream.of(all.get((turn + all.get(0).role().ordinal()) % all.size())))
                .toList();
    }

    private void send(Asked asked, Stream<Cell> cells) {
        send(cells.map(cell -> matrix.request(cell, asked)).toList());
    }

    /** Several at a time: the processors would be idle while one waits for the database. */
    private void send(List<Request> requests) {
        var answered = requests.parallelStream().map(Request::send).toList();
        for (int i = 0; i < requests.size(); i++) {
            var cell = requests.get(i).cell();
            var different = answered.get(i);
            answers.put(cell.toString(), different.isEmpty() ? Integer.toString(cell.expected()) : different);
            if (!different.isEmpty()) {
                wrong.add(different);
            }
        }
    }

    private static long done() {
        return Database.query(Long.class, "select count(*) from audit_entry");
    }

    /** The matrix as it was answered. */
    private void print() throws IOException {
        var lines = answers.entrySet().stream()
                .map(answer -> answer.getKey() + " " + answer.getValue())
                .toList();
        Files.write(Path.of("target", "permission-matrix.txt"), lines);
    }
}

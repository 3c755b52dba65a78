package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.access.Role;
import vn.toso.matrix.Expectations.Line;
import vn.toso.matrix.Expectations.Operation;
import vn.toso.testing.Changes;
import vn.toso.testing.Changes.Made;
import vn.toso.testing.Contract;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** Operations of the contract, each with its expectations and with the request that asks it. */
final class Matrix {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private static final String BODY_OF = "body of=";

    /** Who asks. @param role null for a caller who holds nothing, @param relation null for one without a token */
    record Cell(String operation, Role role, Relation relation, int expected) {

        boolean allowed() {
            return expected < 400;
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(operation, role == null ? "NOBODY" : role, relation == null ? "" : relation);
        }
    }

    final Expectations expectations = Expectations.read();
    final TreeMap<String, JsonNode> contract;
    final World world;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final Map<String, String> objects = new HashMap<>();

    Matrix(List<Changes> features) {
        world = new World(features);
        for (var field : Demo.class.getFields()) {
            try {
                objects.put(field.getName(), (String) field.get(null));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        try {
            contract = Contract.operations();
            for (var path : Contract.read().path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    var id = method.getValue().path("operationId").asText();
                    paths.put(id, path.getKey());
                    methods.put(id, method.getKey().toUpperCase(Locale.ROOT));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Operation operation(String id) {
        return expectations.operations.get(id);
    }

    boolean isChange(String operation) {
        return world.change(operation) != null;
    }

    /** The operations of a kind whose object's unit is this one; of all units if it is null. */
    List<String> operations(boolean changes, String unit) {
        return expectations.operations.keySet().stream()
                .filter(id -> isChange(id) == changes)
                .filter(id -> unit == null || operation(id).unit().equals(unit))
                .toList();
    }

    /**
     * Who asks an operation, on the day of the demo or later.
     *
     * @param large everybody; otherwise for each role one relation of each expected status, a different one for each role
     */
    List<Cell> cells(String id, boolean later, boolean large) {
        var cells = new ArrayList<Cell>();
        for (var line : operation(id).lines()) {
            for (var role : line.roles()) {
                relations(line, role, large).stream()
                        .filter(relation -> relation.later() == later)
                        .forEach(relation -> cells.add(
                                new Cell(id, role, relation, line.statuses().get(relation))));
            }
        }
        return cells;
    }

    private Set<Relation> relations(Line line, Role role, boolean large) {
        if (large) {
            return line.statuses().keySet();
        }
        var byStatus = line.statuses().keySet().stream()
                .collect(Collectors.groupingBy(line.statuses()::get, TreeMap::new, Collectors.toList()));
        var chosen = EnumSet.noneOf(Relation.class);
        int turn = new ArrayList<>(line.roles()).indexOf(role);
        int roles = line.roles().size();
        byStatus.forEach((status, relations) -> {
            // Where there are fewer roles than relations, a role takes several: each relation is asked once at least.
            for (int i = turn; i < Math.max(relations.size(), turn + 1); i += roles) {
                chosen.add(relations.get(i % relations.size()));
            }
        });
        return chosen;
    }

    /** Makes what the tables name, for these operations. */
    void makeObjects(List<String> operations) {
        var asked = operations.stream()
                .flatMap(id -> NAME.matcher(operation(id).asks()).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        expectations.objects.forEach((name, found) -> {
            if (asked.contains(name) && !found.madeBy().isEmpty()) {
                objects.put(name, world.object(found));
            }
        });
        expectations.objects.forEach((name, found) -> {
            if (asked.contains(name) && found.madeBy().isEmpty()) {
                objects.put(name, Database.rows(named(found.found())).get(0).get(0));
            }
        });
    }

    /** Names for the tables of rows. */
    void name(Map<String, String> names) {
        objects.putAll(names);
    }

    /** A text with ids for the names in it. */
    String named(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            assertThat(objects).as(text).containsKey(found.group(1));
            return objects.get(found.group(1));
        });
    }

    /** What the tables say is asked. */
    Asked asked(String id) {
        return asked(id, operation(id).asks());
    }

    Asked asked(String id, String asks) {
        var path = paths.get(id);
        var query = new ArrayList<String>();
        byte[] body = null;
        for (var part : Stream.of(named(asks).split("&"))
                .filter(text -> !text.isEmpty())
                .toList()) {
            var name = "{" + part.substring(0, part.indexOf('=')) + "}";
            if (part.startsWith(BODY_OF)) {
                body = asked(part.substring(BODY_OF.length()), new Made(null, -1))
                        .body();
            } else if (path.contains(name)) {
                path = path.replace(name, part.substring(part.indexOf('=') + 1));
            } else {
                query.add(part);
            }
        }
        assertThat(path).as(id).doesNotContain("{");
        var address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var example = contract.get(id)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        if (body == null && example.isMissingNode()) {
            return Asked.get(address);
        }
        return Asked.json(
                methods.get(id), address, body == null ? example.toString() : new String(body, StandardCharsets.UTF_8));
    }

    /** What the feature's own tests send to make the change. */
    Asked asked(String id, Made made) {
        var change = world.change(id);
        return Asked.captured(() -> change.request().apply(change.user(), made));
    }

    /** Changes by what has to be there before. */
    Map<List<String>, List<String>> changesByBefore(String unit) {
        return operations(true, unit).stream()
                .collect(Collectors.groupingBy(
                        id -> world.change(id).before(), LinkedHashMap::new, Collectors.toList()));
    }

    /** A request of somebody who holds what the cell says and nothing else. It can be sent while others are. */
    record Request(Cell cell, Asked asked, String token) {

        /** @return what was wrong, or an empty text */
        String send() {
            var answer = asked.send(token);
            return answer.statusCode() == cell.expected ? "" : wrong(cell, answer);
        }
    }

    Request request(Cell cell, Asked asked) {
        var unit = World.unit(cell.relation, operation(cell.operation).unit());
        return new Request(cell, asked, World.token(cell.role, unit, World.SINCE, null));
    }

    /** Callers who hold nothing: who never did, who no longer or not yet do; and an anonymous one. */
    List<Request> nobody(String id, Asked asked) {
        var operation = operation(id);
        var unit = World.unit(Relation.OWN, operation.unit());
        var nobody = new Cell(id, null, Relation.OWN, operation.nobody());
        return List.of(
                new Request(nobody, asked, World.token(null, unit, null, null)),
                new Request(nobody, asked, World.token(Role.ADMINISTRATOR, unit, World.SINCE, World.OVER)),
                new Request(nobody, asked, World.token(Role.ADMINISTRATOR, unit, World.NOT_YET, null)),
                new Request(new Cell(id, null, null, operation.anonymous()), asked, null));
    }

    void hold(Cell cell) {
        World.hold(
                cell.role, World.unit(cell.relation, operation(cell.operation).unit()));
    }

    static String wrong(Cell cell, HttpResponse<byte[]> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        var body = json ? new String(answer.body(), StandardCharsets.UTF_8) : "";
        return "%s: %d instead of %d %s"
                .formatted(
                        cell,
                        answer.statusCode(),
                        cell.expected,
                        body.substring(0, Math.min(160, body.length())).replace('\n', ' '));
    }
}

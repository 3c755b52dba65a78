package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Changes;
import vn.toso.testing.Statements;

/** An object outside the caller's units and an id that nothing has are told apart by nothing: answer, statements or time. */
@QuarkusTest
@ApiTest
class UnknownAndInaccessibleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int PAIRS = 2_000;
    private static final double SHARE = 0.05;
    private static final double MILLISECONDS = 0.2;

    /** The operations to measure, as a regular expression; all by default. */
    private static final Pattern MEASURED = Pattern.compile(System.getProperty("toso.pairs", ".*"));

    @Inject
    @All
    List<Changes> features;

    /** The same request about something there and about nothing. */
    private record Pair(String operation, Matrix.Cell caller, Asked inaccessible, Asked unknown) {}

    @Test
    void areAnsweredAlike() {
        var different = new ArrayList<String>();
        var pairs = each(pair -> {
            var difference = difference(pair);
            if (!difference.isEmpty()) {
                different.add(pair.operation + ": " + difference);
            }
        });
        assertThat(pairs).isGreaterThan(60);
        assertThat(different).as("of %d", pairs).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "toso.prove", matches = "true")
    void takeTheSameTime() {
        var different = new ArrayList<String>();
        each(pair -> {
            if (!MEASURED.matcher(pair.operation).find()) {
                return;
            }
            var token = World.token();
            var inaccessible = new double[PAIRS];
            var unknown = new double[PAIRS];
            for (int i = -PAIRS / 20; i < PAIRS; i++) {
                double one = milliseconds(pair.inaccessible, token);
                double other = milliseconds(pair.unknown, token);
                if (i >= 0) {
                    inaccessible[i] = one;
                    unknown[i] = other;
                }
            }
            double one = median(inaccessible);
            double other = median(unknown);
            System.out.printf("BENCH %s: %.3f ms, %.3f ms%n", pair.operation, one, other);
            if (Math.abs(one - other) > Math.max(MILLISECONDS, SHARE * Math.max(one, other))) {
                different.add("%s: %.3f and %.3f ms".formatted(pair.operation, one, other));
            }
        });
        assertThat(different).isEmpty();
    }

    private static double milliseconds(Asked asked, String token) {
        long begun = System.nanoTime();
        asked.send(token);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** For each operation whose table has a 404: the request of a caller who may do it elsewhere. @return how many */
    private int each(Consumer<Pair> work) {
        var matrix = new Matrix(features);
        var reads = matrix.operations(false, null);
        matrix.world.now();
        matrix.makeObjects(reads);
        var pairs = new ArrayList<Pair>();
        reads.forEach(id -> add(pairs, matrix, id, matrix.asked(id)));
        pairs.forEach(pair -> work(matrix, pair, work));
        int all = pairs.size();
        for (var same : matrix.changesByBefore(null).entrySet()) {
            matrix.world.now();
            var made = matrix.world.made(same.getKey());
            pairs.clear();
            same.getValue().forEach(id -> add(pairs, matrix, id, matrix.asked(id, made)));
            pairs.forEach(pair -> work(matrix, pair, work));
            all += pairs.size();
        }
        return all;
    }

    private static void work(Matrix matrix, Pair pair, Consumer<Pair> work) {
        matrix.hold(pair.caller);
        work.accept(pair);
    }

    private static void add(List<Pair> pairs, Matrix matrix, String id, Asked asked) {
        matrix.cells(id, false, true).stream()
                .filter(cell -> cell.expected() == 404)
                .filter(cell -> cell.relation() == Relation.STRANGER)
                .findFirst()
                .ifPresent(cell -> {
                    var found = ID.matcher(asked.path() + asked.text());
                    while (found.find()) {
                        var unknown =
                                asked.about(found.group(), UUID.randomUUID().toString());
                        pairs.add(new Pair(id + " " + found.group(), cell, asked, unknown));
                    }
                });
    }

    private static String difference(Pair pair) {
        var token = World.token();
        pair.inaccessible.send(token);
        pair.unknown.send(token);
        var answers = new ArrayList<HttpResponse<byte[]>>();
        long one = Statements.during(() -> answers.add(pair.inaccessible.send(token)));
        long other = Statements.during(() -> answers.add(pair.unknown.send(token)));
        // A job of the application may have sent some as well.
        for (int tries = 0; one != other && tries < 3; tries++) {
            one = Statements.during(() -> pair.inaccessible.send(token));
            other = Statements.during(() -> pair.unknown.send(token));
        }
        var inaccessible = answers.get(0);
        var unknown = answers.get(1);
        if (inaccessible.statusCode() != unknown.statusCode()) {
            return "%d, %d".formatted(inaccessible.statusCode(), unknown.statusCode());
        }
        if (!body(inaccessible).equals(body(unknown))) {
            return "%s, %s".formatted(body(inaccessible), body(unknown));
        }
        if (!headers(inaccessible).equals(headers(unknown))) {
            return "%s, %s".formatted(headers(inaccessible), headers(unknown));
        }
        return one == other ? "" : "%d statements, %d".formatted(one, other);
    }

    /** Without the trace id in {@code instance}; ids are those that were asked. */
    private static JsonNode body(HttpResponse<byte[]> answer) {
        var body = json(answer.body());
        if (body instanceof ObjectNode problem) {
            problem.remove("instance");
        }
        return json(ID.matcher(body.toString()).replaceAll("id").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeMap<String, Object> headers(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        new TreeSet<>(headers.keySet())
                .stream().filter(name -> name.equalsIgnoreCase("date")).forEach(headers::remove);
        return headers;
    }
}

package vn.toso.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.toso.matrix.Expectations.Rows;
import vn.toso.testing.Database;
import vn.toso.testing.Files;

/** What a list of the tables answers to a caller, and what it should. */
final class VisibleRows {

    private static final String CSV = "csv ";

    /** Answers without rows: to a caller who may not list at all, or not here. */
    private static final Set<Integer> HIDDEN = Set.of(403, 404);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Matrix matrix;

    /** Lists of which somebody saw a row. */
    private final Set<Rows> seen = new HashSet<>();

    /** Lists of which a row was hidden from somebody. */
    private final Set<Rows> hidden = new HashSet<>();

    VisibleRows(Matrix matrix) {
        this.matrix = matrix;
    }

    /** @return how the answer differs from the naive evaluation, or an empty text */
    String difference(Rows list, UnitsInMemory.Reader caller) {
        var all = Database.rows(matrix.named(list.all()));
        var expected = expected(list, all, caller);
        var answered = answered(list);
        if (!expected.isEmpty()) {
            seen.add(list);
        }
        if (!all.stream().map(row -> row.get(0)).allMatch(expected::contains)) {
            hidden.add(list);
        }
        if (answered.equals(expected)) {
            return "";
        }
        var more = new TreeSet<>(answered);
        more.removeAll(expected);
        expected.removeAll(answered);
        return "%s?%s: too many %s, missing %s".formatted(list.operation(), list.asks(), more, expected);
    }

    /** Those lists whose scope was not tried: nobody saw a row, or nobody missed one. */
    List<String> untried(List<Rows> lists) {
        return lists.stream()
                .filter(list -> !seen.contains(list) || !hidden.contains(list))
                .map(list -> "%s?%s: %s".formatted(list.operation(), list.asks(), list.key()))
                .toList();
    }

    /** A key is there if all units of one of its rows are seen, each on its day. */
    private static TreeSet<String> expected(Rows list, List<List<String>> all, UnitsInMemory.Reader caller) {
        var rules = list.rule().split(" ");
        return all.stream()
                .filter(row -> IntStream.range(0, row.size() / 2)
                        .allMatch(unit -> seen(
                                rules[Math.min(unit, rules.length - 1)],
                                caller,
                                row.get(2 * unit + 1),
                                LocalDate.parse(row.get(2 * unit + 2)))))
                .map(row -> row.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean seen(String rule, UnitsInMemory.Reader caller, String unit, LocalDate day) {
        return switch (rule) {
            case "readable" -> caller.readable(unit, day);
            case "managed" -> caller.managed(unit, day);
            case "present" -> caller.present(unit);
            case "rostered" -> caller.rostered(unit, day);
            case "visible" -> caller.visible(unit, day);
            case "topmost" -> caller.topmost(unit, day);
            default -> throw new IllegalArgumentException(rule);
        };
    }

    /** Of all pages. */
    private TreeSet<String> answered(Rows list) {
        var keys = new TreeSet<String>();
        var asked = matrix.asked(list.operation(), list.asks());
        if (list.key().startsWith(CSV)) {
            var answer = asked.accepting(Files.CSV).send(World.token());
            if (answer.statusCode() == 200) {
                read(
                        new String(answer.body(), StandardCharsets.UTF_8),
                        list.key().substring(CSV.length()),
                        keys);
            } else if (!HIDDEN.contains(answer.statusCode())) {
                keys.add("status " + answer.statusCode());
            }
            return keys;
        }
        var token = World.token();
        for (var page = asked; page != null; ) {
            var answer = page.send(token);
            if (HIDDEN.contains(answer.statusCode())) {
                return keys;
            }
            if (answer.statusCode() != 200) {
                keys.add("status " + answer.statusCode());
                return keys;
            }
            var json = json(answer.body());
            values(json, List.of(list.key().split("\\."))).forEach(keys::add);
            var next = json.path("next").asText();
            page = next.isEmpty() ? null : after(asked, next);
        }
        return keys;
    }

    private static Asked after(Asked asked, String cursor) {
        var sign = asked.path().contains("?") ? "&" : "?";
        return Asked.get(asked.path() + sign + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The values at a path, in all items of the lists on it. */
    private static Stream<String> values(JsonNode node, List<String> path) {
        if (node.isArray()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1).flatMap(i -> values(node.get(i), path));
        }
        if (path.isEmpty()) {
            return node.isMissingNode() ? Stream.of() : Stream.of(node.asText());
        }
        return values(node.path(path.get(0)), path.subList(1, path.size()));
    }

    /** @param columns of which the key is made, with a space between them */
    private static void read(String table, String columns, TreeSet<String> keys) {
        // Skips the byte order mark.
        try (var rows = CSVParser.parse(
                table.substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (var row : rows) {
                keys.add(Stream.of(columns.split(" ")).map(row::get).collect(Collectors.joining(" ")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

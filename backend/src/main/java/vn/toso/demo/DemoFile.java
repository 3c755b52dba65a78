package vn.toso.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the demo's hand-made files. No cell contains a comma. */
final class DemoFile {

    private DemoFile() {}

    /** The rows of a table by column name, without the comment lines that begin with {@code #}. */
    static List<Map<String, String>> table(String name) {
        var lines = read(name).lines().filter(line -> !line.startsWith("#")).toList();
        var columns = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var cells = line.split(",", -1);
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < columns.length; i++) {
                        row.put(columns[i], cells[i]);
                    }
                    return Map.copyOf(row);
                })
                .toList();
    }

    static List<String> statements(String name) {
        return Arrays.stream(read(name).split(";\n"))
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    static String read(String name) {
        var resource = DemoFile.class.getResourceAsStream("/demo/" + name);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.toso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Contract;
import vn.toso.testing.Database;
import vn.toso.testing.Examples;

/** The OpenAPI description is complete, and its examples have the members of real answers. */
@QuarkusTest
@ApiTest
class OpenApiTest {

    private static final String JSON = "application/json";

    @Inject
    @All
    List<Examples> features;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyOperationHasASummaryAndItsErrorResponses() throws IOException {
        assertThat(Contract.read().path("openapi").asText()).startsWith("3.1");
        var operations = Contract.operations();
        assertThat(operations).hasSizeGreaterThan(15);
        operations.forEach((id, operation) -> {
            assertThat(id).isNotEmpty();
            assertThat(operation.path("summary").asText()).as(id).isNotEmpty();
            assertThat(operation.path("responses").fieldNames())
                    .toIterable()
                    .as(id)
                    .contains("400", "401", "403", "404", "429", "500", "503");
        });
    }

    @Test
    void examplesHaveTheShapeOfRealAnswers() throws IOException {
        var operations = Contract.operations();
        var withExample = new TreeSet<>(operations.keySet());
        withExample.removeIf(id -> content(operations.get(id)).isMissingNode());
        var held = new TreeSet<String>();
        for (var feature : features) {
            Database.reset();
            for (var answer : new TreeMap<>(feature.answers()).entrySet()) {
                var id = answer.getKey();
                assertThat(held.add(id)).as(id + " is declared once").isTrue();
                var real = answer.getValue().get();
                assertThat(real.statusCode()).as(id + real.asString()).isEqualTo(200);
                var directory = System.getProperty("openapi.examples");
                if (directory != null) {
                    Files.writeString(Path.of(directory, id + ".json"), real.asString());
                    continue;
                }
                assertThat(shape(content(operations.get(id)).path("example")))
                        .as(id)
                        .isEqualTo(shape(json.readTree(real.asString())));
            }
            held.addAll(feature.heldElsewhere());
        }
        assertThat(held).isEqualTo(withExample);
    }

    /** The JSON content of the success response; a missing node if the operation answers with a file or without a body. */
    private static JsonNode content(JsonNode operation) {
        var responses = operation.path("responses");
        return responses
                .path(responses.has("201") ? "201" : "200")
                .path("content")
                .path(JSON);
    }

    /** The paths of all members at any depth. All items of a list share one path. */
    private static TreeSet<String> shape(JsonNode node) {
        var names = new TreeSet<String>();
        collect("", node, names);
        return names;
    }

    private static void collect(String path, JsonNode node, TreeSet<String> names) {
        if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, names));
        }
        for (var member : node.properties()) {
            names.add(path + "/" + member.getKey());
            collect(path + "/" + member.getKey(), member.getValue(), names);
        }
    }
}

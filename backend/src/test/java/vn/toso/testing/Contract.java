package vn.toso.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;

/** The OpenAPI description that the running application serves. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Contract() {}

    public static JsonNode read() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/api/openapi")
                        .asString());
    }

    /** All operations, by {@code operationId}. */
    public static TreeMap<String, JsonNode> operations() throws IOException {
        return operations(METHODS);
    }

    /** The operations with GET, by {@code operationId}. */
    public static TreeMap<String, JsonNode> reads() throws IOException {
        return operations(Set.of("get"));
    }

    /** The operations with a method other than GET, by {@code operationId}. */
    public static TreeMap<String, JsonNode> changes() throws IOException {
        return operations(Set.of("post", "put", "patch", "delete"));
    }

    private static TreeMap<String, JsonNode> operations(Set<String> methods) throws IOException {
        var operations = new TreeMap<String, JsonNode>();
        for (var path : read().path("paths")) {
            path.properties().stream()
                    .filter(field -> methods.contains(field.getKey()))
                    .forEach(field ->
                            operations.put(field.getValue().path("operationId").asText(), field.getValue()));
        }
        return operations;
    }
}

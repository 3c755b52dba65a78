package vn.toso.testing;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The requests whose answers {@code OpenApiTest} compares with the examples of the OpenAPI description. Each feature has
 * such a bean in its test package. Operations that do not answer with JSON need no example.
 */
public interface Examples {

    String DISTRICT = "huyen.huulung";
    String PROVINCE = "tinh.langson";

    /**
     * Prepares the data, and returns for each {@code operationId} a request whose answer has the members of the example.
     * {@code OpenApiTest} sends the requests in alphabetical order of the ids.
     */
    Map<String, Supplier<Response>> answers();

    /** Operations whose answer no GET can read again; other tests check their examples. */
    default Set<String> heldElsewhere() {
        return Set.of();
    }

    /** For each operation that returns a table as CSV or XLSX: a path that {@link #tablesReader} may read. */
    default Map<String, String> tables() {
        return Map.of();
    }

    /** For each operation that imports a table: an exported one that changes nothing when it comes back. */
    default Map<String, Round> rounds() {
        return Map.of();
    }

    /**
     * @param user may export and import the table
     * @param from the path of the export
     * @param to the path of the import
     */
    record Round(String user, String from, String to) {

        public static Round of(String user, String from, String to) {
            return new Round(user, "/api/v1" + from, "/api/v1" + to);
        }

        public Round dryRun() {
            return new Round(user, from, to + (to.contains("?") ? "&" : "?") + "dryRun=true");
        }
    }

    /** The user who may read the tables of the feature. */
    default String tablesReader() {
        return DISTRICT;
    }

    static Supplier<Response> read(String user, String path) {
        return () -> Demo.as(user).get("/api/v1" + path);
    }

    static Supplier<Response> read(String path) {
        return read(DISTRICT, path);
    }
}

package vn.toso.testing;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the examples of a feature's operations are held against what the API answers: a bean in the feature's own test
 * package, which {@code OpenApiTest} finds. Operations that answer no JSON need none.
 */
public interface Examples {

    String DISTRICT = "huyen.huulung";
    String PROVINCE = "tinh.langson";

    /**
     * Prepares what is needed and says, for each operation, how an answer of the same form is read. They are read in the
     * order of their names.
     */
    Map<String, Supplier<Response>> answers();

    /** Operations whose answer cannot be read again by an address of its own: other tests hold what they answer. */
    default Set<String> heldElsewhere() {
        return Set.of();
    }

    /** For each operation that answers a table as CSV or XLSX: a path of it that the district may read. */
    default Map<String, String> tables() {
        return Map.of();
    }

    static Supplier<Response> read(String user, String path) {
        return () -> Demo.as(user).get("/api/v1" + path);
    }

    static Supplier<Response> read(String path) {
        return read(DISTRICT, path);
    }
}

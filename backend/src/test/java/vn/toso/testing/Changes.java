package vn.toso.testing;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations by which a feature changes data. {@code EveryChangeTest} finds the beans; each is in its feature's test package. */
public interface Changes {

    List<Change> all();

    /** Operations that only read, but use POST because their parameters are too long for a URL. */
    default Set<String> questions() {
        return Set.of();
    }

    /**
     * @param before ids of the operations to run first, each with the account that is declared for it
     * @param user an account that may call the operation
     * @param open whether every logged-in account may call it
     * @param rows how many rows the trail gets
     * @param request sends the request; takes the caller's account and what {@code before} created
     */
    record Change(
            String operation,
            List<String> before,
            String user,
            boolean open,
            int rows,
            BiFunction<String, Made, Response> request) {

        public static Change of(String operation, String user, Function<String, Response> request) {
            return new Change(operation, List.of(), user, false, 1, (who, made) -> request.apply(who));
        }

        public static Change after(
                List<String> before, String operation, String user, BiFunction<String, Made, Response> request) {
            return new Change(operation, before, user, false, 1, request);
        }

        public Change leaving(int rows) {
            return new Change(operation, before, user, open, rows, request);
        }
    }

    /**
     * The object that the operations of {@code before} created.
     *
     * @param version version of the object: 0 after the first operation, one more for each further one
     */
    record Made(String id, int version) {

        public String etag() {
            return "\"" + version + "\"";
        }
    }
}

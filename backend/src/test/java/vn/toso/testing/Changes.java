package vn.toso.testing;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a feature can change through the API: a bean in the feature's own test package, which {@code EveryChangeTest} finds. */
public interface Changes {

    List<Change> all();

    /** Operations that are no GET because their question is too long for an address; they change nothing. */
    default Set<String> questions() {
        return Set.of();
    }

    /**
     * @param before the operations that are done first, each as its own account
     * @param user an account that may do it
     * @param open whether everybody who is logged in may do it
     * @param request sent as the account given, after what was made before
     */
    record Change(
            String operation,
            List<String> before,
            String user,
            boolean open,
            BiFunction<String, Made, Response> request) {

        public static Change of(String operation, String user, Function<String, Response> request) {
            return new Change(operation, List.of(), user, false, (who, made) -> request.apply(who));
        }

        public static Change after(
                List<String> before, String operation, String user, BiFunction<String, Made, Response> request) {
            return new Change(operation, before, user, false, request);
        }
    }

    /**
     * What the operation before has made.
     *
     * @param version the number of operations since the first, from 0
     */
    record Made(String id, int version) {

        public String etag() {
            return "\"" + version + "\"";
        }
    }
}

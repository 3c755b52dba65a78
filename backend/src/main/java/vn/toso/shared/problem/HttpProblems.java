package vn.toso.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Answers with a problem before a request reaches an endpoint. */
@Singleton
public class HttpProblems {

    /** The order in which our filters see a request: the highest first. */
    public static final class Order {
        public static final int HEADERS = 1005;
        public static final int LIMITS = 1004;
        public static final int OPERATION = 1003;
        public static final int RATE = 1002;
        public static final int METHOD = 1001;
        public static final int BODY = 1000;

        private Order() {}
    }

    private final ObjectMapper json;

    HttpProblems(ObjectMapper json) {
        this.json = json;
    }

    public void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (problem.retryAfterSeconds() != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        try {
            response.setStatusCode(problem.kind().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(json.writeValueAsString(ProblemBody.of(problem)));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

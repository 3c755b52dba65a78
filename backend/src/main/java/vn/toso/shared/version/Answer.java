package vn.toso.shared.version;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;

/** Builds answers whose headers give the version and whether the answer is replayed. */
public final class Answer {

    private Answer() {}

    public static <T extends Versioned> RestResponse<T> of(T view) {
        return ResponseBuilder.ok(view).tag(Version.tag(view.version())).build();
    }

    /**
     * The answer to a request that has made something.
     *
     * @param location the path under which it can be read
     */
    public static <T> RestResponse<T> created(Reply<T> reply, Function<T, String> location) {
        var answer = builder(RestResponse.Status.CREATED, reply);
        // As text, because the framework would add the host that the caller claims.
        return answer.header(HttpHeaders.LOCATION, location.apply(reply.body())).build();
    }

    /** @param reply with a {@link Versioned} body, or with another one, which then gets no ETag */
    public static <T> RestResponse<T> of(RestResponse.Status status, Reply<T> reply) {
        return builder(status, reply).build();
    }

    private static <T> ResponseBuilder<T> builder(RestResponse.Status status, Reply<T> reply) {
        var answer = ResponseBuilder.create(status, reply.body());
        if (reply.body() instanceof Versioned one) {
            answer.tag(Version.tag(one.version()));
        }
        if (reply.replayed()) {
            answer.header(Reply.HEADER, true);
        }
        return answer;
    }
}

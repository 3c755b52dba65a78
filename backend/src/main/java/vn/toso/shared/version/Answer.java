package vn.toso.shared.version;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;

/** Builds answers whose headers give the version and whether the answer is replayed. */
public final class Answer {

    private Answer() {}

    public static <T extends Versioned> RestResponse<T> of(T view) {
        return ResponseBuilder.ok(view).tag(Version.tag(view.version())).build();
    }

    /** @param reply with a {@link Versioned} body, or with another one, which then gets no ETag */
    public static <T> RestResponse<T> of(RestResponse.Status status, Reply<T> reply) {
        var answer = ResponseBuilder.create(status, reply.body());
        if (reply.body() instanceof Versioned one) {
            answer.tag(Version.tag(one.version()));
        }
        if (reply.replayed()) {
            answer.header(Reply.HEADER, true);
        }
        return answer.build();
    }
}

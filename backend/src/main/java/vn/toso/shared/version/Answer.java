package vn.toso.shared.version;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;

/** An answer that says in its headers which version it shows, and whether it was given before. */
public final class Answer {

    private Answer() {}

    public static <T extends Versioned> RestResponse<T> of(T view) {
        return ResponseBuilder.ok(view).tag(Version.tag(view.version())).build();
    }

    /** @param reply of one that has a version, or of several that need none */
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

package vn.toso.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.json.JsonHash;

/** Answers 304 where the caller already holds the answer, so that a page that asks all the time costs little. */
@ApplicationScoped
public class ConditionalGet {

    /** Of no answer. */
    private static final EntityTag NONE = new EntityTag("none");

    private final JsonHash hashes;

    ConditionalGet(JsonHash hashes) {
        this.hashes = hashes;
    }

    /**
     * @param version of what the body is made of
     * @param work makes the body, unless the caller has it
     */
    public <T> RestResponse<T> answer(Request request, String version, Supplier<T> work) {
        var tag = tag(version);
        // Whether there is an answer at all, which "*" asks for, only the work finds out.
        boolean any = request.evaluatePreconditions(NONE) != null;
        boolean seen = !any && request.evaluatePreconditions(tag) != null;
        ResponseBuilder<T> answer = seen ? ResponseBuilder.create(304) : ResponseBuilder.ok(work.get());
        var mustAskAgain = new CacheControl();
        mustAskAgain.setPrivate(true);
        mustAskAgain.setNoCache(true);
        return answer.tag(tag).cacheControl(mustAskAgain).build();
    }

    /** A hash: a version may name what is not the caller's to read. */
    private EntityTag tag(String version) {
        return new EntityTag(HexFormat.of().formatHex(hashes.of(version), 0, 16));
    }
}

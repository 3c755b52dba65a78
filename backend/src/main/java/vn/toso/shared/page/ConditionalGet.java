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

/** Answers 304 if the caller already has the current answer, so that frequent polling is cheap. */
@ApplicationScoped
public class ConditionalGet {

    /** A tag that no answer has. */
    private static final EntityTag NONE = new EntityTag("none");

    private final JsonHash hashes;

    ConditionalGet(JsonHash hashes) {
        this.hashes = hashes;
    }

    /**
     * @param version changes whenever the body may change
     * @param work computes the body; not called if the caller already has it
     */
    public <T> RestResponse<T> answer(Request request, String version, Supplier<T> work) {
        var tag = tag(version);
        // With "If-None-Match: *" the work must decide whether there is an answer at all.
        boolean any = request.evaluatePreconditions(NONE) != null;
        boolean seen = !any && request.evaluatePreconditions(tag) != null;
        ResponseBuilder<T> answer = seen ? ResponseBuilder.create(304) : ResponseBuilder.ok(work.get());
        var mustAskAgain = new CacheControl();
        mustAskAgain.setPrivate(true);
        mustAskAgain.setNoCache(true);
        return answer.tag(tag).cacheControl(mustAskAgain).build();
    }

    /** Hashed, because the version may contain data that the caller may not read. */
    private EntityTag tag(String version) {
        return new EntityTag(HexFormat.of().formatHex(hashes.of(version), 0, 16));
    }
}

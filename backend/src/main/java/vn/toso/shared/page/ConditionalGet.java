package vn.toso.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.json.JsonHash;

/** Answers 304 where the caller already holds the same body, so that a page that asks every second costs a weak line little. */
@ApplicationScoped
public class ConditionalGet {

    private final JsonHash hashes;

    ConditionalGet(JsonHash hashes) {
        this.hashes = hashes;
    }

    /** The tag is a hash of the body, and so of nothing that differs between callers of one body. */
    public <T> RestResponse<T> answer(Request request, T body) {
        var tag = new EntityTag(HexFormat.of().formatHex(hashes.of(body), 0, 16));
        var mustAskAgain = new CacheControl();
        mustAskAgain.setPrivate(true);
        mustAskAgain.setNoCache(true);
        boolean known = request.evaluatePreconditions(tag) != null;
        ResponseBuilder<T> answer = known ? ResponseBuilder.create(304) : ResponseBuilder.ok(body);
        return answer.tag(tag).cacheControl(mustAskAgain).build();
    }
}

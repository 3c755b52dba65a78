package vn.toso.shared.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers 304 where the caller already holds the same body, so that a page that asks every second costs a weak line little. */
@ApplicationScoped
public class ConditionalGet {

    private final ObjectMapper json;

    ConditionalGet(ObjectMapper json) {
        this.json = json;
    }

    /** The tag is a hash of the body, and so of nothing that differs between callers of one body. */
    public <T> RestResponse<T> answer(Request request, T body) {
        var tag = tag(body);
        var mustAskAgain = new CacheControl();
        mustAskAgain.setPrivate(true);
        mustAskAgain.setNoCache(true);
        boolean known = request.evaluatePreconditions(tag) != null;
        ResponseBuilder<T> answer = known ? ResponseBuilder.create(304) : ResponseBuilder.ok(body);
        return answer.tag(tag).cacheControl(mustAskAgain).build();
    }

    private EntityTag tag(Object body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 16));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package vn.toso.shared.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes hashes that are equal for equal JSON bodies. */
@ApplicationScoped
public class JsonHash {

    private final ObjectMapper json;

    JsonHash(ObjectMapper json) {
        this.json = json;
    }

    /** SHA-256 of the body as the API writes it. */
    public byte[] of(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package vn.toso.shared.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.toso.shared.json.JsonHash;

/**
 * Does a request once, however often it is sent: a line that breaks after the server has written, but before the client has
 * heard of it, must not make a second report. A key holds for one principal and one operation.
 */
@ApplicationScoped
public class Idempotency {

    private static final int MAX_KEY_LENGTH = 255;

    private final Session session;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final JsonHash hashes;
    private final Clock clock;

    Idempotency(Session session, SecurityIdentity identity, ObjectMapper json, JsonHash hashes, Clock clock) {
        this.session = session;
        this.identity = identity;
        this.json = json;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Runs {@code write} unless the key is known. The reply is stored in the transaction of the write, so that neither is
     * ever there without the other; a request that fails leaves nothing, and may be mended and sent under the same key.
     *
     * @param operation what the key is for, such as the operation's id
     * @param request what was sent; another one under the same key is a mistake of the client and refused
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Reply<T> once(String operation, String key, Object request, Class<T> type, Supplier<T> write) {
        if (key == null || key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            throw IdempotencyProblem.keyRequired();
        }
        var principal = identity.getPrincipal().getName();
        if (!lock(principal, operation, key)) {
            throw IdempotencyProblem.inProgress();
        }
        var hash = hashes.of(request);
        var known = find(principal, operation, key);
        if (known.isPresent()) {
            if (!Arrays.equals(hash, known.get().get("request_hash", byte[].class))) {
                throw IdempotencyProblem.keyReused();
            }
            return new Reply<>(read(known.get().get("reply", String.class), type), true);
        }
        var body = write.get();
        store(principal, operation, key, hash, body);
        return new Reply<>(body, false);
    }

    /** Held to the end of the transaction; whoever does not get it meets the same request half done. */
    private boolean lock(String principal, String operation, String key) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", String.join("\n", principal, operation, key))
                .getSingleResult();
    }

    private Optional<Tuple> find(String principal, String operation, String key) {
        return session.createNativeQuery(
                        """
                        select request_hash, cast(reply as text) as reply from idempotent_reply
                        where principal = :principal and operation = :operation and key = :key
                        """,
                        Tuple.class)
                .setParameter("principal", principal)
                .setParameter("operation", operation)
                .setParameter("key", key)
                .uniqueResultOptional();
    }

    private void store(String principal, String operation, String key, byte[] hash, Object body) {
        session.createNativeMutationQuery(
                        """
                        insert into idempotent_reply (principal, operation, key, request_hash, reply, created_at)
                        values (:principal, :operation, :key, :hash, cast(:reply as jsonb), :now)
                        """)
                .setParameter("principal", principal)
                .setParameter("operation", operation)
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("reply", write(body))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String reply, Class<T> type) {
        try {
            return json.readValue(reply, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

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
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.toso.shared.json.JsonHash;
import vn.toso.shared.reference.Reference;

/**
 * Performs a request only once, even if it is sent several times. If the connection breaks before the client gets the answer, a
 * retry must not create a second report. A key is valid for one principal and one operation.
 */
@ApplicationScoped
public class Idempotency {

    private static final int MAX_KEY_LENGTH = 255;

    private static final String BEGIN =
            "select locked, request_hash, reply, tree, programme, plan from begin_once(:name, :principal, :operation, :key, :fewRows)";

    private final Session session;
    private final SecurityIdentity identity;
    private final Reference reference;
    private final ObjectMapper json;
    private final JsonHash hashes;
    private final Clock clock;

    Idempotency(
            Session session,
            SecurityIdentity identity,
            Reference reference,
            ObjectMapper json,
            JsonHash hashes,
            Clock clock) {
        this.session = session;
        this.identity = identity;
        this.reference = reference;
        this.json = json;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Runs {@code write} unless the key is known. The reply is stored in the same transaction as the write. A request that
     * fails stores nothing and may be corrected and sent again with the same key.
     *
     * @param operation what the key is for, such as the operation's id
     * @param request the request; another request with the same key is refused
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Reply<T> once(String operation, String key, Object request, Class<T> type, Supplier<T> write) {
        return once(operation, key, request, type, false, unanswered -> {
            var body = write.get();
            unanswered.store(session, body);
            return body;
        });
    }

    /**
     * Like {@link #once}, for operations that are called very often and touch few rows each time.
     *
     * @param write must store the reply before it returns
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Reply<T> onceAmongMany(
            String operation, String key, Object request, Class<T> type, Function<Unanswered, T> write) {
        return once(operation, key, request, type, true, write);
    }

    private <T> Reply<T> once(
            String operation,
            String key,
            Object request,
            Class<T> type,
            boolean fewRows,
            Function<Unanswered, T> write) {
        if (key == null || key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            throw IdempotencyProblem.keyRequired();
        }
        var principal = identity.getPrincipal().getName();
        var hash = hashes.of(request);
        var known = begin(principal, operation, key, fewRows);
        reference.renew(known);
        if (!known.get("locked", Boolean.class)) {
            throw IdempotencyProblem.inProgress();
        }
        if (known.get("reply") != null) {
            if (!Arrays.equals(hash, known.get("request_hash", byte[].class))) {
                throw IdempotencyProblem.keyReused();
            }
            return new Reply<>(read(known.get("reply", String.class), type), true);
        }
        return new Reply<>(write.apply(new Unanswered(principal, operation, key, hash, json, clock)), false);
    }

    /**
     * Tries to lock the key until the transaction ends, and reads the stored reply. If we cannot take the lock, another request
     * with this key is still running.
     */
    private Tuple begin(String principal, String operation, String key, boolean fewRows) {
        return session.createNativeQuery(BEGIN, Tuple.class)
                .setParameter("name", String.join("\n", principal, operation, key))
                .setParameter("principal", principal)
                .setParameter("operation", operation)
                .setParameter("key", key)
                .setParameter("fewRows", fewRows)
                .getSingleResult();
    }

    private <T> T read(String reply, Class<T> type) {
        try {
            return json.readValue(reply, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

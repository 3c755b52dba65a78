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
 * Does a request once, however often it is sent: a line that breaks after the server has written, but before the client has
 * heard of it, must not make a second report. A key holds for one principal and one operation.
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
     * Runs {@code write} unless the key is known. The reply is stored in the transaction of the write, so that neither is
     * ever there without the other; a request that fails leaves nothing, and may be mended and sent under the same key.
     *
     * @param operation what the key is for, such as the operation's id
     * @param request what was sent; another one under the same key is a mistake of the client and refused
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
     * The same for what is done thousands of times and touches few rows each time.
     *
     * @param write has stored its reply before it returns
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
     * What was answered before, and a lock that is held to the end of the transaction; whoever does not get it meets the same
     * request half done.
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

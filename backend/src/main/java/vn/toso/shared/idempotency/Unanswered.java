package vn.toso.shared.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** A request that is performed for the first time. Its reply is stored together with its effects. */
public final class Unanswered {

    /** SQL that stores the reply, for use within a larger statement. {@link #bind} sets its parameters. */
    public static final String INSERT =
            """
            insert into idempotent_reply (principal, operation, key, request_hash, reply, created_at)
            values (:replyPrincipal, :replyOperation, :replyKey, :replyHash, cast(:reply as jsonb), :repliedAt)
            """;

    private final String principal;
    private final String operation;
    private final String key;
    private final byte[] hash;
    private final ObjectMapper json;
    private final Clock clock;

    Unanswered(String principal, String operation, String key, byte[] hash, ObjectMapper json, Clock clock) {
        this.principal = principal;
        this.operation = operation;
        this.key = key;
        this.hash = hash;
        this.json = json;
        this.clock = clock;
    }

    public <Q extends CommonQueryContract> Q bind(Q query, Object body) {
        query.setParameter("replyPrincipal", principal)
                .setParameter("replyOperation", operation)
                .setParameter("replyKey", key)
                .setParameter("replyHash", hash)
                .setParameter("reply", write(body))
                .setParameter("repliedAt", clock.instant());
        return query;
    }

    void store(Session session, Object body) {
        bind(session.createNativeMutationQuery(INSERT), body).executeUpdate();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

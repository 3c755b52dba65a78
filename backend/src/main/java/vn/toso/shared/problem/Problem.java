package vn.toso.shared.problem;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A refusal that the caller can understand, answered as {@code application/problem+json} (RFC 9457). Clients translate the
 * stable {@code type}; the title is short English for developers.
 */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** The kind of refusal, with its HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        UNACCEPTABLE(406),
        TOO_SLOW(408),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        URI_TOO_LONG(414),
        UNSUPPORTED(415),
        UNPROCESSABLE(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        HEADERS_TOO_LARGE(431),
        FAULT(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private Integer retryAfterSeconds;

    public Problem(Kind kind, ProblemType type, String title, Violation... violations) {
        this(kind, type, title, List.of(violations));
    }

    public Problem(Kind kind, ProblemType type, String title, List<Violation> violations) {
        super(title, null, false, false);
        this.kind = kind;
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** Adds an extension member: an id or a value for the client to use, never prose. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Sets after how many seconds the same request may be tried again. */
    public Problem retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** Sets a random delay, so that callers refused together do not retry together. */
    public Problem retryAfterBetween(int soonestSeconds, int latestSeconds) {
        return retryAfter(ThreadLocalRandom.current().nextInt(soonestSeconds, latestSeconds + 1));
    }

    /** The same answer whether the object does not exist or the caller may not see it. */
    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, CommonProblem.NOT_FOUND, "Not found or not accessible");
    }

    /** The request broke off, or is not written as HTTP demands. */
    public static Problem malformed() {
        return new Problem(Kind.MALFORMED, CommonProblem.MALFORMED, "The request could not be read");
    }

    /** The request was refused before anything was done, or was rolled back. */
    public static Problem overloaded() {
        return new Problem(
                        Kind.UNAVAILABLE,
                        CommonProblem.OVERLOADED,
                        "Too much is being done at the moment; nothing was changed")
                .retryAfterBetween(2, 5);
    }

    public Kind kind() {
        return kind;
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** @return null if a retry makes no difference */
    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public Object member(String name) {
        return members.get(name);
    }

    Map<String, Object> members() {
        return members;
    }
}

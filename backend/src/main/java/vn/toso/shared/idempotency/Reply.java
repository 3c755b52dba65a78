package vn.toso.shared.idempotency;

/**
 * The answer to a request with an idempotency key.
 *
 * @param replayed whether this is the stored answer of an earlier request
 */
public record Reply<T>(T body, boolean replayed) {

    /** The request header with the key. */
    public static final String KEY = "Idempotency-Key";

    /** The response header that marks a replayed answer. */
    public static final String HEADER = "Idempotency-Replayed";
}

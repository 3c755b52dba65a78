package vn.toso.shared.idempotency;

/**
 * The answer to a request that is done once.
 *
 * @param replayed whether the request had been answered before, and this is that answer
 */
public record Reply<T>(T body, boolean replayed) {

    /** The request header that names the request. */
    public static final String KEY = "Idempotency-Key";

    /** The response header that says so. */
    public static final String HEADER = "Idempotency-Replayed";
}

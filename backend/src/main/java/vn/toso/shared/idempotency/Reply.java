package vn.toso.shared.idempotency;

/**
 * The answer to a request that is done once.
 *
 * @param replayed whether the request had been answered before, and this is that answer
 */
public record Reply<T>(T body, boolean replayed) {

    /** The response header that says so. */
    public static final String HEADER = "Idempotency-Replayed";
}

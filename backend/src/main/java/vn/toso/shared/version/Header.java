package vn.toso.shared.version;

/** OpenAPI descriptions of the request headers of changes. */
public final class Header {

    public static final String KEY =
            "Chosen by the client: 1 to 255 characters, the same for every try of one request; kept for seven days";

    public static final String SEEN = "The ETag of the version that the caller has seen";

    private Header() {}
}

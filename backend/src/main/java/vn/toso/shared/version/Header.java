package vn.toso.shared.version;

/** What the headers of a change mean, for the description of the API. */
public final class Header {

    public static final String KEY =
            "Of the client's choosing, 1 to 255 characters, the same for every try of one request; kept for seven days";

    public static final String SEEN = "The ETag of what is changed, as it was seen";

    private Header() {}
}

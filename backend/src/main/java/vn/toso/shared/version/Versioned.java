package vn.toso.shared.version;

/** An answer with a version, which a change must send back. */
public interface Versioned {

    /** The version that {@code If-Match} takes. */
    int version();
}

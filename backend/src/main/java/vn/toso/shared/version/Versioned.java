package vn.toso.shared.version;

/** What is changed by whoever has seen it as it is. */
public interface Versioned {

    /** What {@code If-Match} takes. */
    int version();
}

package vn.toso.people;

/** What the caller can do with a service account. */
public enum ServiceAccountAction {
    /** Make a new secret; the old one stops working. */
    ROTATE,
    END
}

package vn.toso.regime;

/** What the caller may do with a regime. */
public enum RegimeAction {
    REVISE,
    END,
    EXEMPT
}

package vn.toso.regime;

/** What can be done to a regime. */
public enum RegimeAction {
    REVISE,
    END,
    EXEMPT
}

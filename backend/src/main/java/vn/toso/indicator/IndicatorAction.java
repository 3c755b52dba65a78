package vn.toso.indicator;

/** What the caller may do with an indicator. */
public enum IndicatorAction {
    EDIT,
    END
}

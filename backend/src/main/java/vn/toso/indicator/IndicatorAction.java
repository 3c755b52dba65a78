package vn.toso.indicator;

/** What can be done to an indicator. */
public enum IndicatorAction {
    EDIT,
    END
}

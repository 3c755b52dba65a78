package vn.toso.access;

/** What an assignment lets a person or a service do in its unit and below. {@link Permissions} has it exactly. */
public enum Role {
    /** Units, indicators, regimes, targets and assignments below. */
    ADMINISTRATOR,
    /** Review, return, enter on behalf, consolidate, remind. */
    CONSOLIDATOR,
    /** The own unit's submissions and teams. */
    REPORTER,
    /** The own village's figures. */
    TEAM_LEAD,
    INSPECTOR,
    VIEWER,
    /** An integrator's service account. */
    SERVICE
}

package vn.toso.access;

/** The kind of an assignment in a unit. {@link Action} says which actions each role allows. */
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
    SERVICE;

    /** Whether only service accounts hold this role. They hold no other. */
    public boolean isOfServices() {
        return this == SERVICE;
    }

    /** Whether this role is held in villages only. */
    public boolean isOfVillages() {
        return this == TEAM_LEAD;
    }
}

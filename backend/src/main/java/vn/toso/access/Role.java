package vn.toso.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of an assignment in a unit. {@link Action} says which actions each role allows. */
@Schema(
        description =
                """
                What an assignment in a unit allows:
                * `ADMINISTRATOR` sets up units, indicators, regimes and targets of the unit and all units below, and reads everything there.
                * `CONSOLIDATOR` reviews, returns and enters the figures of the units below, makes reports, and keeps teams.
                * `REPORTER` sends the figures of the unit and keeps its teams.
                * `TEAM_LEAD` sends the figures of its village and reads nothing else.
                * `INSPECTOR` reads everything at and below the unit except personal data, and changes nothing.
                * `VIEWER` reads progress and consolidated reports.
                * `SERVICE` is a program that sends and reads the figures of the unit and all units below.
                """)
public enum Role {
    /** Units, indicators, regimes, targets and assignments below. */
    ADMINISTRATOR,
    /** Review, return, enter on behalf, consolidate, remind. */
    CONSOLIDATOR,
    /** The own unit's submissions and teams. */
    REPORTER,
    /** The own village's figures. */
    TEAM_LEAD,
    /** Reads everything below except personal data. */
    INSPECTOR,
    /** Reads progress and reports. */
    VIEWER,
    /** An integrator's service account, which sends for all units below. */
    SERVICE;

    /** Whether only service accounts hold this role. They hold no other. */
    public boolean isOfServices() {
        return this == SERVICE;
    }

    /** Whether a person with this role has to log in with a second factor. */
    public boolean needsSecondFactor() {
        return this == ADMINISTRATOR;
    }

    /** The role that service accounts hold. */
    public static Role ofServices() {
        return SERVICE;
    }

    /** Whether this role is held in villages only. */
    public boolean isOfVillages() {
        return this == TEAM_LEAD;
    }
}

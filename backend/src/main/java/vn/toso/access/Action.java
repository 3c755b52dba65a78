package vn.toso.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may do. {@link Permissions} maps roles to actions; operations name the action that they need. */
@Schema(name = "Action")
public enum Action {
    VIEW_PROGRESS,
    SUBMIT,
    ENTER_ON_BEHALF,
    REVIEW,
    CONSOLIDATE,
    VIEW_REPORTS,
    MANAGE_PROGRAMME,
    /** Merge, split, rename and move units. */
    REORGANISE,
    /** Merge, split, rename and move the villages of the own commune. */
    REORGANISE_VILLAGES,
    /** Import lists of units. */
    IMPORT_UNITS,
    /** Record the population of units. */
    SET_POPULATION,
    /** Found, reconstitute and dissolve teams. */
    KEEP_TEAMS
}

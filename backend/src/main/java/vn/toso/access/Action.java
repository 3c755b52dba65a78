package vn.toso.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may do; {@link Permissions} says in which roles. Operations name these where they say who may call them. */
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
    /** The same of the own commune's villages. */
    REORGANISE_VILLAGES,
    /** Take in lists of units. */
    IMPORT_UNITS,
    /** Write down how many people live in units. */
    SET_POPULATION,
    /** Found, reconstitute and dissolve teams. */
    KEEP_TEAMS
}

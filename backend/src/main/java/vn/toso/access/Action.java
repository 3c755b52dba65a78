package vn.toso.access;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may do, and the roles that allow it. Operations name the action that they need. */
@Schema(name = "Action")
public enum Action {
    VIEW_PROGRESS(Role.values()),
    SUBMIT(Role.REPORTER),
    ENTER_ON_BEHALF(Role.CONSOLIDATOR),
    REVIEW(Role.CONSOLIDATOR),
    CONSOLIDATE(Role.CONSOLIDATOR),
    VIEW_REPORTS(Role.ADMINISTRATOR, Role.CONSOLIDATOR, Role.INSPECTOR, Role.VIEWER),
    MANAGE_PROGRAMME(Role.ADMINISTRATOR),
    /** Merge, split, rename and move units. */
    REORGANISE(Role.ADMINISTRATOR),
    /** Merge, split, rename and move the villages of the own commune. */
    REORGANISE_VILLAGES(Role.REPORTER),
    /** Import lists of units. */
    IMPORT_UNITS(Role.ADMINISTRATOR),
    /** Record the population of units. */
    SET_POPULATION(Role.ADMINISTRATOR, Role.CONSOLIDATOR),
    /** Found, reconstitute and dissolve teams. */
    KEEP_TEAMS(Role.ADMINISTRATOR, Role.CONSOLIDATOR, Role.REPORTER),
    /** Create accounts of people and programs, and give roles to them. */
    MANAGE_PEOPLE(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    Set<Role> roles() {
        return roles;
    }
}

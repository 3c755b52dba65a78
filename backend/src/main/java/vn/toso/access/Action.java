package vn.toso.access;

import static vn.toso.access.Role.ADMINISTRATOR;
import static vn.toso.access.Role.CONSOLIDATOR;
import static vn.toso.access.Role.INSPECTOR;
import static vn.toso.access.Role.REPORTER;
import static vn.toso.access.Role.SERVICE;
import static vn.toso.access.Role.TEAM_LEAD;
import static vn.toso.access.Role.VIEWER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may do, and the roles that allow it. Operations name the action that they need. */
@Schema(name = "Action")
public enum Action {
    VIEW_PROGRESS(ADMINISTRATOR, CONSOLIDATOR, REPORTER, TEAM_LEAD, INSPECTOR, VIEWER),
    /** Read the forms, submissions and spreadsheets of units. */
    VIEW_FIGURES(ADMINISTRATOR, CONSOLIDATOR, REPORTER, TEAM_LEAD, INSPECTOR, SERVICE),
    /** Read consolidated reports. */
    VIEW_REPORTS(ADMINISTRATOR, CONSOLIDATOR, INSPECTOR, VIEWER),
    /** Read targets and population. */
    VIEW_PROGRAMME(ADMINISTRATOR, CONSOLIDATOR, REPORTER, INSPECTOR),
    /** Read teams without the names of their members. */
    VIEW_TEAMS(ADMINISTRATOR, CONSOLIDATOR, REPORTER, INSPECTOR),
    /** Read the names of members of teams. */
    VIEW_ROSTERS(ADMINISTRATOR, CONSOLIDATOR, REPORTER),
    /** Read a phone number of a team in full, which is recorded. */
    READ_PHONES(CONSOLIDATOR, REPORTER),
    /** Read who can be called about the reports of units. */
    VIEW_CONTACTS(ADMINISTRATOR, CONSOLIDATOR, REPORTER),
    /** Record who can be called about the reports of the unit. */
    KEEP_CONTACTS(ADMINISTRATOR, CONSOLIDATOR, REPORTER),
    /** Send the figures of the own unit. */
    SUBMIT(REPORTER, TEAM_LEAD),
    /** Send the figures of the own unit and of all units below it, as a program. */
    SUBMIT_AS_SERVICE(SERVICE),
    ENTER_ON_BEHALF(CONSOLIDATOR),
    REVIEW(CONSOLIDATOR),
    CONSOLIDATE(CONSOLIDATOR),
    MANAGE_PROGRAMME(ADMINISTRATOR),
    /** Merge, split, rename and move units. */
    REORGANISE(ADMINISTRATOR),
    /** Merge, split, rename and move the villages of the own commune. */
    REORGANISE_VILLAGES(REPORTER),
    /** Import lists of units. */
    IMPORT_UNITS(ADMINISTRATOR),
    /** Record the population of units. */
    SET_POPULATION(ADMINISTRATOR, CONSOLIDATOR),
    /** Found, reconstitute and dissolve teams. */
    KEEP_TEAMS(ADMINISTRATOR, CONSOLIDATOR, REPORTER),
    /** Create accounts of people and programs, and give roles to them. */
    MANAGE_PEOPLE(ADMINISTRATOR),
    /** Read the audit trail. */
    VIEW_TRAIL(ADMINISTRATOR, INSPECTOR);

    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    Set<Role> roles() {
        return roles;
    }
}

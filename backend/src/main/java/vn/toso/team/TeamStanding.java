package vn.toso.team;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the caller may do with the teams of a unit.
 *
 * @param reports whether the caller reports for this very unit and it still exists
 * @param administers whether the caller administers the unit or one above it; for an ended unit, a successor or one above
 *     that
 * @param consolidates the same for consolidating
 * @param readsRoster the same for reading the names of members
 */
record TeamStanding(boolean reports, boolean administers, boolean consolidates, boolean readsRoster) {

    boolean mayWrite() {
        return reports || administers || consolidates;
    }

    /** Phones are for people who work with the team: its commune, and those who consolidate there or above. */
    boolean mayReadPhones() {
        return reports || consolidates;
    }

    Set<TeamAction> on(boolean active) {
        var actions = EnumSet.noneOf(TeamAction.class);
        if (mayWrite()) {
            actions.addAll(EnumSet.of(TeamAction.EDIT, TeamAction.ERASE));
            if (active) {
                actions.addAll(EnumSet.of(TeamAction.RECONSTITUTE, TeamAction.DISSOLVE));
            }
        }
        if (readsRoster) {
            actions.add(TeamAction.READ_ROSTER);
        }
        if (mayReadPhones()) {
            actions.add(TeamAction.READ_PHONES);
        }
        return actions;
    }
}

package vn.toso.team;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what with the teams of a unit.
 *
 * @param reports for this very unit, which is still there
 * @param administers it or one above; where it has ended, its successor or one above that
 * @param consolidates the same way
 */
record TeamStanding(boolean reports, boolean administers, boolean consolidates) {

    boolean mayWrite() {
        return reports || administers || consolidates;
    }

    /** Phones are for those who work with the team: its commune, and those who consolidate there or above. */
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
        if (mayReadPhones()) {
            actions.add(TeamAction.READ_PHONES);
        }
        return actions;
    }
}

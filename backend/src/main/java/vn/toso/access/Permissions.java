package vn.toso.access;

import static java.util.Map.entry;
import static vn.toso.access.Role.ADMINISTRATOR;
import static vn.toso.access.Role.CONSOLIDATOR;
import static vn.toso.access.Role.INSPECTOR;
import static vn.toso.access.Role.REPORTER;
import static vn.toso.access.Role.VIEWER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which roles allow which action. Code compares roles only here. The operation decides whether an action reaches only the
 * assignment's unit or also the units below.
 */
public final class Permissions {

    private static final Map<Action, Set<Role>> ROLES = Map.ofEntries(
            entry(Action.VIEW_PROGRESS, EnumSet.allOf(Role.class)),
            entry(Action.VIEW_REPORTS, EnumSet.of(ADMINISTRATOR, CONSOLIDATOR, INSPECTOR, VIEWER)),
            entry(Action.SUBMIT, EnumSet.of(REPORTER)),
            entry(Action.ENTER_ON_BEHALF, EnumSet.of(CONSOLIDATOR)),
            entry(Action.REVIEW, EnumSet.of(CONSOLIDATOR)),
            entry(Action.CONSOLIDATE, EnumSet.of(CONSOLIDATOR)),
            entry(Action.MANAGE_PROGRAMME, EnumSet.of(ADMINISTRATOR)),
            entry(Action.REORGANISE, EnumSet.of(ADMINISTRATOR)),
            entry(Action.REORGANISE_VILLAGES, EnumSet.of(REPORTER)),
            entry(Action.IMPORT_UNITS, EnumSet.of(ADMINISTRATOR)),
            entry(Action.SET_POPULATION, EnumSet.of(ADMINISTRATOR, CONSOLIDATOR)),
            entry(Action.KEEP_TEAMS, EnumSet.of(ADMINISTRATOR, CONSOLIDATOR, REPORTER)));

    private Permissions() {}

    public static Set<Role> rolesWith(Action action) {
        return Set.copyOf(ROLES.get(action));
    }

    public static boolean allow(Role role, Action action) {
        return ROLES.get(action).contains(role);
    }

    /** The actions that these roles allow together, in the order of the enum. */
    public static Set<Action> of(Collection<Role> roles) {
        var actions = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (roles.stream().anyMatch(role -> allow(role, action))) {
                actions.add(action);
            }
        }
        return actions;
    }
}

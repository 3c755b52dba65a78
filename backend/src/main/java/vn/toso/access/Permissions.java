package vn.toso.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells whether a role allows an action. Code compares roles only here. The operation decides whether an action reaches only the
 * assignment's unit or also the units below.
 */
public final class Permissions {

    /** What an assignment still allows after its unit has ended: reading what was there, without personal data. */
    private static final Set<Action> AFTER_THE_END = EnumSet.of(
            Action.VIEW_PROGRESS, Action.VIEW_FIGURES, Action.VIEW_REPORTS, Action.VIEW_PROGRAMME, Action.VIEW_TEAMS);

    private Permissions() {}

    public static Set<Role> rolesWith(Action action) {
        return action.roles();
    }

    /** The same by name, as the database stores them. */
    public static String[] roleNamesWith(Action action) {
        return rolesWith(action).stream().map(Role::name).toArray(String[]::new);
    }

    public static boolean allow(Role role, Action action) {
        return action.roles().contains(role);
    }

    /** The actions that these roles still allow together in units that have ended. */
    public static Set<Action> afterTheEnd(Collection<Role> roles) {
        var actions = of(roles);
        actions.retainAll(AFTER_THE_END);
        return actions;
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

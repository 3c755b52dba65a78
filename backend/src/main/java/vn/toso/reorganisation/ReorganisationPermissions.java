package vn.toso.reorganisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.access.CurrentUser;
import vn.toso.unit.Level;
import vn.toso.unit.UnitPermissions;

/**
 * Which units the caller may reorganise: administrators all units below theirs, a commune's reporter the villages of the
 * commune.
 */
record ReorganisationPermissions(CurrentUser user, LocalDate day) {

    /** The events that a commune may decide for its own villages. */
    private static final Set<Class<? extends Event>> OF_VILLAGES =
            Set.of(Event.Establish.class, Event.Merge.class, Event.Absorb.class, Event.Rename.class, Event.End.class);

    void require(NewReorganisation request, List<UnitChange> units) {
        boolean villages =
                request.events().stream().allMatch(event -> OF_VILLAGES.contains(event.getClass())) && villages(units);
        missing(units, villages).stream().findAny().ifPresent(unit -> {
            throw ReorganisationProblem.notAdministrator(unit);
        });
    }

    void requireUndo(List<UnitChange> units) {
        missing(units, villages(units)).stream().findAny().ifPresent(unit -> {
            throw ReorganisationProblem.notAdministrator(unit);
        });
    }

    Set<ReorganisationAction> on(Reorganisation reorganisation, List<UnitChange> units) {
        return reorganisation.state == ReorganisationState.APPLIED
                        && missing(units, villages(units)).isEmpty()
                ? Set.of(ReorganisationAction.UNDO)
                : Set.of();
    }

    /**
     * The units that the caller has to administer: the parents before and after, and units without a parent. New units need
     * no permission of their own, only their existing parents.
     */
    static Set<UUID> asked(List<UnitChange> units) {
        var begun = units.stream()
                .filter(one -> one.kind() == UnitChange.Kind.BEGINS)
                .map(one -> one.after().unit().id())
                .filter(Objects::nonNull)
                .collect(toSet());
        return units.stream()
                .flatMap(one -> Stream.of(one.before(), one.after()))
                .filter(Objects::nonNull)
                .map(state -> state.parent() == null
                        ? state.unit().id()
                        : state.parent().id())
                .filter(id -> id != null && !begun.contains(id))
                .collect(toSet());
    }

    private static boolean villages(List<UnitChange> units) {
        return units.stream()
                .map(one -> one.before() == null ? one.after() : one.before())
                .allMatch(state -> state.unit().level() == Level.VILLAGE);
    }

    /** The units that the caller would have to administer and does not. */
    private Set<UUID> missing(List<UnitChange> units, boolean villages) {
        var asked = asked(units);
        var may = new UnitPermissions(user);
        asked.removeAll(may.reorganised(asked, List.of(day, day.minusDays(1))));
        if (villages) {
            asked.removeAll(may.withOwnVillages(asked));
        }
        return asked;
    }
}

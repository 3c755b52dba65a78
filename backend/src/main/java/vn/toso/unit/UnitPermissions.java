package vn.toso.unit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Standing;

/** Which changes of a unit the caller may make. The same rules decide what is offered and what is allowed. */
public record UnitPermissions(CurrentUser user) {

    /**
     * Which of the units the caller may reorganise, by the tree of today or of one of the days. The other days are for units
     * that do not exist today.
     */
    public Set<UUID> reorganised(Collection<UUID> unitIds, List<LocalDate> days) {
        var may = new HashSet<>(user.reached(Action.REORGANISE, unitIds));
        days.forEach(day -> may.addAll(user.reached(Action.REORGANISE, unitIds, day)));
        return may;
    }

    /** Which of the units are communes whose own staff may reorganise its villages, as long as the commune exists. */
    public Set<UUID> withOwnVillages(Collection<UUID> unitIds) {
        var own = user.unitsStill(Action.REORGANISE_VILLAGES);
        return unitIds.stream().filter(own::contains).collect(toSet());
    }

    /** The units whose population the caller may record. */
    public Set<UUID> counted(Collection<UUID> unitIds) {
        return counted(unitIds, user.standing(unitIds));
    }

    private Set<UUID> counted(Collection<UUID> unitIds, Map<UUID, Standing> standings) {
        var reached = user.reached(Action.SET_POPULATION, unitIds);
        return unitIds.stream()
                .filter(unit -> reached.contains(unit) || counts(unit, standings.get(unit)))
                .collect(toSet());
    }

    /** A commune's own reporter may not: targets and figures of the commune are measured against its population. */
    private boolean counts(UUID unit, Standing standing) {
        return standing.oversees() || standing.endedOn() == null && user.may(Action.CONSOLIDATE, unit);
    }

    private boolean reorganisesVillages(UnitRef unit, Standing standing) {
        return standing.reports() && user.may(Action.REORGANISE_VILLAGES, unit.id());
    }

    /** What the caller may do today, even if the units are read on another date. */
    Map<UUID, Set<UnitAction>> actions(Collection<UnitRef> units) {
        var ids = units.stream().map(UnitRef::id).toList();
        var standings = user.standing(ids);
        var reorganised = user.reached(Action.REORGANISE, ids);
        var counted = counted(ids, standings);
        return units.stream()
                .collect(toMap(
                        UnitRef::id,
                        unit -> actions(
                                unit,
                                reorganised.contains(unit.id()),
                                reorganisesVillages(unit, standings.get(unit.id())),
                                counted.contains(unit.id()))));
    }

    private static Set<UnitAction> actions(UnitRef unit, boolean reorganised, boolean ownVillages, boolean counted) {
        var actions = EnumSet.noneOf(UnitAction.class);
        if (reorganised && unit.level() != Level.VILLAGE) {
            actions.add(UnitAction.REORGANISE);
        }
        if (unit.level() == Level.COMMUNE && (reorganised || ownVillages)) {
            actions.add(UnitAction.REORGANISE_VILLAGES);
        }
        if (counted) {
            actions.add(UnitAction.SET_POPULATION);
        }
        return actions;
    }
}

package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.toso.reorganisation.Draft.Link;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.unit.Level;
import vn.toso.unit.UnitDays.CodeHolder;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitType;
import vn.toso.unit.UnitViolation;

/**
 * The rules for a draft. They have to run in the order of this class: children get their new parents before parents are
 * checked.
 */
final class DraftRules {

    private static final Map<Level, Set<UnitType>> TYPES = new EnumMap<>(Map.of(
            Level.COUNTRY, Set.of(UnitType.QUOC_GIA),
            Level.PROVINCE, Set.of(UnitType.TINH, UnitType.THANH_PHO_TRUNG_UONG),
            Level.DISTRICT, Set.of(UnitType.HUYEN, UnitType.QUAN, UnitType.THI_XA, UnitType.THANH_PHO),
            Level.COMMUNE, Set.of(UnitType.XA, UnitType.PHUONG, UnitType.THI_TRAN, UnitType.DAC_KHU),
            Level.VILLAGE, Set.of(UnitType.THON, UnitType.TO_DAN_PHO)));

    private final Draft draft;

    DraftRules(Draft draft) {
        this.draft = draft;
    }

    /** @param withLaterChildren units that end and that get a child after the day */
    void endings(Set<UUID> withLaterChildren) {
        draft.endings.forEach((id, ending) -> {
            var unit = draft.there.get(id);
            if (unit.parentId() == null) {
                draft.wrong(ending.pointer(), ReorganisationViolation.ROOT);
            }
            if (!unit.last()) {
                draft.wrongLater(ending.pointer(), ReorganisationViolation.LATER_CHANGE, id);
            } else if (unit.since().equals(draft.day)) {
                draft.wrong(ending.pointer(), ReorganisationViolation.BEGINS_THAT_DAY);
            }
            if (withLaterChildren.contains(id)) {
                draft.wrongLater(ending.pointer(), ReorganisationViolation.LATER_CHILD, id);
            }
        });
    }

    /**
     * Gives the children of units that end their new parents, unless the request does.
     *
     * @param children of the units that end
     */
    void settleChildren(List<UnitOnDay> children) {
        for (var child : children) {
            draft.there.put(child.id(), child);
            var changing = draft.changings.get(child.id());
            if (draft.endings.containsKey(child.id())
                    || draft.adopted.contains(child.id())
                    || (changing != null && changing.parent != null)) {
                continue;
            }
            var ending = draft.endings.getOrDefault(child.parentId(), draft.endings.get(child.listedParentId()));
            // The parent by a list for the same day counts.
            var place = draft.settle(child.listedParentId());
            if (place == null) {
                draft.wrong(ending.pointer(), ReorganisationViolation.CHILD_UNPLACED);
                draft.unplaced.add(child.unit());
            } else {
                var following = draft.change(child.id(), ending.pointer());
                following.parent = place;
                following.follows = true;
            }
        }
        draft.beginnings.replaceAll((ref, unit) -> {
            if (!unit.inherited()) {
                return unit;
            }
            var place = draft.settle(unit.parent().id());
            return place == null ? unit : unit.below(place);
        });
    }

    /** @param holds whether a change of a unit fits the unit's later changes */
    void changings(BiPredicate<UUID, Draft.Changing> holds) {
        draft.changings.forEach((id, changing) -> {
            var unit = draft.there.get(id);
            if (draft.endings.containsKey(id)) {
                draft.wrong(changing.pointer, ReorganisationViolation.UNIT_ENDS);
            } else if (!holds.test(id, changing)) {
                draft.wrongLater(changing.pointer, ReorganisationViolation.LATER_CHANGE, id);
            }
            if (changing.parent != null && unit.parentId() == null) {
                draft.wrong(changing.pointer, ReorganisationViolation.ROOT);
            }
            boolean same = Stream.of(
                            changing.name == null
                                    || changing.name.equals(unit.unit().name()),
                            changing.type == null
                                    || changing.type == unit.unit().type(),
                            changing.code == null
                                    || changing.code.equals(unit.unit().code()),
                            changing.parent == null
                                    || unit.parentId() != null
                                            && unit.parentId().equals(changing.parent.id()))
                    .allMatch(Boolean::booleanValue);
            if (same) {
                draft.wrong(changing.pointer, CommonViolation.UNCHANGED);
            }
        });
    }

    /**
     * @param staying the units of {@link #endingLater} that can have children without an end, because successors take them
     *     over
     */
    void parents(Set<UUID> staying) {
        draft.beginnings
                .values()
                .forEach(unit -> parent(
                        unit.level(),
                        unit.parent(),
                        staying,
                        unit.inherited() ? unit.pointer() : unit.pointer() + "/parent"));
        draft.changings.forEach((id, changing) -> {
            if (changing.parent != null) {
                parent(draft.there.get(id).unit().level(), changing.parent, staying, changing.pointer);
            }
        });
    }

    /** Units that get new children and are known to end later. */
    Set<UUID> endingLater() {
        var places = Stream.concat(
                draft.beginnings.values().stream().map(Draft.Beginning::parent),
                draft.changings.values().stream().map(changing -> changing.parent));
        return places.filter(Objects::nonNull)
                .map(Place::id)
                .filter(Objects::nonNull)
                .filter(id ->
                        draft.there.containsKey(id) && !draft.there.get(id).open())
                .collect(toSet());
    }

    private void parent(Level level, Place place, Set<UUID> staying, String at) {
        var begun = place.ref() == null ? null : draft.beginnings.get(place.ref());
        var there = place.id() == null ? null : draft.there.get(place.id());
        if (place.ref() != null && place.id() == null && begun == null) {
            draft.wrong(at, ReorganisationViolation.UNKNOWN_REF);
        } else if (place.id() != null && draft.endings.containsKey(place.id())) {
            draft.wrong(at, UnitViolation.PARENT_ENDS);
        } else if (there != null && !there.open() && !staying.contains(there.id())) {
            draft.wrong(at, ReorganisationViolation.PARENT_NOT_ALIVE);
        }
        var above = begun != null
                ? begun.level()
                : there == null ? null : there.unit().level();
        if (above != null && above.compareTo(level) >= 0) {
            draft.wrong(at, ReorganisationViolation.PARENT_NOT_ABOVE);
        }
    }

    void types() {
        draft.beginnings.values().stream()
                .filter(unit -> !unit.inherited() && !TYPES.get(unit.level()).contains(unit.type()))
                .forEach(unit -> draft.wrong(unit.pointer() + "/type", UnitViolation.TYPE_NOT_OF_LEVEL));
        draft.changings.forEach((id, changing) -> {
            if (changing.type != null
                    && !TYPES.get(draft.there.get(id).unit().level()).contains(changing.type)) {
                draft.wrong(changing.pointer, UnitViolation.TYPE_NOT_OF_LEVEL);
            }
        });
    }

    /**
     * A code belongs to one unit of a level at a time, and every unit but a village has one.
     *
     * @param holders finds the units that hold some codes of a level on the day or later
     */
    void codes(BiFunction<Level, List<String>, List<CodeHolder>> holders) {
        record Code(Level level, String code) {}
        Map<Code, String> taken = new HashMap<>();
        for (var unit : draft.beginnings.values()) {
            var at = unit.inherited() ? unit.pointer() : unit.pointer() + "/code";
            if (unit.code() == null) {
                if (unit.level() != Level.VILLAGE) {
                    draft.wrong(at, ReorganisationViolation.CODE_REQUIRED);
                }
            } else if (taken.put(new Code(unit.level(), unit.code()), at) != null) {
                draft.wrong(at, ReorganisationViolation.CODE_USED);
            }
        }
        draft.changings.forEach((id, changing) -> {
            if (changing.code != null
                    && taken.put(new Code(draft.there.get(id).unit().level(), changing.code), changing.pointer)
                            != null) {
                draft.wrong(changing.pointer, ReorganisationViolation.CODE_USED);
            }
        });
        for (var level : taken.keySet().stream().map(Code::level).collect(toSet())) {
            var codes = taken.keySet().stream()
                    .filter(code -> code.level() == level)
                    .map(Code::code)
                    .toList();
            for (var holder : holders.apply(level, codes)) {
                if (!givesUp(holder.unitId())) {
                    draft.wrong(taken.get(new Code(level, holder.code())), ReorganisationViolation.CODE_USED);
                }
            }
        }
    }

    private boolean givesUp(UUID unit) {
        var changing = draft.changings.get(unit);
        return draft.endings.containsKey(unit)
                || draft.adopted.contains(unit)
                || (changing != null && changing.code != null);
    }

    void shares() {
        draft.links.stream().collect(groupingBy(Link::predecessor)).forEach((id, links) -> {
            var successors = new HashSet<String>();
            for (var link : links) {
                if (!draft.beginnings.containsKey(link.successor())) {
                    draft.wrong(link.pointer(), ReorganisationViolation.UNKNOWN_REF);
                }
                if (!successors.add(link.successor())) {
                    draft.wrong(link.pointer(), ReorganisationViolation.PART_REPEATED);
                }
            }
            if (links.stream().noneMatch(Link::whole)) {
                parts(links);
            }
        });
    }

    private void parts(List<Link> links) {
        if (links.size() < 2) {
            draft.wrong(links.get(0).pointer(), ReorganisationViolation.PART_ALONE);
        }
        long stated = links.stream().map(Link::share).filter(Objects::nonNull).count();
        if (stated == 0) {
            return;
        }
        if (stated < links.size()) {
            links.stream()
                    .filter(link -> link.share() == null)
                    .forEach(link -> draft.wrong(link.pointer() + "/share", ReorganisationViolation.SHARE_MISSING));
            return;
        }
        var sum = links.stream().map(Link::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            links.forEach(link -> draft.wrong(link.pointer() + "/share", ReorganisationViolation.SHARES_NOT_ONE));
        }
    }
}

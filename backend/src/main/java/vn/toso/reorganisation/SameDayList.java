package vn.toso.reorganisation;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.toso.reorganisation.Draft.Beginning;
import vn.toso.reorganisation.Draft.Changing;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitDays;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;

/**
 * Applies a reorganisation before a list of units for the same day that was imported earlier, so that the order of recording
 * does not matter. A new unit of the reorganisation that the list has created is the same unit. Contradictions between the
 * two are violations.
 */
final class SameDayList {

    private static final ViolationCode DIFFERS = ReorganisationViolation.DIFFERS_FROM_LIST;

    private final UnitDays days;
    private final Draft draft;

    SameDayList(UnitDays days, Draft draft) {
        this.days = days;
        this.draft = draft;
    }

    void check() {
        adopt();
        draft.changings.forEach((id, changing) -> changed(draft.there.get(id), changing));
        draft.endings.forEach((id, ending) -> {
            var unit = draft.there.get(id);
            if (unit.isListedOtherwise()
                    && draft.beginnings.values().stream().noneMatch(one -> is(one, unit.listed()))) {
                draft.wrong(ending.pointer(), DIFFERS);
            }
        });
    }

    private void adopt() {
        var levels = draft.beginnings.values().stream().map(Beginning::level).collect(toSet());
        // Higher levels first: a village without a code is identified by its name below its parent.
        for (var level : levels.stream().sorted().toList()) {
            var listed = days.begunByList(draft.day, level);
            draft.beginnings.replaceAll((ref, one) -> one.level() == level ? adopted(one, listed) : one);
        }
    }

    private Beginning adopted(Beginning one, List<UnitOnDay> listed) {
        var same = listed.stream()
                .filter(unit -> !draft.adopted.contains(unit.id()) && isSame(one, unit))
                .findFirst();
        if (same.isEmpty()) {
            return one;
        }
        var unit = same.get();
        if (!is(one, unit.unit()) || !liesBelow(one.parent(), unit.parentId())) {
            draft.wrong(one.pointer(), DIFFERS);
        }
        draft.adopted.add(unit.id());
        return one.as(unit.id());
    }

    private boolean isSame(Beginning one, UnitOnDay unit) {
        return one.code() == null
                ? unit.unit().code() == null && is(one, unit.unit()) && liesBelow(one.parent(), unit.parentId())
                : one.code().equals(unit.unit().code());
    }

    private static boolean is(Beginning one, UnitRef unit) {
        return one.level() == unit.level()
                && Objects.equals(one.code(), unit.code())
                && one.type() == unit.type()
                && sameName(one.name(), unit.name());
    }

    private void changed(UnitOnDay unit, Changing changing) {
        var was = unit.unit();
        var listed = unit.listed();
        boolean renamed = !listed.name().equals(was.name());
        boolean moved = !Objects.equals(unit.parentId(), unit.listedParentId());
        if ((changing.name != null && renamed && !sameName(changing.name, listed.name()))
                || (changing.type != null && listed.type() != was.type() && changing.type != listed.type())
                || (changing.parent != null && moved && !liesBelow(changing.parent, unit.listedParentId()))) {
            draft.wrong(changing.pointer, DIFFERS);
        }
    }

    /** The list may use the code of a parent that begins on the day, and so refer to an ending unit with the same code. */
    private boolean liesBelow(Place place, UUID listed) {
        var begun = place.ref() == null ? null : draft.beginnings.get(place.ref());
        var id = begun == null ? place.id() : begun.id();
        var ended = draft.endings.containsKey(listed) ? draft.there.get(listed).listed() : null;
        return listed.equals(id)
                || (begun != null
                        && ended != null
                        && begun.level() == ended.level()
                        && begun.code() != null
                        && begun.code().equals(ended.code()));
    }

    private static boolean sameName(String one, String other) {
        return Vietnamese.nameKey(one).equals(Vietnamese.nameKey(other));
    }
}

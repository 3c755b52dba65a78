package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.reorganisation.Draft.Changing;
import vn.toso.unit.UnitDays;
import vn.toso.unit.UnitDays.LaterVersion;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;

/**
 * Applies a change before later changes of the same unit. A changed value also replaces the old value in later versions,
 * until a version has another value. Refused if a later change would change nothing any more, or if a later parent only
 * followed from the parent that is changed now.
 */
final class Rebase {

    private final UnitDays days;
    private final Draft draft;
    private final Map<UUID, List<LaterVersion>> later;

    Rebase(UnitDays days, Draft draft) {
        this.days = days;
        this.draft = draft;
        this.later = days.later(draft.day, draft.changings.keySet()).stream()
                .collect(groupingBy(version -> version.unit().id()));
    }

    /** Whether the change fits later ones. Adds its effects on later versions to the draft. */
    boolean holds(UUID id, Changing changing) {
        var unit = draft.there.get(id);
        var versions = later.getOrDefault(id, List.of());
        var listed = unit.listed();
        var name = new Attribute<>(
                changing.name, listed.name(), version -> version.unit().name());
        var type = new Attribute<>(
                changing.type, listed.type(), version -> version.unit().type());
        var code = new Attribute<>(
                changing.code, listed.code(), version -> version.unit().code());
        var parent = new Attribute<>(
                changing.parent, Place.of(unit.listedParentId()), version -> Place.of(version.parentId()));
        boolean empties = Stream.of(name, type, code, parent).anyMatch(one -> one.emptiesNext(versions));
        if (empties || follows(unit, changing, parent, versions)) {
            return false;
        }
        for (int i = 0; i < versions.size(); i++) {
            var before = versions.get(i);
            var until = versions.subList(0, i + 1);
            var is = before.unit();
            var after = new UnitRef(is.id(), is.level(), type.after(until), code.after(until), name.after(until));
            boolean moves = !Objects.equals(parent.after(until), Place.of(before.parentId()));
            if (moves || !after.equals(is)) {
                draft.rebased.add(new RebasedVersion(is, after, moves, before.from()));
            }
        }
        return true;
    }

    /** Whether a later parent only followed from a parent that ended: with another parent it could be another one. */
    private boolean follows(UnitOnDay unit, Changing changing, Attribute<Place> parent, List<LaterVersion> versions) {
        if (changing.parent == null || changing.follows) {
            return false;
        }
        return parent.next(versions)
                .filter(next ->
                        days.on(next.from(), List.of(unit.listedParentId())).isEmpty())
                .isPresent();
    }

    /** @param to null if the attribute is not ordered to change */
    private record Attribute<T>(T to, T from, Function<LaterVersion, T> of) {

        Optional<LaterVersion> next(List<LaterVersion> versions) {
            return versions.stream()
                    .filter(version -> !Objects.equals(of.apply(version), from))
                    .findFirst();
        }

        boolean emptiesNext(List<LaterVersion> versions) {
            return to != null
                    && next(versions).filter(next -> to.equals(of.apply(next))).isPresent();
        }

        /** The value in the last of these versions. */
        T after(List<LaterVersion> until) {
            var last = of.apply(until.get(until.size() - 1));
            return to != null && next(until).isEmpty() ? to : last;
        }
    }
}

package vn.toso.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.reorganisation.Draft.Beginning;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.unit.NewUnit;
import vn.toso.unit.ReorganisationPlan;
import vn.toso.unit.UnitDays;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;

/** Builds a plan from the events of a request, or reports everything that is wrong with them. */
@ApplicationScoped
class Compiler {

    private static final Comparator<UnitChange> ORDER = Comparator.comparing(
                    (UnitChange one) -> List.of(UnitChange.Kind.ENDS, UnitChange.Kind.BEGINS, UnitChange.Kind.CHANGES)
                            .indexOf(one.kind()))
            .thenComparing(one -> named(one).level())
            .thenComparing(one -> Objects.requireNonNullElse(named(one).code(), ""))
            .thenComparing(one -> named(one).name());

    private final UnitDays days;

    Compiler(UnitDays days) {
        this.days = days;
    }

    /**
     * @param ids the id for each ref of a new unit
     * @param preview whether new units are shown with their ref instead of their id
     */
    Compiled compile(NewReorganisation request, Function<String, UUID> ids, boolean preview) {
        var draft = new Draft(request.effectiveOn(), preview);
        new DraftReader(days, ids, draft).read(request.events());
        if (!holds(draft)) {
            throw ReorganisationProblem.invalid(draft);
        }
        return compile(draft);
    }

    /** Whether the draft is consistent and fits the tree. Otherwise its violations say why. */
    boolean holds(Draft draft) {
        // Skip the rules if the request refers to units wrongly.
        if (draft.violations.isEmpty()) {
            new DraftCheck(days, draft).check();
        }
        return draft.violations.isEmpty();
    }

    /** @param draft for which {@link #holds} returned true */
    Compiled compile(Draft draft) {
        days.on(draft.day, parents(draft)).forEach(unit -> draft.there.putIfAbsent(unit.id(), unit));
        return compiled(UUID.randomUUID(), draft);
    }

    private static Set<UUID> parents(Draft draft) {
        var parents = new HashSet<UUID>();
        draft.beginnings.values().forEach(unit -> parents.add(unit.parent().id()));
        Stream.concat(draft.endings.keySet().stream(), draft.changings.keySet().stream())
                .map(draft.there::get)
                .flatMap(unit ->
                        Stream.of(unit.parentId(), unit.listedParentId()).filter(Objects::nonNull))
                .forEach(parents::add);
        draft.changings.values().stream()
                .filter(one -> one.parent != null)
                .forEach(one -> parents.add(one.parent.id()));
        parents.remove(null);
        return parents;
    }

    static Compiled compiled(UUID id, Draft draft) {
        var begins = draft.beginnings.values().stream()
                .sorted(Comparator.comparing(Beginning::level))
                .map(unit -> new NewUnit(
                        unit.id(),
                        unit.level(),
                        unit.type(),
                        unit.code(),
                        unit.name(),
                        idOf(draft, unit.parent()),
                        draft.day,
                        null))
                .toList();
        var changes = draft.changings.keySet().stream()
                .map(unit -> change(draft, unit))
                .toList();
        var edges = draft.links.stream()
                .map(link -> new ReorganisationPlan.Edge(
                        link.predecessor(),
                        draft.beginnings.get(link.successor()).id(),
                        link.share()))
                .toList();
        var outside = draft.outside.stream()
                .map(link -> new ReorganisationPlan.Outside(
                        draft.beginnings.get(link.successor()).id(), link.unit()))
                .toList();
        var plan = new ReorganisationPlan(
                id,
                draft.day,
                begins,
                Set.copyOf(draft.adopted),
                List.copyOf(draft.endings.keySet()),
                changes,
                edges,
                outside);
        return new Compiled(
                plan,
                units(draft),
                draft.links.stream()
                        .map(link -> new Passage(
                                name(draft.there.get(link.predecessor()).unit()),
                                name(draft, draft.beginnings.get(link.successor())),
                                link.share()))
                        .toList(),
                draft.outside.stream()
                        .map(link ->
                                new OutsidePassage(link.unit(), name(draft, draft.beginnings.get(link.successor()))))
                        .toList(),
                draft.endings.keySet().stream().map(draft.there::get).toList(),
                List.copyOf(draft.rebased));
    }

    private static ReorganisationPlan.Change change(Draft draft, UUID id) {
        var unit = draft.there.get(id);
        var changing = draft.changings.get(id);
        return new ReorganisationPlan.Change(
                id,
                changing.type == null ? unit.listed().type() : changing.type,
                changing.code == null ? unit.listed().code() : changing.code,
                changing.name == null ? unit.listed().name() : changing.name,
                changing.parent == null ? unit.listedParentId() : idOf(draft, changing.parent));
    }

    private static List<UnitChange> units(Draft draft) {
        var begin = draft.beginnings.values().stream()
                .map(unit -> new UnitChange(
                        UnitChange.Kind.BEGINS, null, new UnitState(name(draft, unit), after(draft, unit.parent()))));
        var end = draft.endings.keySet().stream()
                .map(id -> new UnitChange(UnitChange.Kind.ENDS, before(draft, draft.there.get(id)), null));
        var change = draft.changings.entrySet().stream().map(one -> {
            var unit = draft.there.get(one.getKey());
            var parent = one.getValue().parent == null ? placeOf(unit) : one.getValue().parent;
            return new UnitChange(
                    UnitChange.Kind.CHANGES,
                    before(draft, unit),
                    new UnitState(name(draft, one.getKey()), parent == null ? null : after(draft, parent)));
        });
        return Stream.of(end, begin, change).flatMap(part -> part).sorted(ORDER).toList();
    }

    private static Place placeOf(UnitOnDay unit) {
        return unit.listedParentId() == null ? null : Place.of(unit.listedParentId());
    }

    private static UnitState before(Draft draft, UnitOnDay unit) {
        var parent = draft.there.get(unit.parentId());
        return new UnitState(name(unit.unit()), parent == null ? null : name(parent.unit()));
    }

    /** The name and code of a parent from the day on. */
    private static UnitName after(Draft draft, Place place) {
        return place.ref() == null ? name(draft, place.id()) : name(draft, draft.beginnings.get(place.ref()));
    }

    private static UnitName name(Draft draft, UUID id) {
        var unit = draft.there.get(id).unit();
        if (!draft.changings.containsKey(id)) {
            return name(unit);
        }
        var change = change(draft, id);
        return new UnitName(id, null, unit.level(), change.type(), change.code(), change.name());
    }

    private static UnitName name(UnitRef unit) {
        return new UnitName(unit.id(), null, unit.level(), unit.type(), unit.code(), unit.name());
    }

    private static UnitName name(Draft draft, Beginning unit) {
        return new UnitName(
                draft.preview ? null : unit.id(),
                draft.preview ? unit.ref() : null,
                unit.level(),
                unit.type(),
                unit.code(),
                unit.name());
    }

    private static UUID idOf(Draft draft, Place place) {
        return place.ref() == null
                ? place.id()
                : draft.beginnings.get(place.ref()).id();
    }

    private static UnitName named(UnitChange change) {
        return (change.before() == null ? change.after() : change.before()).unit();
    }
}

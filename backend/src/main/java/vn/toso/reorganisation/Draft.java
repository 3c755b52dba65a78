package vn.toso.reorganisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.unit.LaterChange;
import vn.toso.unit.Level;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** The combined effect of the events of a request, by unit, with the violations found so far. */
final class Draft {

    final LocalDate day;
    final boolean preview;

    /** Units that exist on the day, before the events. */
    final Map<UUID, UnitOnDay> there = new HashMap<>();

    final Map<String, Beginning> beginnings = new LinkedHashMap<>();
    /** New units of the request that a list for the same day has already created. */
    final Set<UUID> adopted = new HashSet<>();

    final Map<UUID, Ending> endings = new LinkedHashMap<>();
    final Map<UUID, Changing> changings = new LinkedHashMap<>();
    final List<Link> links = new ArrayList<>();
    final List<OutsideLink> outside = new ArrayList<>();
    final List<UnitRef> unplaced = new ArrayList<>();
    final List<RebasedVersion> rebased = new ArrayList<>();

    /** Units with conflicting later changes, by the pointer to them in the request. */
    final Map<String, UUID> held = new LinkedHashMap<>();

    final List<LaterChange> laterChanges = new ArrayList<>();
    final List<Violation> violations = new ArrayList<>();

    Draft(LocalDate day, boolean preview) {
        this.day = day;
        this.preview = preview;
    }

    void wrong(String pointer, ViolationCode code) {
        violations.add(Violation.at(pointer, code));
    }

    void wrongLater(String pointer, ViolationCode code, UUID unit) {
        wrong(pointer, code);
        held.put(pointer, unit);
    }

    void begin(Beginning beginning, String refPointer) {
        if (beginnings.putIfAbsent(beginning.ref(), beginning) != null) {
            wrong(refPointer, ReorganisationViolation.REF_REPEATED);
        }
    }

    boolean isEmpty() {
        return beginnings.isEmpty() && endings.isEmpty() && changings.isEmpty();
    }

    /** A unit may end in several parts; otherwise only once. */
    void end(UUID unitId, Ending ending) {
        var before = endings.putIfAbsent(unitId, ending);
        if (before != null && !(before.manner() == Manner.PARTED && ending.manner() == Manner.PARTED)) {
            wrong(ending.pointer(), ReorganisationViolation.ENDED_TWICE);
        }
    }

    Changing change(UUID unitId, String pointer) {
        return changings.computeIfAbsent(unitId, id -> new Changing(pointer));
    }

    /** The new parent for children of a unit; null if the request has to name it. */
    Place settle(UUID parentId) {
        var ending = endings.get(parentId);
        if (ending == null) {
            return Place.of(parentId);
        }
        return switch (ending.manner()) {
            case SUCCEEDED -> new Place(null, ending.successor());
            case TIER ->
                there.get(parentId).parentId() == null
                        ? null
                        : settle(there.get(parentId).parentId());
            case PARTED, ENDED -> null;
        };
    }

    enum Manner {
        SUCCEEDED,
        PARTED,
        ENDED,
        TIER
    }

    /** @param inherited whether the unit keeps the parent of the absorber, and follows it if that ends */
    record Beginning(
            UUID id,
            String ref,
            Level level,
            UnitType type,
            String code,
            String name,
            Place parent,
            boolean inherited,
            String pointer) {

        Beginning as(UUID known) {
            return new Beginning(known, ref, level, type, code, name, parent, inherited, pointer);
        }

        Beginning below(Place other) {
            return new Beginning(id, ref, level, type, code, name, other, inherited, pointer);
        }
    }

    /** @param successor ref of the unit that the whole unit passes into; null in any other manner */
    record Ending(Manner manner, String successor, String pointer) {}

    record Link(UUID predecessor, String successor, BigDecimal share, boolean whole, String pointer) {}

    record OutsideLink(String successor, OutsideUnit unit) {}

    /** The ordered changes of a unit; null for what is not ordered. */
    static final class Changing {

        final String pointer;
        String name;
        UnitType type;
        String code;
        Place parent;

        /** Whether the unit only moves because its parent ends. */
        boolean follows;

        Changing(String pointer) {
            this.pointer = pointer;
        }
    }
}

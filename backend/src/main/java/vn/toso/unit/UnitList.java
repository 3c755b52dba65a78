package vn.toso.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitListRepository.There;
import vn.toso.unit.WideChange.ChangedRow;

/**
 * Compares a list of units with the units on the day from which the list is valid. Collects new units, changes and errors. A
 * parent is looked up in the list first, then among the existing units.
 */
final class UnitList {

    /** The attributes that a row may change. */
    private static final List<String> SHOWN =
            List.of(ListedUnit.NAME, ListedUnit.TYPE, ListedUnit.PARENT, ListedUnit.VALID_FROM);

    private final LocalDate day;
    private final boolean respell;
    private final UnitsThere there;
    private final KnownLater later;

    /** Readable rows by {@link ListedUnit#key()}. */
    private final Map<String, ListedUnit> listed = new HashMap<>();

    /** Codes of unreadable rows: rows below them get no error for a missing parent. */
    private final Set<String> unreadable = new HashSet<>();

    /** The units of the rows, by {@link ListedUnit#key()}, filled from the highest level down. */
    private final Map<String, UUID> ids = new HashMap<>();

    /** For each unit, its code and the codes above it, by level. */
    private final Map<UUID, Map<Level, String>> codes = new HashMap<>();

    /** How many villages with the same name and parent the list has had so far. */
    private final Map<String, Integer> namesakes = new HashMap<>();

    final List<NewUnit> created = new ArrayList<>();
    final List<UnitWriter.Change> changed = new ArrayList<>();
    final List<UnitWriter.Earlier> earlier = new ArrayList<>();
    final List<UnitWriter.Respelling> respelled = new ArrayList<>();
    private final List<ChangedRow> renamedOrMoved = new ArrayList<>();

    /** By level, the units whose children the list names. */
    final Map<Level, Set<UUID>> covered = new EnumMap<>(Level.class);

    final List<UUID> moved = new ArrayList<>();
    final List<ImportedRow> outcomes = new ArrayList<>();
    final Set<UUID> named = new HashSet<>();
    int unchanged;
    private int rows;

    /** @param respell whether another spelling of a name corrects the current version */
    UnitList(LocalDate day, boolean respell, UnitsThere there, KnownLater later) {
        this.day = day;
        this.respell = respell;
        this.there = there;
        this.later = later;
    }

    /** Takes rows of higher levels first, in any order of rows. */
    void take(List<TableRow> rows, List<ListedUnit> units) {
        this.rows = rows.size();
        var read = new HashSet<>(units.stream().map(ListedUnit::row).toList());
        rows.stream()
                .filter(row -> !read.contains(row))
                .map(row -> row.text(ListedUnit.CODE))
                .filter(Objects::nonNull)
                .forEach(unreadable::add);
        for (var unit : units) {
            if (listed.putIfAbsent(unit.key(), unit) != null && unit.code() != null) {
                unit.row().wrong(ListedUnit.CODE, CommonViolation.REPEATED);
            }
        }
        units.stream()
                .filter(unit -> !unit.row().failed())
                .sorted(Comparator.comparing(ListedUnit::level))
                .forEach(this::take);
        outcomes.sort(Comparator.comparing(ImportedRow::row));
    }

    /** Matches rows with the same name to the existing villages in order. A row without a village left is a repetition. */
    private There village(ListedUnit unit, UUID parent) {
        var alike = there.villages(parent, unit.name());
        int before = namesakes.merge(parent + Vietnamese.nameKey(unit.name()), 1, Integer::sum) - 1;
        if (before > 0 && before >= alike.size()) {
            unit.row().wrong(ListedUnit.NAME, CommonViolation.REPEATED);
        }
        return before < alike.size() ? alike.get(before) : null;
    }

    /** @param there null for a unit that the list itself creates */
    private record Parent(UUID id, There there) {}

    private void take(ListedUnit unit) {
        var existing = unit.code() == null ? null : there.on(unit.level(), unit.code());
        var first = unit.code() == null || existing != null ? null : later.coded(unit);
        boolean root = existing != null && existing.unitId().equals(there.root().unitId());
        boolean stays = existing == null ? first != null && staysBelow(unit, first) : saysNoOther(unit, existing);
        var parent =
                root ? null : stays ? new Parent((existing == null ? first : existing).parentId(), null) : parent(unit);
        if (!root && parent == null) {
            return;
        }
        if (unit.code() == null) {
            existing = village(unit, parent.id());
            first = existing == null ? later.village(unit, parent.id()) : null;
        }
        check(unit, existing, first, parent);
        if (!unit.row().failed()) {
            keep(unit, existing, first, parent == null ? null : parent.id());
        }
    }

    /**
     * Whether a row leaves a unit below its parent. An empty cell moves nothing, and a row that names only the province says
     * nothing about the district.
     */
    private boolean saysNoOther(ListedUnit unit, There existing) {
        if (unit.parentCode() == null) {
            return true;
        }
        return unit.parentGuessed() && there.codes(existing.parentId()).containsKey(Level.DISTRICT);
    }

    /** Whether a row leaves a unit that is known only later below its parent, which must exist on the day. */
    private boolean staysBelow(ListedUnit unit, There first) {
        return !there.codes(first.parentId()).isEmpty() && saysNoOther(unit, first);
    }

    /** @return null if there is none; reports this on the row, unless the row of the parent itself has an error */
    private Parent parent(ListedUnit unit) {
        if (unit.parentCode() == null) {
            if (there.root().level().compareTo(unit.level()) < 0) {
                return new Parent(there.root().unitId(), there.root());
            }
            unit.row().wrong(ListedUnit.PARENT, UnitViolation.UNKNOWN_PARENT);
            return null;
        }
        for (int level = unit.level().ordinal() - 1; level >= 0; level--) {
            var key = ListedUnit.key(Level.values()[level], unit.parentCode());
            var existing = there.on(Level.values()[level], unit.parentCode());
            if (listed.containsKey(key)) {
                return ids.containsKey(key) ? new Parent(ids.get(key), existing) : null;
            }
            if (existing != null) {
                return new Parent(existing.unitId(), existing);
            }
        }
        if (!unreadable.contains(unit.parentCode())) {
            unit.row().wrong(ListedUnit.PARENT, there.whyNoParent(unit.level(), unit.parentCode()));
        }
        return null;
    }

    /** @param first the first version of a unit that is known only after the day; null if it exists on the day */
    private void check(ListedUnit unit, There existing, There first, Parent parent) {
        var row = unit.row();
        boolean stays = existing != null
                && existing.administered()
                && (parent == null || parent.id().equals(existing.parentId()));
        if (!stays
                && parent != null
                && parent.there() != null
                && !parent.there().administered()) {
            // The same error as for a unit that does not exist, because the caller may not be allowed to know about it.
            row.wrong(ListedUnit.PARENT, UnitViolation.UNKNOWN_PARENT);
        } else if (existing != null && !existing.administered()) {
            row.wrong(ListedUnit.CODE, UnitViolation.CODE_TAKEN);
        }
        if (existing == null && first == null && unit.code() != null && there.isHeldLater(unit.level(), unit.code())) {
            row.wrong(ListedUnit.CODE, UnitViolation.CODE_HELD_LATER);
        }
        var until = existing != null ? existing.validTo() : first != null ? first.validFrom() : null;
        if (!stays
                && parent != null
                && parent.there() != null
                // A new unit passes to the parent's successor. An existing unit is moved by the reorganisation itself.
                && !(existing == null && follows(parent, first))
                && endsBefore(parent.there().livesTo(), until)) {
            row.wrong(ListedUnit.PARENT, UnitViolation.PARENT_ENDS);
        }
        var above = codes(unit, parent);
        mustBeAbove(row, ListedUnit.PROVINCE, unit.provinceCode(), Level.PROVINCE, above);
        mustBeAbove(row, ListedUnit.DISTRICT, unit.districtCode(), Level.DISTRICT, above);
    }

    private boolean follows(Parent parent, There first) {
        return first == null ? parent.there().followed() : later.reaches(parent.id(), first.validFrom());
    }

    private static boolean endsBefore(LocalDate end, LocalDate until) {
        return end != null && (until == null || end.isBefore(until));
    }

    private void mustBeAbove(TableRow row, String column, String code, Level level, Map<Level, String> above) {
        boolean known = level.compareTo(there.root().level()) >= 0;
        if (code != null && known && !code.equals(above.get(level))) {
            row.wrong(column, UnitViolation.NOT_ABOVE);
        }
    }

    private Map<Level, String> codes(ListedUnit unit, Parent parent) {
        var above = new HashMap<>(
                parent == null
                        ? Map.of()
                        : Optional.ofNullable(codes.get(parent.id())).orElseGet(() -> there.codes(parent.id())));
        if (unit.code() != null) {
            above.put(unit.level(), unit.code());
        }
        return above;
    }

    private void keep(ListedUnit unit, There existing, There first, UUID parentId) {
        if (parentId != null) {
            covered.computeIfAbsent(unit.level(), level -> new HashSet<>()).add(parentId);
        }
        var held = existing == null ? first : existing;
        var id = held == null ? UUID.randomUUID() : held.unitId();
        // Another placement of the tone mark, or other capitals, is only another spelling.
        boolean renamed = held == null || !Vietnamese.nameKey(held.name()).equals(Vietnamese.nameKey(unit.name()));
        ids.put(unit.key(), id);
        codes.put(id, codes(unit, parentId == null ? null : new Parent(parentId, null)));
        var now = new NewUnit(
                id,
                unit.level(),
                unit.type(),
                unit.code(),
                renamed || (respell && existing != null) ? unit.name() : held.name(),
                parentId,
                day,
                existing != null ? existing.validTo() : first != null ? first.validFrom() : null);
        if (held == null) {
            created.add(now);
            tell(unit, Outcome.CREATED, null, null, now);
            return;
        }
        named.add(id);
        if (existing == null) {
            earlier.add(new UnitWriter.Earlier(first, now));
            tell(unit, Outcome.CHANGED, first, first.parentCode(), now);
            return;
        }
        boolean moves = !Objects.equals(existing.parentId(), parentId);
        if (moves) {
            moved.add(id);
        }
        if (moves || renamed || existing.type() != unit.type()) {
            changed.add(new UnitWriter.Change(existing.versionId(), existing.validFrom(), now));
        } else if (!existing.name().equals(now.name())) {
            respelled.add(new UnitWriter.Respelling(existing.versionId(), id, now.name()));
        } else {
            unchanged++;
            return;
        }
        var told = tell(unit, Outcome.CHANGED, existing, above(existing.parentId()), now);
        boolean another = !Vietnamese.fold(existing.name()).equals(Vietnamese.fold(unit.name()));
        if (moves || another) {
            renamedOrMoved.add(new ChangedRow(told, another, moves, moves && changesProvince(unit, existing)));
        }
    }

    private boolean changesProvince(ListedUnit unit, There existing) {
        var before = there.codes(existing.parentId()).get(Level.PROVINCE);
        var now = codes.get(existing.unitId()).get(Level.PROVINCE);
        return unit.level().compareTo(Level.PROVINCE) > 0 && !Objects.equals(before, now);
    }

    /** @return null if the list makes no change that needs a confirmation */
    WideChange wideChange() {
        return WideChange.of(rows, renamedOrMoved);
    }

    List<UUID> changedUnits() {
        return Stream.concat(
                        changed.stream().map(one -> one.unit().id()),
                        respelled.stream().map(UnitWriter.Respelling::unitId))
                .toList();
    }

    /** Includes units that begin earlier. */
    int changedCount() {
        return changed.size() + respelled.size() + earlier.size();
    }

    private ImportedRow tell(ListedUnit unit, Outcome outcome, There before, String parentBefore, NewUnit now) {
        // The report shows the first day only for units that begin earlier.
        boolean begins = before != null && before.validFrom().isAfter(day);
        var held = before == null
                ? null
                : Arrays.<Object>asList(before.name(), before.type(), parentBefore, begins ? before.validFrom() : null);
        var changes = FieldChange.between(
                SHOWN, held, Arrays.<Object>asList(now.name(), now.type(), above(now.parentId()), begins ? day : null));
        var row = new ImportedRow(unit.row().number(), now.name(), outcome, changes);
        outcomes.add(row);
        return row;
    }

    /** The code of a parent, also of one that the list itself creates. */
    private String above(UUID parent) {
        var own = parent == null ? null : codes.get(parent);
        return own == null
                ? there.codeOf(parent)
                : own.keySet().stream()
                        .max(Comparator.naturalOrder())
                        .map(own::get)
                        .orElse(null);
    }
}

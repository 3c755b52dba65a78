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
 * A list of units held against what is there on the day from which it holds: what it begins, what it changes, and what is
 * wrong with it. A unit above is looked for in the list first, and only then among those that are there.
 */
final class UnitList {

    /** What a row may change of a unit. */
    private static final List<String> SHOWN =
            List.of(ListedUnit.NAME, ListedUnit.TYPE, ListedUnit.PARENT, ListedUnit.VALID_FROM);

    private final LocalDate day;
    private final boolean respell;
    private final UnitsThere there;
    private final KnownLater later;

    /** Rows that can be read, by what makes them one unit. */
    private final Map<String, ListedUnit> listed = new HashMap<>();

    /** Codes of rows that cannot: nothing is said of what lies below them. */
    private final Set<String> unreadable = new HashSet<>();

    /** The unit that each row is about, once that is known. */
    private final Map<String, UUID> ids = new HashMap<>();

    /** The codes of each unit and of those above it, by level. */
    private final Map<UUID, Map<Level, String>> codes = new HashMap<>();

    /** How many villages of a name below a unit the list has named so far. */
    private final Map<String, Integer> namesakes = new HashMap<>();

    final List<NewUnit> created = new ArrayList<>();
    final List<UnitWriter.Change> changed = new ArrayList<>();
    final List<UnitWriter.Earlier> earlier = new ArrayList<>();
    final List<UnitWriter.Respelling> respelled = new ArrayList<>();
    private final List<ChangedRow> renamedOrMoved = new ArrayList<>();

    /** Of each level, the units below which the list says what there is. */
    final Map<Level, Set<UUID>> covered = new EnumMap<>(Level.class);

    final List<UUID> moved = new ArrayList<>();
    final List<ImportedRow> outcomes = new ArrayList<>();
    final Set<UUID> named = new HashSet<>();
    int unchanged;
    private int rows;

    /** @param respell whether another spelling of a name corrects the one in force */
    UnitList(LocalDate day, boolean respell, UnitsThere there, KnownLater later) {
        this.day = day;
        this.respell = respell;
        this.there = there;
        this.later = later;
    }

    /** Those above before those below, whatever the order of the rows. */
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

    /** The next of the villages of that name; more of them than there are cannot be told apart. */
    private There village(ListedUnit unit, UUID parent) {
        var alike = there.villages(parent, unit.name());
        int before = namesakes.merge(parent + Vietnamese.nameKey(unit.name()), 1, Integer::sum) - 1;
        if (before > 0 && before >= alike.size()) {
            unit.row().wrong(ListedUnit.NAME, CommonViolation.REPEATED);
        }
        return before < alike.size() ? alike.get(before) : null;
    }

    /** @param there null for a unit that the list itself begins */
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
     * Whether a row leaves a unit where it is: an empty cell moves nothing. A row that names the province alone says nothing
     * of the district between.
     */
    private boolean saysNoOther(ListedUnit unit, There existing) {
        if (unit.parentCode() == null) {
            return true;
        }
        return unit.parentGuessed() && there.codes(existing.parentId()).containsKey(Level.DISTRICT);
    }

    /** The same of a unit that is known only later, if what is above it then is there on the day. */
    private boolean staysBelow(ListedUnit unit, There first) {
        return !there.codes(first.parentId()).isEmpty() && saysNoOther(unit, first);
    }

    /** @return null where there is none to be found, which is noted unless something is wrong with its own row */
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

    /** @param first as the unit is known later, where it is not there on the day */
    private void check(ListedUnit unit, There existing, There first, Parent parent) {
        var row = unit.row();
        boolean stays = existing != null
                && existing.administered()
                && (parent == null || parent.id().equals(existing.parentId()));
        if (!stays
                && parent != null
                && parent.there() != null
                && !parent.there().administered()) {
            // The same as for a unit that does not exist: it may be none of the caller's business.
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
                // What begins goes along with it, what is there already is changed by the reorganisation itself.
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
        // Another place of the tone or other capitals are another spelling, and no other name.
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

    /** @return null where the list is no more than a list */
    WideChange wideChange() {
        return WideChange.of(rows, renamedOrMoved);
    }

    List<UUID> changedUnits() {
        return Stream.concat(
                        changed.stream().map(one -> one.unit().id()),
                        respelled.stream().map(UnitWriter.Respelling::unitId))
                .toList();
    }

    /** With those that begin earlier. */
    int changedCount() {
        return changed.size() + respelled.size() + earlier.size();
    }

    private ImportedRow tell(ListedUnit unit, Outcome outcome, There before, String parentBefore, NewUnit now) {
        // From when a unit is there is said of one that was known only later.
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

    /** How the list names the unit above, also one that it begins itself. */
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

package vn.toso.reorganisation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.reorganisation.Draft.Beginning;
import vn.toso.reorganisation.Draft.Ending;
import vn.toso.reorganisation.Draft.Link;
import vn.toso.reorganisation.Draft.Manner;
import vn.toso.reorganisation.Draft.OutsideLink;
import vn.toso.reorganisation.RelistingReport.File;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.Level;
import vn.toso.unit.ListedUnit;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitViolation;

/** Reads a list and a mapping into a draft, as {@link DraftReader} does with events. */
final class RelistingReader {

    private static final ViolationCode UNPLACED = ReorganisationViolation.CHILD_UNPLACED;

    private final Draft draft;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private Place root;

    /** The cell that a pointer of the draft refers to. */
    private record Cell(TableRow row, String column) {}

    RelistingReader(Draft draft) {
        this.draft = draft;
    }

    /**
     * @param there existing provinces, districts and communes
     * @param below children of the communes
     */
    void read(Relisting relisting, List<UnitOnDay> there, List<VillageRow> villages, List<UnitOnDay> below) {
        there.forEach(unit -> draft.there.put(unit.id(), unit));
        there.stream()
                .filter(unit -> unit.unit().level() == Level.PROVINCE)
                .forEach(unit -> root = Place.of(unit.parentId()));
        relisting.stays.forEach(
                stay -> places.put(stay.as().key(), Place.of(stay.unit().id())));
        relisting.begins.forEach(begin ->
                places.put(begin.unit().key(), new Place(null, begin.unit().key())));
        relisting.begins.forEach(this::begin);
        relisting.stays.forEach(this::stay);
        relisting.unnamed.forEach(unit -> draft.end(unit.id(), new Ending(Manner.ENDED, null, pointer(unit))));
        there.stream()
                .filter(unit -> unit.unit().level() == Level.DISTRICT)
                .forEach(unit -> draft.end(unit.id(), new Ending(Manner.TIER, null, pointer(unit.unit()))));
        place(villages, below);
    }

    private void place(List<VillageRow> villages, List<UnitOnDay> below) {
        Map<String, UnitOnDay> known = new HashMap<>();
        for (var unit : below) {
            var commune = draft.there.get(unit.parentId()).unit().code();
            known.put(commune + " " + unit.unit().name(), unit);
            known.put(commune + " " + unit.unit().code(), unit);
        }
        for (var one : villages) {
            var village = known.get(one.oldCommune() + " " + one.village());
            var place = places.get(ListedUnit.key(Level.COMMUNE, one.newCommune()));
            if (village == null) {
                one.row().wrong(VillageRow.VILLAGE, UnitViolation.UNKNOWN_UNIT);
            } else if (place == null) {
                one.row().wrong(VillageRow.NEW_COMMUNE, ReorganisationViolation.NOT_IN_LIST);
            } else {
                draft.there.put(village.id(), village);
                var changing = draft.change(village.id(), cell("/villages/", one.row(), VillageRow.VILLAGE));
                if (changing.parent != null) {
                    one.row().wrong(VillageRow.VILLAGE, CommonViolation.REPEATED);
                }
                changing.parent = place;
            }
        }
    }

    private void begin(Relisting.Begin begin) {
        var unit = begin.unit();
        var ref = unit.key();
        var at = cell("/units/", unit.row(), ListedUnit.CODE);
        draft.begin(
                new Beginning(
                        UUID.randomUUID(),
                        ref,
                        unit.level(),
                        unit.type(),
                        unit.code(),
                        unit.name(),
                        above(begin),
                        false,
                        at),
                at);
        begin.predecessors().forEach(taken -> take(taken, ref));
        begin.outside().forEach(outside -> draft.outside.add(new OutsideLink(ref, outside)));
    }

    /** A new province gets the parent of the existing provinces. */
    private Place above(Relisting.Begin begin) {
        return begin.parentCode() == null ? root : province(begin.parentCode());
    }

    private Place province(String code) {
        return places.get(ListedUnit.key(Level.PROVINCE, code));
    }

    private void take(Relisting.Taken taken, String ref) {
        var unit = taken.unit().id();
        var at = cell("/mapping/", taken.row().row(), MappingRow.OLD_COMMUNE);
        draft.end(unit, new Ending(taken.whole() ? Manner.SUCCEEDED : Manner.PARTED, taken.whole() ? ref : null, at));
        draft.links.add(new Link(unit, ref, taken.whole() ? BigDecimal.ONE : null, taken.whole(), at));
    }

    private void stay(Relisting.Stay stay) {
        var before = stay.unit();
        var as = stay.as();
        var at = cell("/mapping/", stay.row().row(), MappingRow.OLD_COMMUNE);
        var parent = as.level() == Level.PROVINCE ? null : province(as.parentCode());
        boolean moves = parent != null
                && !parent.equals(Place.of(draft.there.get(before.id()).parentId()));
        if (moves
                || !before.name().equals(as.name())
                || before.type() != as.type()
                || !before.code().equals(as.code())) {
            var changing = draft.change(before.id(), at);
            changing.name = before.name().equals(as.name()) ? null : as.name();
            changing.type = before.type() == as.type() ? null : as.type();
            changing.code = before.code().equals(as.code()) ? null : as.code();
            changing.parent = moves ? parent : null;
        }
    }

    private String cell(String file, TableRow row, String column) {
        var pointer = file + row.number();
        cells.putIfAbsent(pointer, new Cell(row, column));
        return pointer;
    }

    /** The pointer for a unit that no row names. */
    private static String pointer(UnitRef unit) {
        return unit.level() + "/" + unit.code();
    }

    /** Reports violations of the draft on the rows. */
    void note(RelistingFiles files) {
        Set<String> noted = new HashSet<>();
        for (var violation : draft.violations) {
            var cell = cells.get(violation.pointer());
            if (violation.code().equals(UNPLACED) || !noted.add(violation.pointer() + violation.code())) {
                continue;
            }
            if (cell != null) {
                cell.row().wrong(cell.column(), violation.code(), later(draft.held.get(violation.pointer())));
            } else {
                var code = violation.pointer().substring(violation.pointer().indexOf('/') + 1);
                files.wrong(File.MAPPING, code, violation.code());
            }
        }
        draft.unplaced.stream()
                .sorted(Comparator.comparing(UnitRef::name))
                .forEach(unit -> files.wrong(File.VILLAGES, unit.name(), UNPLACED));
    }

    /** @return null if no later change of the unit is in conflict */
    private String later(UUID unit) {
        var said = draft.laterChanges.stream()
                .filter(change -> change.unit().id().equals(unit))
                .map(change -> Stream.of(change.unit().name(), change.on(), change.decisionNumber())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(joining(", ")))
                .collect(joining("; "));
        return said.isEmpty() ? null : said;
    }
}

package vn.toso.reorganisation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.unit.Level;
import vn.toso.unit.ListedUnit;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitViolation;

/**
 * Builds a reorganisation of whole provinces from the list of their units afterwards and a published mapping of old to new
 * communes. Provinces follow from their communes. Afterwards there is no level between the two.
 */
final class Relisting {

    /**
     * A new unit.
     *
     * @param parentCode of a commune's province; null for a province
     * @param predecessors empty if a commune comes from a district without communes
     * @param outside predecessors in the mapping that do not exist
     */
    record Begin(ListedUnit unit, String parentCode, List<Taken> predecessors, List<OutsideUnit> outside) {}

    /**
     * A predecessor.
     *
     * @param row the first row that names it
     * @param whole false if it is one of several parts; no mapping states the size of parts
     */
    record Taken(MappingRow row, UnitRef unit, boolean whole) {}

    /** A unit that continues to exist, perhaps with another code, name, type or province. */
    record Stay(MappingRow row, UnitRef unit, ListedUnit as) {}

    private final Map<String, UnitRef> provinces;
    private final Map<String, UnitRef> communes;
    private final Map<String, ListedUnit> newProvinces;
    private final Map<String, ListedUnit> newCommunes;
    private final List<MappingRow> rows;
    private final boolean gaps;
    private final Set<String> seen = new HashSet<>();

    final List<Begin> begins = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();

    /** Existing communes that the mapping does not name, by code; their successors are not guessed. */
    final List<UnitRef> unnamed = new ArrayList<>();

    /**
     * @param there existing provinces and communes
     * @param listed provinces and communes afterwards
     * @param gaps whether the mapping may leave out existing communes and name missing ones
     */
    Relisting(List<UnitRef> there, List<ListedUnit> listed, List<MappingRow> rows, boolean gaps) {
        this.provinces = there(there, Level.PROVINCE);
        this.communes = there(there, Level.COMMUNE);
        this.newProvinces = listed(listed, Level.PROVINCE);
        this.newCommunes = listed(listed, Level.COMMUNE);
        this.rows = rows;
        this.gaps = gaps;
    }

    private static Map<String, UnitRef> there(List<UnitRef> units, Level level) {
        return units.stream().filter(unit -> unit.level() == level).collect(toMap(UnitRef::code, unit -> unit));
    }

    private static Map<String, ListedUnit> listed(List<ListedUnit> units, Level level) {
        return units.stream()
                .filter(unit -> unit.level() == level)
                .collect(toMap(ListedUnit::code, unit -> unit, Relisting::repeated, TreeMap::new));
    }

    private static ListedUnit repeated(ListedUnit first, ListedUnit second) {
        second.row().wrong(ListedUnit.CODE, CommonViolation.REPEATED);
        return first;
    }

    /** @return false if a row has an error, or if communes are not named although gaps are not allowed */
    boolean compile() {
        rows.forEach(this::check);
        checkThatAllAreNamed();
        boolean wrong = rows.stream().anyMatch(one -> one.row().failed())
                || newProvinces.values().stream().anyMatch(one -> one.row().failed())
                || newCommunes.values().stream().anyMatch(one -> one.row().failed());
        if (wrong || !(gaps || unnamed.isEmpty())) {
            return false;
        }
        provinces();
        communes();
        return true;
    }

    private void check(MappingRow one) {
        if (!provinces.containsKey(one.oldProvince())) {
            one.row().wrong(MappingRow.OLD_PROVINCE, UnitViolation.UNKNOWN_UNIT);
        }
        if (one.oldCommune() != null && !gaps && !communes.containsKey(one.oldCommune())) {
            one.row().wrong(MappingRow.OLD_COMMUNE, UnitViolation.UNKNOWN_UNIT);
        }
        var listed = newCommunes.get(one.newCommune());
        if (listed == null) {
            one.row().wrong(MappingRow.NEW_COMMUNE, ReorganisationViolation.NOT_IN_LIST);
        } else if (!one.newProvince().equals(listed.parentCode())) {
            one.row().wrong(MappingRow.NEW_PROVINCE, CommonViolation.DIFFERS);
        }
        if (!seen.add(one.oldDistrict() + " " + one.oldCommune() + " " + one.newCommune())) {
            one.row().wrong(MappingRow.OLD_COMMUNE, CommonViolation.REPEATED);
        }
    }

    private void checkThatAllAreNamed() {
        var named = rows.stream().map(MappingRow::oldCommune).collect(toSet());
        communes.values().stream()
                .filter(unit -> !named.contains(unit.code()))
                .sorted(Comparator.comparing(UnitRef::code))
                .forEach(unnamed::add);
        var reached = rows.stream().map(MappingRow::newCommune).collect(toSet());
        for (var unit : newCommunes.values()) {
            if (!reached.contains(unit.code())) {
                unit.row().wrong(ListedUnit.CODE, ReorganisationViolation.NOT_IN_MAPPING);
            } else if (!newProvinces.containsKey(unit.parentCode())) {
                unit.row().wrong(ListedUnit.PARENT, UnitViolation.UNKNOWN_PARENT);
            }
        }
        var reachedProvinces = rows.stream().map(MappingRow::newProvince).collect(toSet());
        newProvinces.values().stream()
                .filter(unit -> !reachedProvinces.contains(unit.code()))
                .forEach(unit -> unit.row().wrong(ListedUnit.CODE, ReorganisationViolation.NOT_IN_MAPPING));
    }

    /** A province passes as a whole into the province that gets most of its communes. */
    private void provinces() {
        var counts = rows.stream()
                .collect(groupingBy(
                        MappingRow::oldProvince, TreeMap::new, groupingBy(MappingRow::newProvince, counting())));
        Map<String, List<Taken>> predecessors = new TreeMap<>();
        counts.forEach((old, into) -> {
            var most = into.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            var row = rows.stream()
                    .filter(one -> one.oldProvince().equals(old))
                    .findFirst()
                    .orElseThrow();
            predecessors
                    .computeIfAbsent(most.getKey(), code -> new ArrayList<>())
                    .add(new Taken(row, provinces.get(old), true));
        });
        newProvinces.forEach((code, listed) -> {
            var from = predecessors.getOrDefault(code, List.of());
            if (from.size() == 1) {
                stays.add(new Stay(from.get(0).row(), from.get(0).unit(), listed));
            } else {
                begins.add(new Begin(listed, null, from, List.of()));
            }
        });
    }

    private void communes() {
        var ofCommunes = rows.stream().filter(one -> one.oldCommune() != null).toList();
        var into = ofCommunes.stream()
                .collect(groupingBy(MappingRow::oldCommune, mapping(MappingRow::newCommune, toSet())));
        var from = ofCommunes.stream().collect(groupingBy(MappingRow::newCommune, toList()));
        newCommunes.forEach((code, listed) -> {
            var predecessors = from.getOrDefault(code, List.of());
            var first = predecessors.isEmpty() ? null : predecessors.get(0);
            if (predecessors.size() == 1
                    && first.stays()
                    && into.get(first.oldCommune()).size() == 1
                    && communes.containsKey(first.oldCommune())) {
                stays.add(new Stay(first, communes.get(first.oldCommune()), listed));
            } else {
                begins.add(new Begin(listed, listed.parentCode(), taken(predecessors, into), outside(predecessors)));
            }
        });
    }

    /** A commune with several successors is divided, whatever its note says. */
    private List<Taken> taken(List<MappingRow> predecessors, Map<String, Set<String>> into) {
        return predecessors.stream()
                .filter(one -> communes.containsKey(one.oldCommune()))
                .map(one -> new Taken(
                        one,
                        communes.get(one.oldCommune()),
                        into.get(one.oldCommune()).size() == 1))
                .toList();
    }

    private List<OutsideUnit> outside(List<MappingRow> predecessors) {
        return predecessors.stream()
                .filter(one -> !communes.containsKey(one.oldCommune()))
                .map(one -> new OutsideUnit(one.oldName(), one.oldCommune(), null))
                .toList();
    }
}

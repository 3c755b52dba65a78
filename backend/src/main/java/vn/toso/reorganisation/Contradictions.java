package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.unit.Level;
import vn.toso.unit.ListedUnit;
import vn.toso.unit.UnitViolation;
import vn.toso.unit.UnitWords;

/**
 * Finds names and notes of a mapping that contradict its codes. Codes decide what is recorded, but a wrong name beside a code
 * may show that the code is mistyped or in the wrong row. Because sources also spell names differently, the sender can ask
 * for warnings instead of errors.
 */
final class Contradictions {

    /** These codes are warnings if the sender lets codes decide. */
    static final Set<ViolationCode> CODES = Set.of(
            UnitViolation.NAME_DIFFERS,
            ReorganisationViolation.KEPT_RENAMED,
            ReorganisationViolation.KEPT_DIVIDED,
            ReorganisationViolation.KEPT_MERGED,
            ReorganisationViolation.WHOLE_DIVIDED);

    private final Map<String, Set<String>> names;
    private final Map<String, ListedUnit> listed;
    private final List<MappingRow> rows;
    private final Map<String, Set<String>> into;
    private final Map<String, Set<String>> from;

    /**
     * @param names of the existing communes by code: of the day before, and of the day itself if an earlier decision for that
     *     day changed it
     */
    Contradictions(Map<String, Set<String>> names, List<ListedUnit> listed, List<MappingRow> rows) {
        this.names = names;
        this.listed = listed.stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .collect(toMap(ListedUnit::code, unit -> unit, (first, second) -> first));
        this.rows = rows;
        var ofCommunes = rows.stream().filter(one -> one.oldCommune() != null).toList();
        this.into = ofCommunes.stream()
                .collect(groupingBy(MappingRow::oldCommune, mapping(MappingRow::newCommune, toSet())));
        this.from = ofCommunes.stream()
                .collect(groupingBy(MappingRow::newCommune, mapping(MappingRow::oldCommune, toSet())));
    }

    /** Reports the contradictions on the rows. */
    void note() {
        rows.forEach(this::names);
        rows.stream().filter(one -> one.oldCommune() != null).forEach(this::notes);
    }

    private void names(MappingRow one) {
        var before = names.get(one.oldCommune());
        if (before != null && before.stream().noneMatch(name -> same(name, one.oldName()))) {
            one.row().wrong(MappingRow.OLD_NAME, UnitViolation.NAME_DIFFERS);
        }
        var after = listed.get(one.newCommune());
        if (after != null && one.newName() != null && !same(after.name(), one.newName())) {
            one.row().wrong(MappingRow.NEW_NAME, UnitViolation.NAME_DIFFERS);
        }
    }

    private void notes(MappingRow one) {
        boolean divided = into.get(one.oldCommune()).size() > 1;
        if (one.stays() && divided) {
            one.row().wrong(MappingRow.NOTE, ReorganisationViolation.KEPT_DIVIDED);
        } else if (one.isWhole() && divided) {
            one.row().wrong(MappingRow.NOTE, ReorganisationViolation.WHOLE_DIVIDED);
        }
        if (one.stays() && from.get(one.newCommune()).size() > 1) {
            one.row().wrong(MappingRow.NOTE, ReorganisationViolation.KEPT_MERGED);
        }
        if (one.isKept() && isRenamed(one)) {
            one.row().wrong(MappingRow.NOTE, ReorganisationViolation.KEPT_RENAMED);
        }
    }

    /**
     * Compares names within the mapping if it has both: a name that another source spells differently is reported as
     * NAME_DIFFERS.
     */
    private boolean isRenamed(MappingRow one) {
        var after = listed.get(one.newCommune());
        var name = one.newName() == null && after != null ? after.name() : one.newName();
        return name != null && !same(one.oldName(), name);
    }

    private static boolean same(String one, String other) {
        return UnitWords.sameName(one, other, Level.COMMUNE);
    }
}

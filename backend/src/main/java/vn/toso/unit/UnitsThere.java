package vn.toso.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitListRepository.Above;
import vn.toso.unit.UnitListRepository.There;

/** The existing units that a list of units refers to, on its day. */
final class UnitsThere {

    private final LocalDate day;
    private final There root;
    private final Map<String, List<There>> byCode;
    private final Map<String, List<There>> villages;
    private final Map<UUID, Map<Level, String>> codes;

    /**
     * @param coded all versions, of any time, with a code in the list
     * @param villages without a code, on the day
     * @param codes of these units and of the units above them
     */
    UnitsThere(LocalDate day, There root, List<There> coded, List<There> villages, List<Above> codes) {
        this.day = day;
        this.root = root;
        this.byCode = coded.stream().collect(groupingBy(one -> ListedUnit.key(one.level(), one.code())));
        this.villages = villages.stream()
                // In the order of an export, so that the same row always is the same village.
                .sorted(Comparator.comparing(one -> one.unitId().toString()))
                .collect(groupingBy(one -> one.parentId() + Vietnamese.nameKey(one.name())));
        this.codes = codes.stream()
                .filter(one -> one.code() != null)
                .collect(groupingBy(Above::unitId, toMap(Above::level, Above::code)));
    }

    There root() {
        return root;
    }

    /** @return null if no unit has the code on the day */
    There on(Level level, String code) {
        return byCode.getOrDefault(ListedUnit.key(level, code), List.of()).stream()
                .filter(one -> one.on(day))
                .findFirst()
                .orElse(null);
    }

    /** The villages with that name below the unit. There may be several after communes were merged. */
    List<There> villages(UUID parent, String name) {
        return villages.getOrDefault(parent + Vietnamese.nameKey(name), List.of());
    }

    boolean isHeldLater(Level level, String code) {
        return byCode.getOrDefault(ListedUnit.key(level, code), List.of()).stream()
                .anyMatch(one -> one.validFrom().isAfter(day));
    }

    /**
     * The code of a unit in a table, or the code of the nearest unit above that has one; for a root without a code, its name;
     * null if there is none.
     */
    String codeOf(UUID unit) {
        var above = codes(unit);
        return above.keySet().stream()
                .max(Comparator.naturalOrder())
                .map(above::get)
                .orElse(root.unitId().equals(unit) ? root.name() : null);
    }

    /** The codes of a unit and of the units above it, by level. */
    Map<Level, String> codes(UUID unit) {
        return codes.getOrDefault(unit, Map.of());
    }

    /** Why no unit above that level has the code on the day: a unit that had it has ended, or no such unit is known. */
    ViolationCode whyNoParent(Level below, String code) {
        boolean ended = byCode.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.level().compareTo(below) < 0 && one.code().equals(code))
                .anyMatch(one -> one.administered() && !one.validFrom().isAfter(day));
        return ended ? UnitViolation.PARENT_ENDED : UnitViolation.UNKNOWN_PARENT;
    }
}

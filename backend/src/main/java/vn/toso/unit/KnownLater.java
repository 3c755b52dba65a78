package vn.toso.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.minBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.Following.Below;
import vn.toso.unit.UnitListRepository.There;

/**
 * Units whose first known day is after the day of a list. A listed unit is the same as such a unit if code and name are
 * equal. A village without a code is the same if its commune passes as a whole into the commune below which a village of that
 * name first appears.
 */
final class KnownLater {

    private final Map<String, Optional<There>> byCode;
    private final Map<String, List<There>> villages;
    private final Map<UUID, List<Below>> ways;

    /** The first row that matched each village. */
    private final Map<UUID, ListedUnit> claimed = new HashMap<>();

    /**
     * @param coded all versions, of any time, with a code in the list
     * @param villages without a code, each in its first version
     * @param ways by unit, the parents that its children have from the day on
     */
    KnownLater(LocalDate day, List<There> coded, List<There> villages, Map<UUID, List<Below>> ways) {
        this.byCode = coded.stream()
                .filter(one -> one.validFrom().isAfter(day))
                .collect(groupingBy(
                        one -> ListedUnit.key(one.level(), one.code()), minBy(Comparator.comparing(There::validFrom))));
        this.villages = villages.stream()
                .filter(There::mayBeginEarlier)
                .sorted(Comparator.comparing(There::validFrom).thenComparing(There::unitId))
                .collect(groupingBy(one -> key(one.parentId(), one.name())));
        this.ways = ways;
    }

    private static String key(UUID parent, String name) {
        return parent + Vietnamese.nameKey(name);
    }

    /** @return null if no unit has the code later, or if its name differs */
    There coded(ListedUnit unit) {
        return byCode.getOrDefault(unit.key(), Optional.empty())
                .filter(There::mayBeginEarlier)
                .filter(one -> Vietnamese.fold(one.name()).equals(Vietnamese.fold(unit.name())))
                .orElse(null);
    }

    /** @return null if there is none; if several match, one of them, and the row is marked as ambiguous */
    There village(ListedUnit unit, UUID parent) {
        var alike = ways.getOrDefault(parent, List.of()).stream()
                .flatMap(place -> villages.getOrDefault(key(place.parent(), unit.name()), List.of()).stream()
                        .filter(one -> place.period().contains(one.validFrom())))
                .distinct()
                .toList();
        if (alike.isEmpty()) {
            return null;
        }
        var village = alike.get(0);
        var other = claimed.putIfAbsent(village.unitId(), unit);
        if (alike.size() > 1) {
            ambiguous(unit, alike.stream().map(KnownLater::named));
        } else if (other != null) {
            for (var row : List.of(unit, other)) {
                ambiguous(row, Stream.of(named(other), named(unit), named(village)));
            }
        }
        return village;
    }

    private static void ambiguous(ListedUnit unit, Stream<String> between) {
        unit.row().wrong(ListedUnit.NAME, UnitViolation.VILLAGE_AMBIGUOUS, between.collect(joining("; ")));
    }

    private static String named(There village) {
        return "%s, %s (%s)".formatted(village.name(), village.parentCode(), village.validFrom());
    }

    private static String named(ListedUnit unit) {
        return "%s, %s".formatted(unit.name(), unit.parentCode());
    }

    /** Whether the parents of the unit's children are known from the day of the list until another day. */
    boolean reaches(UUID parent, LocalDate until) {
        return ways.getOrDefault(parent, List.of()).stream()
                .anyMatch(place ->
                        place.period().to() == null || !place.period().to().isBefore(until));
    }
}

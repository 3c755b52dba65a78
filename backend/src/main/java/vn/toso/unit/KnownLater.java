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
 * Units that are known only from a day after the one from which a list holds. What the list names is one of them, not
 * another, if it has its code and its name, or for a village if its commune passes whole into the one below which the
 * village of that name is first known.
 */
final class KnownLater {

    private final Map<String, Optional<There>> byCode;
    private final Map<String, List<There>> villages;
    private final Map<UUID, List<Below>> ways;

    /** Which row was the first to be about a village. */
    private final Map<UUID, ListedUnit> claimed = new HashMap<>();

    /**
     * @param coded every version, of any time, with a code that the list names
     * @param villages without a code, each as it is first known
     * @param ways where what lies below a unit from the day on comes to lie
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

    /** @return null where the code is nobody's later, or that of another unit */
    There coded(ListedUnit unit) {
        return byCode.getOrDefault(unit.key(), Optional.empty())
                .filter(There::mayBeginEarlier)
                .filter(one -> Vietnamese.fold(one.name()).equals(Vietnamese.fold(unit.name())))
                .orElse(null);
    }

    /** @return null where there is none; one of several cannot be told, which is noted */
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

    /** Whether it is known where what lies below a unit on the day lies until another one. */
    boolean reaches(UUID parent, LocalDate until) {
        return ways.getOrDefault(parent, List.of()).stream()
                .anyMatch(place ->
                        place.period().to() == null || !place.period().to().isBefore(until));
    }
}

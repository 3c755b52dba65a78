package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The change of one unit by a reorganisation, with the passages from and into it. */
public record PassedUnit(
        @NotNull UnitChange.Kind kind,
        @Schema(description = "Absent for a unit that begins") UnitState before,
        @Schema(description = "Absent for a unit that ends") UnitState after,
        @NotNull List<Passage> passages) {

    /** @param passages of the whole reorganisation */
    static List<PassedUnit> of(List<ReorganisationUnit> units, List<Passage> passages) {
        Map<UUID, List<Passage>> byUnit = passages.stream()
                .flatMap(passage -> Stream.of(
                                passage.predecessor().id(), passage.successor().id())
                        .map(unit -> Map.entry(unit, passage)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return units.stream()
                .map(unit -> new PassedUnit(
                        unit.change().kind(),
                        unit.change().before(),
                        unit.change().after(),
                        byUnit.getOrDefault(unit.id.unitId(), List.of())))
                .toList();
    }
}

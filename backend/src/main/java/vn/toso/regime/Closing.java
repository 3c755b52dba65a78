package vn.toso.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.unit.Level;

/** The closing times of a regime for each level with hours of its own. */
public record Closing(UUID regimeId, UUID ownerId, Level reportingLevel, List<Timing> timings) {

    static Closing of(RegimeVersion version) {
        return new Closing(
                version.regime.id, version.regime.ownerUnitId, version.reportingLevel, List.copyOf(version.timings));
    }

    /** When the data of a level closes. A level without its own hours uses those of the reporting level. */
    public Instant at(Level level, LocalDate asOf) {
        return timings.stream()
                .filter(timing -> timing.level() == level)
                .findFirst()
                .or(() -> timings.stream()
                        .filter(timing -> timing.level() == reportingLevel)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("Regime %s sets no hours".formatted(regimeId)))
                .closesAt(asOf);
    }
}

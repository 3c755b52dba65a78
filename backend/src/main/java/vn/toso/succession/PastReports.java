package vn.toso.succession;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last reports of units before a date.
 *
 * @param byUnit the latest first
 */
public record PastReports(UUID regime, Map<UUID, List<GivenQueries.Row>> byUnit) {

    /** The maximum number of reports for each unit. */
    static final int MOST = 10;

    /**
     * The last days on which any of the units reported, the latest first.
     *
     * @param most at most {@link #MOST}
     */
    public List<LocalDate> lastDays(Collection<UUID> units, int most) {
        return units.stream()
                .flatMap(unit -> of(unit).stream().map(GivenQueries.Row::asOf))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    List<GivenQueries.Row> of(UUID unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /** Whether the unit may have earlier reports that were not read. */
    boolean more(UUID unit) {
        return of(unit).size() == MOST;
    }
}

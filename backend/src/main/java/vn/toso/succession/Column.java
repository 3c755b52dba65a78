package vn.toso.succession;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One figure to add up for each unit.
 *
 * @param indicator one that units report, not a sum of others
 * @param since the first as-of date that counts, for a flow; null for a stock, whose value is its latest answer
 */
public record Column(UUID indicator, LocalDate since) {

    public boolean isFlow() {
        return since != null;
    }
}

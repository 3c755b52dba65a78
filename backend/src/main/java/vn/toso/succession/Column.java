package vn.toso.succession;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is added up.
 *
 * @param indicator one that is reported, not the sum of others
 * @param since the first as-of date that counts, of a flow; null for a stock, which is its latest answer
 */
public record Column(UUID indicator, LocalDate since) {

    public boolean isFlow() {
        return since != null;
    }
}

package vn.toso.shared.reference;

import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The state of the reference data, as counters of its changes.
 *
 * @param clockOffset how far the business clock is ahead of the system clock
 * @param tree how often the tree of units has changed
 * @param programme how often regimes, indicators or holidays have changed
 * @param plan how often targets, exemptions or population counts have changed
 */
public record ReferenceVersions(Duration clockOffset, long tree, long programme, long plan) {

    /** @param row with the columns of {@link Reference#COLUMNS} */
    public static ReferenceVersions of(ResultSet row) throws SQLException {
        return new ReferenceVersions(
                Duration.ofSeconds(row.getLong("offset_seconds")),
                row.getLong("tree"),
                row.getLong("programme"),
                row.getLong("plan"));
    }

    /** @param row with the columns of {@link Reference#COLUMNS} */
    public static ReferenceVersions of(Tuple row) {
        return new ReferenceVersions(
                Duration.ofSeconds(row.get("offset_seconds", Long.class)),
                row.get("tree", Long.class),
                row.get("programme", Long.class),
                row.get("plan", Long.class));
    }

    /** The number of changes of any kind. */
    long all() {
        return tree + programme + plan;
    }

    ReferenceVersions with(long newTree, long newProgramme, long newPlan) {
        return new ReferenceVersions(clockOffset, newTree, newProgramme, newPlan);
    }
}

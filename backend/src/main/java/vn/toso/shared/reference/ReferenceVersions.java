package vn.toso.shared.reference;

import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * @param clockOffset how far the business clock is ahead of the system clock
 * @param tree how often the tree of units has changed
 * @param programme how often regimes, indicators or holidays have changed
 * @param plan how often targets, exemptions or counts of people have changed
 */
public record ReferenceVersions(Duration clockOffset, long tree, long programme, long plan) {

    /** @param row at {@link Reference#COLUMNS} */
    public static ReferenceVersions of(ResultSet row) throws SQLException {
        return new ReferenceVersions(
                Duration.ofSeconds(row.getLong("offset_seconds")),
                row.getLong("tree"),
                row.getLong("programme"),
                row.getLong("plan"));
    }

    /** @param row of {@link Reference#COLUMNS} */
    public static ReferenceVersions of(Tuple row) {
        return new ReferenceVersions(
                Duration.ofSeconds(row.get("offset_seconds", Long.class)),
                row.get("tree", Long.class),
                row.get("programme", Long.class),
                row.get("plan", Long.class));
    }

    /** How often any of it has changed. */
    long all() {
        return tree + programme + plan;
    }

    ReferenceVersions with(long newTree, long newProgramme, long newPlan) {
        return new ReferenceVersions(clockOffset, newTree, newProgramme, newPlan);
    }
}

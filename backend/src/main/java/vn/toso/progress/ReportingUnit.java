package vn.toso.progress;

import java.util.UUID;

/**
 * A reporting unit below the unit asked about.
 *
 * @param rowId the unit directly below the unit asked about that contains it, which may be this unit; null for the unit asked
 *     about itself
 */
public record ReportingUnit(UUID rowId, Progress.Row row) {}

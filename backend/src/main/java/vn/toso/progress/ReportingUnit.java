package vn.toso.progress;

import java.util.UUID;

/**
 * A unit that reports, under the unit asked about.
 *
 * @param rowId the unit right below that one in which it lies; itself where it lies right below, null for that very unit
 */
public record ReportingUnit(UUID rowId, Progress.Row row) {}

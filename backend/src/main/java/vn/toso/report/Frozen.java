package vn.toso.report;

import java.util.UUID;

/** The complete content of a report, from which its hash is computed. */
record Frozen(UUID regimeId, int edition, Paper paper, ReportContent content) {}

package vn.toso.report;

import java.util.UUID;

/** All that a report says, as its hash is taken of it. */
record Frozen(UUID regimeId, int edition, Paper paper, ReportContent content) {}

package vn.toso.submission;

import java.time.Instant;
import vn.toso.regime.Obligation;

/**
 * One report to write.
 *
 * @param receivedAt by the business clock; compared with the deadline, it decides whether the report is late
 */
public record Sending(Obligation obligation, Content content, Sender sender, Instant receivedAt) {}

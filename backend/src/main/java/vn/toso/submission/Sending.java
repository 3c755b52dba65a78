package vn.toso.submission;

import java.time.Instant;
import vn.toso.regime.Obligation;

/**
 * One of many reports that are written together.
 *
 * @param receivedAt by the business clock; with the obligation it decides whether the report is late
 */
public record Sending(Obligation obligation, Content content, Sender sender, Instant receivedAt) {}

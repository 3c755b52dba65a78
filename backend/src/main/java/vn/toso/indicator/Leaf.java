package vn.toso.indicator;

import java.util.UUID;

/**
 * A reported indicator that another indicator is computed from.
 *
 * @param id the reported indicator; equal to {@code indicatorId} if that has no parts
 * @param divides whether it belongs to the denominator of a ratio
 */
public record Leaf(UUID indicatorId, UUID id, Kind kind, boolean divides) {}

package vn.toso.indicator;

import java.util.UUID;

/**
 * A reported indicator that another indicator is computed from.
 *
 * @param id the reported indicator; equal to {@code indicatorId} if that has no parts
 */
public record Leaf(UUID indicatorId, UUID id, Kind kind) {}

package vn.toso.indicator;

import java.util.UUID;

/**
 * What an indicator comes down to.
 *
 * @param id of one that is reported; the indicator itself where it has no parts
 */
public record Leaf(UUID indicatorId, UUID id, Kind kind) {}

package vn.toso.succession;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit that passed into another one.
 *
 * @param share of it, above 0 and at most 1, the shares of one predecessor adding up to 1; null where the decision states none
 * @param effectiveOn the first day on which the predecessor was no longer there
 */
public record Edge(UUID predecessor, UUID successor, BigDecimal share, LocalDate effectiveOn) {}

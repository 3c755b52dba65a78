package vn.toso.succession;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One step of succession: a unit passed into another one.
 *
 * @param share of the predecessor, above 0 and at most 1; the shares of one predecessor add up to 1. Null if the decision
 *     states none.
 * @param effectiveOn the first day on which the predecessor no longer existed
 */
public record Edge(UUID predecessor, UUID successor, BigDecimal share, LocalDate effectiveOn) {}

package vn.toso.succession;

import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What a unit gave itself: of a stock its latest answer, of a flow the sum of its answers.
 *
 * @param asOf the date of the latest answer
 * @param value null where it does not apply
 */
public record Given(LocalDate asOf, BigInteger value) {}

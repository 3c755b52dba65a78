package vn.toso.succession;

import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What a unit itself gave for one column: the latest answer of a stock, or the sum of the answers of a flow.
 *
 * @param asOf the date of the latest answer
 * @param value null if the indicator does not apply to the unit
 */
public record Given(LocalDate asOf, BigInteger value) {}

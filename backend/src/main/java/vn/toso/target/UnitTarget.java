package vn.toso.target;

import java.math.BigInteger;
import java.util.UUID;

/** A target that is in force for a unit and an indicator, with the method of its rate. */
public record UnitTarget(UUID unitId, UUID indicatorId, TargetRef target, RateMethod method, int rateDigits) {

    /** @return null if the target is 0 */
    public Rate rate(BigInteger value) {
        return Rate.of(value, target.value(), rateDigits, method);
    }
}

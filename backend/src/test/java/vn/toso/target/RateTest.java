package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.indicator.Counts;
import vn.toso.shared.json.Exact;
import vn.toso.testing.Seeds;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "2205, 62149, 2, 3.55",
        "1584, 62149, 2, 2.55",
        "2492, 62149, 2, 4.01",
        // Not 10.11, the sum of the rounded parts, and not 10.2, the result of rounding twice.
        "6281, 62149, 1, 10.1",
        "1, 2000, 1, 0.1",
        "0, 62149, 2, 0.00",
        "248596, 62149, 1, 400.0"
    })
    void isRoundedOnceHalfUp(long value, long target, int digits, String percent) {
        assertThat(Rate.of(BigInteger.valueOf(value), target, digits, RateMethod.SHARE)
                        .exact())
                .hasToString(percent);
    }

    @Test
    void differsFromTheExactRateByAtMostHalfItsLastDigit() {
        Seeds.each(1_000, 1_000_000, draws -> {
            long value = draws.number(0, Exact.MAX);
            long target = draws.number(1, 100_000_000);
            int digits = draws.number(0, 4);
            var exact = BigDecimal.valueOf(value)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(target), 30, RoundingMode.HALF_EVEN);
            var rate = Rate.of(BigInteger.valueOf(value), target, digits, RateMethod.SHARE)
                    .exact();
            assertThat(rate.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.5").movePointLeft(digits));
            assertThat(rate.scale()).isEqualTo(digits);
        });
    }

    @Test
    void aTargetSaysHowItsRateIsComputed() {
        var from = LocalDate.of(2022, 1, 1);
        var target = new TargetRef(
                UUID.randomUUID(),
                62_149,
                Counts.PERSONS,
                false,
                from,
                from.plusYears(1),
                "355/UBND-KGVX",
                from,
                null,
                null,
                null);
        var method = RateMethod.ACCOUNTS_PER_PLANNED_PERSON;
        var rate = new UnitTarget(UUID.randomUUID(), UUID.randomUUID(), target, method, 1).rate(new BigInteger("6281"));

        assertThat(rate).isEqualTo(new Rate(new BigDecimal("10.1"), null, 1, method));
    }

    @Test
    void aTargetOfZeroHasNoRate() {
        assertThat(Rate.of(BigInteger.valueOf(5), 0, 2, RateMethod.SHARE)).isNull();
    }
}

package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.shared.json.Exact;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;

class LargestRemainderTest {

    /** Populations aged 15 and over of up to a hundred communes; sometimes of villages, and of places without people. */
    private static List<Long> populations(Draws draws) {
        var all = draws.list(1, 100, () -> draws.number(0L, draws.chance(2) ? 20 : 40_000));
        return all.stream().anyMatch(one -> one > 0) ? all : populations(draws);
    }

    @Test
    void partsAddUpAndDifferFromTheirShareByLessThanOne() {
        Seeds.each(1_000, 100_000, draws -> {
            var populations = populations(draws);
            long whole = draws.number(0, Exact.MAX);
            var parts = LargestRemainder.divide(whole, populations);
            assertThat(parts.stream().mapToLong(part -> part).sum()).isEqualTo(whole);
            var sum = BigDecimal.valueOf(
                    populations.stream().mapToLong(one -> one).sum());
            for (int i = 0; i < parts.size(); i++) {
                var share = BigDecimal.valueOf(whole)
                        .multiply(BigDecimal.valueOf(populations.get(i)))
                        .divide(sum, MathContext.DECIMAL128);
                assertThat(share.subtract(BigDecimal.valueOf(parts.get(i))).abs())
                        .isLessThan(BigDecimal.ONE);
            }
        });
    }

    @Test
    void equalInputGivesEqualPartsAndALargerWeightNeverGetsLess() {
        Seeds.each(1_000, 100_000, draws -> {
            var populations = populations(draws);
            long whole = draws.number(0, 1_000_000);
            var parts = LargestRemainder.divide(whole, populations);
            assertThat(LargestRemainder.divide(whole, new ArrayList<>(populations)))
                    .isEqualTo(parts);
            for (int i = 1; i < parts.size(); i++) {
                if (populations.get(i - 1) >= populations.get(i)) {
                    assertThat(parts.get(i - 1)).isGreaterThanOrEqualTo(parts.get(i));
                }
            }
        });
    }

    @Test
    void theRemainderGoesToThePartsThatLostMostThenToTheEarlier() {
        assertThat(LargestRemainder.divide(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
        assertThat(LargestRemainder.divide(10, List.of(10L, 15L, 75L))).containsExactly(1L, 2L, 7L);
        assertThat(LargestRemainder.divide(0, List.of(3L, 0L))).containsExactly(0L, 0L);
        assertThat(LargestRemainder.divide(7, List.of(0L, 5L))).containsExactly(0L, 7L);
    }

    @Test
    void numbersLargerThanALongAreDividedExactly() {
        var whole = new BigInteger("123456789012345678901234567891");
        var shares = List.of(new BigInteger("335"), new BigInteger("665"));
        assertThat(LargestRemainder.divide(whole, shares))
                .containsExactly(
                        new BigInteger("41358024319135802431913580243"),
                        new BigInteger("82098764693209876469320987648"));
    }

    @Test
    void zeroWeightsAreRefused() {
        assertThatThrownBy(() -> LargestRemainder.divide(5, List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    /** People aged 15 and over of up to a hundred communes; now and then of villages, and of places where nobody lives. */
    @Provide
    Arbitrary<List<Long>> populations() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 40_000))
                .list()
                .ofMinSize(1)
                .ofMaxSize(100)
                .filter(all -> all.stream().anyMatch(one -> one > 0));
    }

    @Property
    void thePartsAddUpAndNoneIsAWholeOffItsShare(
            @ForAll("populations") List<Long> populations,
            @ForAll @LongRange(max = 9_007_199_254_740_991L) long whole) {
        var parts = LargestRemainder.divide(whole, populations);
        assertThat(parts.stream().mapToLong(part -> part).sum()).isEqualTo(whole);
        var sum = BigDecimal.valueOf(populations.stream().mapToLong(one -> one).sum());
        for (int i = 0; i < parts.size(); i++) {
            var share = BigDecimal.valueOf(whole)
                    .multiply(BigDecimal.valueOf(populations.get(i)))
                    .divide(sum, MathContext.DECIMAL128);
            assertThat(share.subtract(BigDecimal.valueOf(parts.get(i))).abs()).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void theSameIsDividedTheSameAndTheLargerNeverGetsLess(
            @ForAll("populations") List<Long> populations, @ForAll @LongRange(max = 1_000_000) long whole) {
        var parts = LargestRemainder.divide(whole, populations);
        assertThat(LargestRemainder.divide(whole, new ArrayList<>(populations))).isEqualTo(parts);
        for (int i = 1; i < parts.size(); i++) {
            if (populations.get(i - 1) >= populations.get(i)) {
                assertThat(parts.get(i - 1)).isGreaterThanOrEqualTo(parts.get(i));
            }
        }
    }

    @Test
    void whatIsLeftGoesToWhoLostMostAndOfEqualsToTheEarlier() {
        assertThat(LargestRemainder.divide(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
        assertThat(LargestRemainder.divide(10, List.of(10L, 15L, 75L))).containsExactly(1L, 2L, 7L);
        assertThat(LargestRemainder.divide(0, List.of(3L, 0L))).containsExactly(0L, 0L);
        assertThat(LargestRemainder.divide(7, List.of(0L, 5L))).containsExactly(0L, 7L);
    }

    @Test
    void whatIsBeyondALongIsDividedAsExactly() {
        var whole = new BigInteger("123456789012345678901234567891");
        var shares = List.of(new BigInteger("335"), new BigInteger("665"));
        assertThat(LargestRemainder.divide(whole, shares))
                .containsExactly(
                        new BigInteger("41358024319135802431913580243"),
                        new BigInteger("82098764693209876469320987648"));
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatThrownBy(() -> LargestRemainder.divide(5, List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

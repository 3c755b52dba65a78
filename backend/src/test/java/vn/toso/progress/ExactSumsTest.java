package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;

/** Compares sums that use a long while it fits with sums that always use BigInteger. */
class ExactSumsTest {

    private static final int DAYS = 4;

    private static BigInteger drawn(Draws draws) {
        var number = BigInteger.valueOf(draws.number(0L, Long.MAX_VALUE - 1));
        return draws.chance(3) ? number.multiply(BigInteger.valueOf(draws.number(1L, 1_000_000L))) : number;
    }

    @Test
    void aSumWithoutSummandsIsNull() {
        var sum = new ExactSum();
        assertThat(sum.value()).isNull();
        sum.add(null);
        assertThat(sum.value()).isNull();
        sum.add(BigInteger.ZERO);
        assertThat(sum.value()).isEqualTo(BigInteger.ZERO);
        assertThat(new DailySum(DAYS).values()).containsOnlyNulls();
    }

    @Test
    void aSumIsExactForAnySize() {
        Seeds.each(500, 100_000, draws -> {
            var sum = new ExactSum();
            var expected = BigInteger.ZERO;
            for (var one : draws.list(1, 12, () -> drawn(draws))) {
                sum.add(one);
                expected = expected.add(one);
                assertThat(sum.value()).isEqualTo(expected);
            }
        });
    }

    @Test
    void aNumberTooLargeForALongCountsForItsDay() {
        var sum = new DailySum(1);
        sum.add(0, BigInteger.ONE.shiftLeft(Long.SIZE - 1));
        sum.add(0, BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(sum.values())
                .containsExactly(BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE));
    }

    @Test
    void aDaySumsItsOwnValuesAndThoseAddedSinceEarlierDays() {
        Seeds.each(500, 100_000, draws -> {
            var sum = new DailySum(DAYS);
            var expected = new BigInteger[DAYS];
            Arrays.fill(expected, BigInteger.ZERO);
            var some = new boolean[DAYS];
            for (int i = draws.number(1, 20); i > 0; i--) {
                int day = draws.number(0, DAYS - 1);
                switch (draws.one(List.of(0, 1, 2))) {
                    case 0 -> {
                        var value = drawn(draws);
                        sum.add(day, value);
                        some[day] = true;
                        expected[day] = expected[day].add(value);
                    }
                    case 1 -> {
                        long value = draws.number(0L, Long.MAX_VALUE - 1);
                        sum.add(day, value);
                        sum.some(day);
                        some[day] = true;
                        expected[day] = expected[day].add(BigInteger.valueOf(value));
                    }
                    default -> {
                        long value = draws.number(0L, Long.MAX_VALUE - 1);
                        sum.addSince(day, value);
                        for (int later = day; later < DAYS; later++) {
                            expected[later] = expected[later].add(BigInteger.valueOf(value));
                        }
                    }
                }
            }
            var values = sum.values();
            for (int day = 0; day < DAYS; day++) {
                assertThat(values[day]).isEqualTo(some[day] ? expected[day] : null);
            }
        });
    }
}

package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import vn.toso.shared.json.NoNumber;
import vn.toso.testing.Seeds;

class PaceTest {

    private static Pace pace(long target, long reached, long daysLeft) {
        return Pace.of(target, BigInteger.valueOf(reached), daysLeft);
    }

    @Test
    void aNumberTooLargeForABrowserIsText() {
        var reached = new BigInteger("9007199254740992");
        assertThat(Pace.of(100, reached, 5))
                .isEqualTo(new Pace(null, "9007199254740992", NoNumber.BEYOND_EXACT, 0, 0L));
    }

    @Test
    void thePaceIsRoundedUp() {
        // The gap of Hữu Lũng after 13/7/2022, with 171 reporting days left.
        assertThat(pace(62_149, 2_205, 171)).isEqualTo(new Pace(2_205L, null, null, 59_944, 351L));
        assertThat(pace(10, 0, 10).requiredPerDay()).isEqualTo(1);
        assertThat(pace(11, 0, 10).requiredPerDay()).isEqualTo(2);
    }

    @Test
    void aReachedTargetHasNoGap() {
        assertThat(pace(100, 100, 5)).isEqualTo(new Pace(100L, null, null, 0, 0L));
        assertThat(pace(100, 250, 0)).isEqualTo(new Pace(250L, null, null, 0, 0L));
    }

    @Test
    void withoutADayLeftThereIsNoPace() {
        assertThat(pace(100, 99, 0)).isEqualTo(new Pace(99L, null, null, 1, null));
    }

    @Test
    void isTheSmallestPaceThatReachesTheTarget() {
        Seeds.each(1_000, 1_000_000, draws -> {
            long target = draws.number(1, 1_000_000_000);
            long reached = draws.number(0, 1_000_000_000);
            long days = draws.number(1, 400);
            long perDay = pace(target, reached, days).requiredPerDay();
            assertThat(reached + perDay * days).isGreaterThanOrEqualTo(target);
            assertThat(perDay == 0 || reached + (perDay - 1) * days < target).isTrue();
        });
    }
}

package vn.toso.target;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void isRoundedUp() {
        // What the district still had to reach after 13/7/2022, on 171 days.
        assertThat(Pace.of(62_149, 2_205, 171)).isEqualTo(new Pace(2_205, 59_944, 351L));
        assertThat(Pace.of(10, 0, 10).requiredPerDay()).isEqualTo(1);
        assertThat(Pace.of(11, 0, 10).requiredPerDay()).isEqualTo(2);
    }

    @Test
    void whatIsReachedAsksForNoMore() {
        assertThat(Pace.of(100, 100, 5)).isEqualTo(new Pace(100, 0, 0L));
        assertThat(Pace.of(100, 250, 0)).isEqualTo(new Pace(250, 0, 0L));
    }

    @Test
    void withoutADayLeftThereIsNoPace() {
        assertThat(Pace.of(100, 99, 0)).isEqualTo(new Pace(99, 1, null));
    }

    @Property
    void isTheSmallestThatReachesTheTarget(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long target,
            @ForAll @LongRange(max = 1_000_000_000) long reached,
            @ForAll @LongRange(min = 1, max = 400) long days) {
        long perDay = Pace.of(target, reached, days).requiredPerDay();
        assertThat(reached + perDay * days).isGreaterThanOrEqualTo(target);
        assertThat(perDay == 0 || reached + (perDay - 1) * days < target).isTrue();
    }
}

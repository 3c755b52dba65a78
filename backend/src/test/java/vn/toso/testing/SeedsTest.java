package vn.toso.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void aFailureIsShownWithTheSmallestSizeThatFails() {
        var sizes = new ArrayList<Integer>();
        assertThatThrownBy(() -> Seeds.each(100, 100, draws -> {
                    int size = draws.list(0, 1_000, () -> 1).size();
                    sizes.add(size);
                    assertThat(size).isLessThan(20);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)seed \\d+, size 0\\.\\d+: .*");
        int last = sizes.get(sizes.size() - 1);
        assertThat(last).isBetween(20, 300);
    }

    @Test
    void aPropertyThatHoldsIsTriedWithEachSeed() {
        var seen = new ArrayList<Long>();
        Seeds.each(10, 10, draws -> seen.add(draws.number(1_000_000, 1_000_000_000_000L)));
        assertThat(seen).hasSize(10);
        assertThat(Set.copyOf(seen)).hasSizeGreaterThan(3);
    }
}

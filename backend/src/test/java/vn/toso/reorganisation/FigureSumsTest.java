package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.toso.shared.problem.Problem;
import vn.toso.submission.Figure;

class FigureSumsTest {

    private static final UUID INDICATOR = UUID.randomUUID();
    private static final long LARGEST = 9_007_199_254_740_991L;

    private static List<Figure> sum(long... values) {
        var figures = LongStream.of(values)
                .mapToObj(value -> List.of(new Figure(INDICATOR, value, null)))
                .toList();
        return FigureSums.of(figures, values.length);
    }

    /** Nobody types a sum, so it may be larger than what is typed. */
    @Test
    void aSumMayBeAsLargeAsAFigureIsKept() {
        assertThat(sum(LARGEST - 1, 1)).containsExactly(new Figure(INDICATOR, LARGEST, null));
        assertThat(sum(999_999_999_999L, 999_999_999_999L))
                .containsExactly(new Figure(INDICATOR, 1_999_999_999_998L, null));
    }

    @Test
    void aLargerOneIsRefusedAndNeverWraps() {
        var most = new long[2000];
        Arrays.fill(most, LARGEST);
        for (var values : List.of(new long[] {LARGEST, 1}, most)) {
            assertThatThrownBy(() -> sum(values))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("more than a figure");
        }
    }
}

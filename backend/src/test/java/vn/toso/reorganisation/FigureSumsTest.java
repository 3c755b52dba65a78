package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.toso.reorganisation.FigureSums.Given;
import vn.toso.shared.problem.Problem;
import vn.toso.submission.Figure;
import vn.toso.submission.Mark;

class FigureSumsTest {

    private static final UUID INDICATOR = UUID.randomUUID();
    private static final long LARGEST = 9_007_199_254_740_991L;

    private static List<Figure> sum(long... values) {
        var sum = LongStream.of(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return FigureSums.of(List.of(new Given(INDICATOR, false, values.length, 0, sum)), values.length);
    }

    @Test
    void aStockThatOneUnitLeftBlankIsBlank() {
        assertThat(FigureSums.of(List.of(new Given(INDICATOR, false, 2, 0, BigInteger.TEN)), 3))
                .isEmpty();
    }

    /** Nil counts as 0; the result is "not applicable" only if the indicator applies to none of the units. */
    @Test
    void aMarkIsNoNumber() {
        assertThat(FigureSums.of(List.of(new Given(INDICATOR, false, 2, 2, BigInteger.ZERO)), 2))
                .containsExactly(new Figure(INDICATOR, null, Mark.NOT_APPLICABLE));
        assertThat(FigureSums.of(List.of(new Given(INDICATOR, false, 2, 1, BigInteger.ZERO)), 2))
                .containsExactly(new Figure(INDICATOR, 0L, null));
    }

    /** A sum may be larger than the largest typed figure. */
    @Test
    void aSumMayBeAsLargeAsTheLargestStoredFigure() {
        assertThat(sum(LARGEST - 1, 1)).containsExactly(new Figure(INDICATOR, LARGEST, null));
        assertThat(sum(999_999_999_999L, 999_999_999_999L))
                .containsExactly(new Figure(INDICATOR, 1_999_999_999_998L, null));
    }

    @Test
    void aLargerSumIsRefusedAndNeverOverflows() {
        var most = new long[2000];
        Arrays.fill(most, LARGEST);
        for (var values : List.of(new long[] {LARGEST, 1}, most)) {
            assertThatThrownBy(() -> sum(values))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("more than a figure");
        }
    }

    @Test
    void aFlowIsSummedEvenIfOneUnitLeftItBlank() {
        assertThat(FigureSums.of(List.of(new Given(INDICATOR, true, 2, 0, BigInteger.TEN)), 3))
                .extracting(Figure::value)
                .containsExactly(10L);
    }
}

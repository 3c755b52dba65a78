package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID ANOTHER = new UUID(2, 2);
    private static final UUID THIRD = new UUID(3, 3);

    /** Another id with the same fifty bits. */
    private static final UUID LIKE_ONE = new UUID(4, 1 | 1L << 60);

    @Test
    void idsWithTheSameCodeAreDrawnAnew() {
        assertThat(ReceiptCode.of(LIKE_ONE)).isEqualTo(ReceiptCode.of(ONE));
        var drawn = List.of(ONE, LIKE_ONE, ANOTHER, LIKE_ONE, THIRD).iterator();
        var asked = new HashSet<String>();
        var ids = ReceiptCode.ids(2, drawn::next, codes -> {
            asked.addAll(codes);
            return codes.contains(ReceiptCode.of(ANOTHER)) ? Set.of(ReceiptCode.of(ANOTHER)) : Set.of();
        });
        assertThat(ids.stream().map(ReceiptCode::of)).containsExactly(ReceiptCode.of(ONE), ReceiptCode.of(THIRD));
        assertThat(asked)
                .containsExactlyInAnyOrder(ReceiptCode.of(ONE), ReceiptCode.of(ANOTHER), ReceiptCode.of(THIRD));
    }

    @Test
    void aCodeHasFiveBitsPerCharacterTheLowestFirst() {
        long bits = 0;
        for (int i = 0; i < 10; i++) {
            bits |= (22L + i) << (5 * i);
        }
        assertThat(ReceiptCode.of(new UUID(0, bits))).isEqualTo("PQRST-VWXYZ");
        assertThat(ReceiptCode.of(new UUID(-1, 1L << 50))).isEqualTo("00000-00000");
    }

    @Test
    void noMoreAreDrawnThanAsked() {
        var drawn = List.of(ONE, ANOTHER, THIRD).iterator();
        assertThat(ReceiptCode.ids(2, drawn::next, codes -> Set.of())).containsExactly(ONE, ANOTHER);
    }

    @Test
    void noIdsAreDrawnForACountOfZero() {
        assertThat(ReceiptCode.ids(0, () -> ONE, codes -> codes)).isEmpty();
    }
}

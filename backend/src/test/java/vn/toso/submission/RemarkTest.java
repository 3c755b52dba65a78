package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemarkTest {

    private static final UUID BANK = UUID.randomUUID();
    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID APP = UUID.randomUUID();
    private static final List<Figure> FIGURES =
            List.of(new Figure(BANK, 1L, null), new Figure(SHOP, 2L, null), new Figure(APP, 3L, null));

    @Test
    void theTextGoesToTheFigureWithAWarning() {
        var remark = new Remark(Map.of(), "đã kiểm tra", Set.of(BANK, SHOP));

        assertThat(remark.notes(FIGURES, Set.of(BANK, APP)))
                .containsExactly(new NewNote(BANK, "đã kiểm tra"), new NewNote(APP, "đã kiểm tra"));
    }

    @Test
    void withoutAWarningTheTextGoesToAllChangedFigures() {
        var remark = new Remark(Map.of(), "đã kiểm tra", Set.of(BANK, SHOP));

        assertThat(remark.notes(FIGURES, Set.of()))
                .containsExactly(new NewNote(BANK, "đã kiểm tra"), new NewNote(SHOP, "đã kiểm tra"));
    }

    @Test
    void earlierNotesStay() {
        var remark = new Remark(Map.of(BANK, "như hôm qua"), "mới", Set.of(SHOP));

        // The only warning has an earlier note, so the new text goes to the figures that change.
        assertThat(remark.notes(FIGURES, Set.of(BANK)))
                .containsExactly(new NewNote(BANK, "như hôm qua"), new NewNote(SHOP, "mới"));
        assertThat(remark.notes(FIGURES, Set.of(BANK, APP)))
                .containsExactly(new NewNote(BANK, "như hôm qua"), new NewNote(APP, "mới"));
    }

    @Test
    void aRowWithoutATextAddsNoNote() {
        assertThat(new Remark(Map.of(SHOP, ""), "", Set.of(BANK)).notes(FIGURES, Set.of(BANK)))
                .isEmpty();
    }
}

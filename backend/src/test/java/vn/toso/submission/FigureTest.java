package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.regime.FigureRow;
import vn.toso.shared.json.Exact;
import vn.toso.testing.Draws;
import vn.toso.testing.Row;
import vn.toso.testing.Seeds;

/** Figures in one row of a submission. */
class FigureTest {

    private static final int PLACES = 12;

    @Test
    void aRowHoldsNumbersNilAndWhatDoesNotApply() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var row = Figure.row(
                List.of(
                        new Figure(ids.get(0), 2_205L, null),
                        new Figure(ids.get(1), null, Mark.NIL),
                        new Figure(ids.get(2), null, Mark.NOT_APPLICABLE)),
                Map.of(ids.get(0), 1, ids.get(1), 3, ids.get(2), 4));

        assertThat(row.answers()).isEqualTo("n.0x");
        assertThat(row.numbers()).containsExactly(BigDecimal.valueOf(2_205), null, BigDecimal.ZERO, null);
        assertThat(row.number(1)).isEqualTo(BigDecimal.valueOf(2_205));
        assertThat(row.number(5)).isNull();
        assertThat(List.of(row.answered(1), row.answered(2), row.answered(4), row.answered(5)))
                .containsExactly(true, false, true, false);
        assertThat(Figure.row(List.of(), Map.of()).answers()).isEmpty();
    }

    @Test
    void aWrittenRowIsReadAgainUnchanged() {
        Seeds.each(300, 100_000, draws -> {
            var places = places(draws);
            var figures = figures(draws, places);
            var written = Figure.row(figures, places);

            var regime = UUID.randomUUID();
            var row = new Row(new HashMap<>(
                    Map.of("regime_id", regime, "numbers", written.numbers(), "answers", written.answers())));
            var reader = new RowFigures((of, upTo) -> of.equals(regime) ? places : Map.of());
            assertThat(reader.of(row)).containsExactlyInAnyOrderElementsOf(figures);
            assertThat(reader.of(row))
                    .extracting(one -> one.indicatorId().toString())
                    .isSorted();
            assertThat(reader.indicators(row))
                    .containsExactlyElementsOf(
                            reader.of(row).stream().map(Figure::indicatorId).toList());
            for (var figure : figures) {
                var day = LocalDate.of(2022, 7, 13);
                var place = places.get(figure.indicatorId());
                assertThat(PreviousFigure.of(figure.indicatorId(), day, written, place))
                        .isEqualTo(new PreviousFigure(figure.indicatorId(), day, figure.value(), figure.mark()));
            }
        });
    }

    @Test
    void placesAreAskedForAgainOnlyForALongerRow() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var asked = new ArrayList<Integer>();
        var reader = new RowFigures((regime, upTo) -> {
            asked.add(upTo);
            return upTo < 2 ? Map.of(one, 1) : Map.of(one, 1, other, 2);
        });
        var regime = UUID.randomUUID();

        assertThat(reader.of(row(regime, "n"))).containsExactly(new Figure(one, 5L, null));
        assertThat(reader.of(row(regime, "n"))).hasSize(1);
        assertThat(reader.of(row(regime, ".n"))).containsExactly(new Figure(other, 5L, null));
        assertThat(reader.of(row(regime, "n"))).containsExactly(new Figure(one, 5L, null));
        assertThat(reader.of(row(UUID.randomUUID(), "n"))).hasSize(1);
        assertThat(asked).containsExactly(1, 2, 1);
    }

    @Test
    void sqlAsksWhetherThereIsAnAnswer() {
        assertThat(FigureRow.isAnswered("s", "u.place")).isEqualTo("substr(s.answers, u.place, 1) not in ('', '.')");
    }

    private static Row row(UUID regime, String answers) {
        var numbers = new BigDecimal[answers.length()];
        numbers[answers.length() - 1] = BigDecimal.valueOf(5);
        return new Row(Map.of("regime_id", regime, "numbers", numbers, "answers", answers));
    }

    private static Map<UUID, Integer> places(Draws draws) {
        var places = new LinkedHashMap<UUID, Integer>();
        draws.set(1, PLACES, () -> draws.number(1, PLACES)).forEach(place -> places.put(UUID.randomUUID(), place));
        return places;
    }

    private static List<Figure> figures(Draws draws, Map<UUID, Integer> places) {
        var answered = new HashSet<>(draws.list(0, PLACES, () -> draws.one(List.copyOf(places.keySet()))));
        return answered.stream()
                .map(id -> draws.chance(3)
                        ? new Figure(id, null, draws.one(List.of(Mark.values())))
                        : new Figure(id, draws.number(0, Exact.MAX), null))
                .toList();
    }
}

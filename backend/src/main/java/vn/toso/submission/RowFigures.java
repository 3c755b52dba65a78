package vn.toso.submission;

import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.toso.regime.FigureRow;

/** Reads the figures from the rows of submissions. Keeps the places of the indicators; use one object per query. */
final class RowFigures {

    private final BiFunction<UUID, Integer, Map<UUID, Integer>> places;
    private final Map<UUID, Known> byRegime = new HashMap<>();

    /** @param last the length of the longest row whose places are known */
    private record Known(List<Placed> placed, int last) {}

    private record Placed(UUID indicator, int place) {}

    /**
     * @param places of a regime's indicators, at least up to the given place: {@link vn.toso.regime.FigurePlaces#upTo}
     */
    RowFigures(BiFunction<UUID, Integer, Map<UUID, Integer>> places) {
        this.places = places;
    }

    /**
     * @param row with the columns {@code regime_id}, {@code numbers} and {@code answers}
     * @return the figures, ordered by the id of the indicator
     */
    List<Figure> of(Tuple row) {
        var figures = FigureRow.of(row);
        return answered(row)
                .map(one -> Figure.of(one.indicator, figures, one.place))
                .toList();
    }

    /**
     * The indicators that have a figure in a row.
     *
     * @param row with the columns {@code regime_id} and {@code answers}
     */
    Stream<UUID> indicators(Tuple row) {
        return answered(row).map(Placed::indicator);
    }

    private Stream<Placed> answered(Tuple row) {
        var answers = row.get("answers", String.class);
        return byRegime
                .compute(
                        row.get("regime_id", UUID.class),
                        (regime, known) -> known != null && answers.length() <= known.last
                                ? known
                                : placed(regime, answers.length()))
                .placed
                .stream()
                .filter(one -> FigureRow.isAnswered(answers, one.place));
    }

    private Known placed(UUID regime, int last) {
        var placed = places.apply(regime, last).entrySet().stream()
                .map(one -> new Placed(one.getKey(), one.getValue()))
                // The same order as PostgreSQL's for uuid.
                .sorted(Comparator.comparing(one -> one.indicator.toString()))
                .toList();
        return new Known(placed, last);
    }
}

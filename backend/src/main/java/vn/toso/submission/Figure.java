package vn.toso.submission;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.regime.FigureRow;
import vn.toso.shared.text.Count;

/** A number, or a mark that says why there is none. A figure that is left blank has no row. */
@Embeddable
@Schema(description = "Either `value` or `mark`")
public record Figure(
        @NotNull UUID indicatorId,
        @PositiveOrZero @Max(Count.MAX) @Schema(examples = "1234") Long value,
        @Enumerated(EnumType.STRING) Mark mark) {

    /** @param places of all indicators in {@code figures} */
    static FigureRow row(Collection<Figure> figures, Map<UUID, Integer> places) {
        var answers = new TreeMap<Integer, FigureRow.Answer>();
        figures.forEach(one -> answers.put(places.get(one.indicatorId), one.answer()));
        return FigureRow.of(answers);
    }

    /** @param place where the row has an answer */
    static Figure of(UUID indicatorId, FigureRow row, int place) {
        return switch (row.answers().charAt(place - 1)) {
            case FigureRow.NIL -> new Figure(indicatorId, null, Mark.NIL);
            case FigureRow.NOT_APPLICABLE -> new Figure(indicatorId, null, Mark.NOT_APPLICABLE);
            default -> new Figure(indicatorId, row.number(place).longValueExact(), null);
        };
    }

    /** The number or the mark of each indicator. */
    static Map<UUID, Object> byIndicator(Collection<Figure> figures) {
        return figures.stream().collect(toMap(Figure::indicatorId, one -> one.mark == null ? one.value : one.mark));
    }

    private FigureRow.Answer answer() {
        if (mark == Mark.NIL) {
            return new FigureRow.Answer(FigureRow.NIL, BigDecimal.ZERO);
        }
        return mark == null
                ? new FigureRow.Answer(FigureRow.NUMBER, BigDecimal.valueOf(value))
                : new FigureRow.Answer(FigureRow.NOT_APPLICABLE, null);
    }
}

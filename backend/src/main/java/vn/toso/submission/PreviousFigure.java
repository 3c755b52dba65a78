package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.regime.FigureRow;

/** A figure of an indicator as it was on an earlier date. */
public record PreviousFigure(@NotNull UUID indicatorId, @NotNull LocalDate asOf, Long value, Mark mark) {

    /** @param place of the indicator, at which the row has an answer */
    static PreviousFigure of(UUID indicatorId, LocalDate asOf, FigureRow row, int place) {
        var kind = row.answers().charAt(place - 1);
        return new PreviousFigure(
                indicatorId,
                asOf,
                kind == FigureRow.NUMBER ? row.number(place).longValueExact() : null,
                kind == FigureRow.NIL ? Mark.NIL : kind == FigureRow.NOT_APPLICABLE ? Mark.NOT_APPLICABLE : null);
    }
}

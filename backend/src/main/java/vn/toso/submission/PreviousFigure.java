package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.regime.FigureRow;

/** The figure of an indicator on an earlier date. */
public record PreviousFigure(@NotNull UUID indicatorId, @NotNull LocalDate asOf, Long value, Mark mark) {

    /** The same answer for a later date. */
    Figure figure() {
        return new Figure(indicatorId, value, mark);
    }

    /** @param place of the indicator; the row has an answer there */
    static PreviousFigure of(UUID indicatorId, LocalDate asOf, FigureRow row, int place) {
        var figure = Figure.of(indicatorId, row, place);
        return new PreviousFigure(indicatorId, asOf, figure.value(), figure.mark());
    }
}

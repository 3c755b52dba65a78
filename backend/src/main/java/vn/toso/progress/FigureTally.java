package vn.toso.progress;

import java.time.LocalDate;
import java.util.List;
import vn.toso.succession.Held;

/** Counts the coverage of one indicator's total on a date. */
final class FigureTally {

    private final LocalDate asOf;
    private int fresh;
    private int carried;
    private LocalDate oldestCarried;
    private int notApplicable;
    private int none;
    private int lackingPart;

    FigureTally(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * @param figures the figures of one unit
     * @param parts the positions in {@code figures}
     * @return the day of the earliest carried figure; null if none is carried
     */
    LocalDate add(Held[] figures, Parts parts) {
        boolean counts = given(figures, parts.of()) && (!parts.ratio() || given(figures, parts.by()));
        boolean lacks = false;
        boolean open = false;
        LocalDate earliest = null;
        for (var columns : List.of(parts.of(), parts.by())) {
            for (int column : columns) {
                var held = figures[column];
                if (held.value() != null) {
                    lacks |= held.lacking();
                    earliest = held.asOf().isBefore(asOf) ? FigureCoverage.earlier(earliest, held.asOf()) : earliest;
                } else {
                    open |= !held.answered();
                }
            }
        }
        if (!counts) {
            none += open ? 1 : 0;
            notApplicable += open ? 0 : 1;
            return null;
        }
        lackingPart += lacks || open ? 1 : 0;
        fresh += earliest == null ? 1 : 0;
        carried += earliest == null ? 0 : 1;
        oldestCarried = FigureCoverage.earlier(oldestCarried, earliest);
        return earliest;
    }

    private static boolean given(Held[] figures, int[] columns) {
        for (int column : columns) {
            if (figures[column].value() != null) {
                return true;
            }
        }
        return false;
    }

    FigureCoverage coverage() {
        return new FigureCoverage(fresh, carried, oldestCarried, notApplicable, none, lackingPart);
    }
}

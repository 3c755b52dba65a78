package vn.toso.progress;

import java.time.LocalDate;
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
     * @param columns the positions in {@code figures} of the indicator's leaves
     * @return the day of the earliest carried figure; null if none is carried
     */
    LocalDate add(Held[] figures, int[] columns) {
        boolean counts = false;
        boolean lacks = false;
        boolean open = false;
        LocalDate earliest = null;
        for (int column : columns) {
            var held = figures[column];
            if (held.value() != null) {
                counts = true;
                lacks |= held.lacking();
                earliest = held.asOf().isBefore(asOf) ? FigureCoverage.earlier(earliest, held.asOf()) : earliest;
            } else {
                open |= !held.answered();
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

    FigureCoverage coverage() {
        return new FigureCoverage(fresh, carried, oldestCarried, notApplicable, none, lackingPart);
    }
}

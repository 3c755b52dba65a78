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
     * @param counts whether the unit adds to the total
     * @return the day of the earliest carried figure; null if none is carried
     */
    LocalDate add(Held[] figures, Parts parts, boolean counts) {
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
            none += open || lacks ? 1 : 0;
            notApplicable += open || lacks ? 0 : 1;
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

package vn.toso.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.table.FieldChange;
import vn.toso.submission.Figure;

/**
 * How a row changes the figures of its unit. A blank cell keeps the figure that the unit has.
 *
 * @param figures all figures after the change
 * @param changes in the order of the sheet's columns
 * @param missing the codes of the indicators that are asked for and have no figure after the change
 * @param problems by column code; if there are any, ignore the other components
 */
record RowChange(
        List<Figure> figures, List<FieldChange> changes, List<String> missing, Map<String, ViolationCode> problems) {

    /**
     * @param asked the indicators by column code
     * @param held the unit's figures; null if it has not reported
     * @param entries the cells that are not blank, by column code
     */
    static RowChange of(Map<String, IndicatorRef> asked, List<Figure> held, Map<String, Entry> entries) {
        Map<UUID, Figure> figures = new LinkedHashMap<>();
        if (held != null) {
            held.forEach(figure -> figures.put(figure.indicatorId(), figure));
        }
        Map<String, ViolationCode> problems = new LinkedHashMap<>();
        var changes = new ArrayList<FieldChange>();
        var missing = new ArrayList<String>();
        asked.forEach((code, indicator) -> {
            var before = figures.get(indicator.id());
            var entry = entries.get(code);
            if (entry != null) {
                var problem = entry.clears() && held == null ? SheetViolation.NOTHING_TO_CLEAR : entry.problem();
                if (problem == null) {
                    take(indicator.id(), entry, figures);
                } else {
                    problems.put(code, problem);
                }
            }
            var after = figures.get(indicator.id());
            if (!Objects.equals(before, after)) {
                changes.add(new FieldChange(code, said(before), said(after)));
            }
            if (after == null) {
                missing.add(code);
            }
        });
        if (figures.isEmpty()) {
            // A report must have a figure. A unit with nothing to report marks each figure as nil.
            entries.forEach((code, entry) -> problems.putIfAbsent(code, SheetViolation.NOTHING_LEFT));
        }
        return new RowChange(List.copyOf(figures.values()), changes, missing, problems);
    }

    private static void take(UUID indicatorId, Entry entry, Map<UUID, Figure> figures) {
        if (entry.clears()) {
            figures.remove(indicatorId);
        } else {
            figures.put(indicatorId, new Figure(indicatorId, entry.value(), entry.mark()));
        }
    }

    /** Digits, or the name of the mark; null if there is no figure. */
    private static String said(Figure figure) {
        if (figure == null) {
            return null;
        }
        return figure.mark() == null
                ? String.valueOf(figure.value())
                : figure.mark().name();
    }
}

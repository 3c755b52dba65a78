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
 * What a row makes of the figures of its unit. A blank cell says nothing, so the figure that is held stays.
 *
 * @param figures all that hold after the row
 * @param changes in the order of the sheet
 * @param missing the codes of what is asked and stays without a figure
 * @param problems by the code of the column; where there are any, the rest means nothing
 */
record RowChange(
        List<Figure> figures, List<FieldChange> changes, List<String> missing, Map<String, ViolationCode> problems) {

    /**
     * @param asked the indicators by the codes of their columns
     * @param held null for a unit that has not reported
     * @param entries of the cells that are not blank
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
            // A report says something: who has nothing to report says that, figure by figure.
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

    /** Digits, or the constant of a mark; null where there is no figure. */
    private static String said(Figure figure) {
        if (figure == null) {
            return null;
        }
        return figure.mark() == null
                ? String.valueOf(figure.value())
                : figure.mark().name();
    }
}

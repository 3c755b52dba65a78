package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.toso.access.Action;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.LiveProgress.Shown;
import vn.toso.progress.TrendDay.Gap;
import vn.toso.regime.RegimeService;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.Table;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitService;

/**
 * Exports the units directly below a unit day after day: for each day the rows of {@link ProgressTable}, or a single row that says
 * why there are none. A unit without units below is listed itself.
 */
@ApplicationScoped
class DailyTable {

    private static final List<String> DAY = List.of("as_of", "gap", "asked");

    private final LiveProgress progress;
    private final RegimeService regimes;
    private final UnitService units;
    private final BusinessClock clock;

    DailyTable(LiveProgress progress, RegimeService regimes, UnitService units, BusinessClock clock) {
        this.progress = progress;
        this.regimes = regimes;
        this.units = units;
        this.clock = clock;
    }

    /** The days are read while the file is written, one at a time. @throws Problem 404 if no day has an answer */
    Table of(UUID regime, UUID unit, Days days, TreeView view, boolean carry) {
        Map<LocalDate, Gap> gaps = new LinkedHashMap<>();
        Map<UUID, IndicatorRef> indicators = new LinkedHashMap<>();
        Map<LocalDate, Boolean> hasUnit = new HashMap<>();
        // The indicators of the last day come first.
        for (var day = days.last(); !day.isBefore(days.first()); day = day.minusDays(1)) {
            var version = regimes.inForce(regime, day);
            var tree = view == TreeView.TODAY ? clock.today() : day;
            if (version.isEmpty()) {
                gaps.put(day, Gap.NO_REGIME);
            } else if (!hasUnit.computeIfAbsent(
                    tree, at -> units.find(unit, Action.VIEW_PROGRESS, at).isPresent())) {
                gaps.put(day, Gap.NO_UNIT);
            } else {
                version.get().indicators().forEach(one -> indicators.putIfAbsent(one.id(), one));
            }
        }
        if (gaps.size() == days.all().size()) {
            throw Problem.notFound();
        }
        var columns = new ArrayList<>(DAY);
        columns.addAll(ProgressTable.columns(indicators.values()));
        return new Table("tien-do-theo-ngay", columns, file -> days.all().forEach(day -> {
            if (gaps.containsKey(day)) {
                file.accept(without(day, gaps.get(day), columns.size()));
            } else {
                write(new Shown(regime, unit, day, view, carry, null), indicators.values(), file);
            }
        }));
    }

    private static List<Object> without(LocalDate day, Gap gap, int columns) {
        var cells = new ArrayList<Object>(Arrays.asList(day, gap.toString()));
        cells.addAll(Collections.nCopies(columns - cells.size(), null));
        return cells;
    }

    private void write(Shown shown, Collection<IndicatorRef> indicators, Consumer<List<Object>> file) {
        var day = progress.make(shown);
        rows(day).forEach(row -> {
            var cells = new ArrayList<Object>(Arrays.asList(day.asOf(), null, day.asked() ? "x" : null));
            cells.addAll(ProgressTable.row(row, day, indicators));
            file.accept(cells);
        });
    }

    private static List<Progress.Row> rows(Progress day) {
        return day.rows().isEmpty()
                ? List.of(new Progress.Row(day.unit(), day.coverage(), day.totals(), null, null, List.of(), List.of()))
                : day.rows();
    }
}

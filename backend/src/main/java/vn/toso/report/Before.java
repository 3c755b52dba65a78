package vn.toso.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.progress.Progress;
import vn.toso.progress.ReportingUnit;
import vn.toso.progress.Total;

/** The earlier figures with which a report compares its own: totals by indicator, and figures by unit. */
record Before(LocalDate asOf, Map<UUID, BigInteger> totals, Map<UUID, Map<UUID, BigInteger>> units) {

    /** The figures of an earlier report. */
    static Before of(ReportContent content) {
        var before = new Before(content.asOf(), new HashMap<>(), new HashMap<>());
        content.lines().forEach(line -> before.totals.put(line.indicatorId(), line.exact()));
        for (var rows : List.of(content.rows(), content.details())) {
            for (var row : rows) {
                var own = before.of(row.unit().id());
                for (int i = 0; i < row.figures().size(); i++) {
                    own.put(
                            content.lines().get(i).indicatorId(),
                            row.figures().get(i).exact());
                }
            }
        }
        return before;
    }

    /** The figures of an earlier period without a report. */
    static Before of(Progress progress, List<ReportingUnit> details) {
        var before = new Before(progress.asOf(), new HashMap<>(), new HashMap<>());
        put(before.totals, progress.totals());
        progress.rows().forEach(row -> put(before.of(row.unit().id()), row.totals()));
        details.forEach(
                detail -> put(before.of(detail.row().unit().id()), detail.row().totals()));
        return before;
    }

    BigInteger of(UUID unit, UUID indicator) {
        return units.getOrDefault(unit, Map.of()).get(indicator);
    }

    private Map<UUID, BigInteger> of(UUID unit) {
        return units.computeIfAbsent(unit, id -> new HashMap<>());
    }

    private static void put(Map<UUID, BigInteger> figures, List<Total> totals) {
        totals.forEach(total -> figures.put(total.indicatorId(), total.exact()));
    }
}

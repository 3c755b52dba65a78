package vn.toso.report;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.progress.Progress;
import vn.toso.progress.ReportingUnit;
import vn.toso.progress.Total;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Row;
import vn.toso.report.ReportRepository.Sent;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;
import vn.toso.unit.Level;

/**
 * Builds the rows of a report, ranked by the rate of the {@linkplain Leading leading} indicator. Units without a rate have no
 * rank; equal rates share one.
 */
final class ReportRows {

    private final Level reportingLevel;
    private final List<Total> totals;
    private final int leading;
    private final Before before;
    private final Map<UUID, Sent> sent = new HashMap<>();
    private final Set<UUID> returnedBefore = new HashSet<>();
    private final Map<UUID, Long> populations;

    /**
     * @param before null if there is nothing to compare with
     * @param sent for the date, and for the earlier days of figures that are carried forward
     */
    ReportRows(Progress now, Before before, List<Sent> sent, Map<UUID, Long> populations) {
        reportingLevel = now.reportingLevel();
        totals = now.totals();
        leading = Leading.of(now.indicators(), totals);
        this.before = before;
        for (var one : sent) {
            if (one.asOf().equals(now.asOf())) {
                this.sent.put(one.unitId(), one);
            } else if (one.state() == SubmissionState.RETURNED) {
                returnedBefore.add(one.unitId());
            }
        }
        this.populations = populations;
    }

    /** @return null if not known */
    Long population(UUID unitId) {
        return populations.get(unitId);
    }

    List<Row> below(List<Progress.Row> rows) {
        var ranks = ranks(rows);
        return rows.stream().map(row -> row(row, null, ranks)).toList();
    }

    List<Row> details(List<ReportingUnit> units, List<Progress.Row> below) {
        var names = below.stream()
                .collect(toMap(row -> row.unit().id(), row -> row.unit().name()));
        var ranks = ranks(units.stream().map(ReportingUnit::row).toList());
        return units.stream()
                .map(unit -> row(unit.row(), names.get(unit.rowId()), ranks))
                .toList();
    }

    private Row row(Progress.Row row, String within, Map<UUID, Integer> ranks) {
        var id = row.unit().id();
        var received = sent.get(id);
        var figures = new ArrayList<Cell>();
        for (int i = 0; i < row.totals().size(); i++) {
            var total = row.totals().get(i);
            figures.add(Cell.of(
                    total.exact(),
                    before == null ? null : before.of(id, total.indicatorId()),
                    ReportComposer.percent(total),
                    total.coverage().oldestCarried(),
                    Objects.equals(total.from(), totals.get(i).from()) ? null : total.from()));
        }
        return new Row(
                row.unit(),
                within,
                row.status(),
                row.unit().level() == reportingLevel ? null : ReportComposer.counted(row.coverage()),
                row.timeliness(),
                received == null ? null : received.receivedAt(),
                received == null ? null : received.submissionId(),
                received == null ? null : received.revision(),
                row.coverage().oldestCarried(),
                populations.get(id),
                ReportComposer.target(row.totals()),
                ranks.get(id),
                figures,
                row.status() == ObligationStatus.REPORTED ? row.unanswered() : null,
                review(row, received));
    }

    private SubmissionState review(Progress.Row row, Sent received) {
        if (row.status() != ObligationStatus.REPORTED) {
            return returnedBefore.contains(row.unit().id()) ? SubmissionState.RETURNED : null;
        }
        return received == null ? null : received.state();
    }

    /** A rate that lacks figures has no rank, nor has that of a unit that has not reported. */
    private Map<UUID, Integer> ranks(List<Progress.Row> rows) {
        var rated = rows.stream()
                .filter(row -> row.status() == null || row.status() == ObligationStatus.REPORTED)
                .filter(row -> percent(row) != null && row.unanswered().isEmpty())
                .sorted(Comparator.comparing(this::percent).reversed())
                .toList();
        var ranks = new HashMap<UUID, Integer>();
        for (int i = 0; i < rated.size(); i++) {
            boolean equal = i > 0 && Objects.equals(percent(rated.get(i)), percent(rated.get(i - 1)));
            int rank = equal ? ranks.get(rated.get(i - 1).unit().id()) : i + 1;
            ranks.put(rated.get(i).unit().id(), rank);
        }
        return ranks;
    }

    private BigDecimal percent(Progress.Row row) {
        return row.totals().isEmpty()
                ? null
                : ReportComposer.percent(row.totals().get(leading));
    }
}

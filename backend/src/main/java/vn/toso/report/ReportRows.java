package vn.toso.report;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.progress.Progress;
import vn.toso.progress.ReportingUnit;
import vn.toso.progress.Total;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Row;
import vn.toso.report.ReportRepository.Sent;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;
import vn.toso.succession.SuccessionGraph;
import vn.toso.unit.Level;

/**
 * Builds the rows of a report, ranked by the rate of the {@linkplain Leading leading} indicator. Units without a rate have no
 * rank; equal rates share one.
 */
final class ReportRows {

    private final Level reportingLevel;
    private final List<IndicatorRef> indicators;
    private final List<Total> totals;
    private final int leading;
    private final Before before;
    private final LocalDate asOf;
    private final Map<UUID, Sent> sent = new HashMap<>();
    private final Map<UUID, List<Sent>> returned = new HashMap<>();
    private final SuccessionGraph graph;
    private final Map<UUID, Long> populations;

    /**
     * @param before null if there is nothing to compare with
     * @param sent for the date, and those of earlier days that were returned
     */
    ReportRows(Progress now, Before before, List<Sent> sent, SuccessionGraph graph, Map<UUID, Long> populations) {
        reportingLevel = now.reportingLevel();
        indicators = now.indicators();
        totals = now.totals();
        leading = Leading.of(now.indicators(), totals);
        this.before = before;
        asOf = now.asOf();
        for (var one : sent) {
            if (one.asOf().equals(asOf)) {
                this.sent.put(one.unitId(), one);
            } else {
                returned.computeIfAbsent(one.unitId(), unit -> new ArrayList<>())
                        .add(one);
            }
        }
        this.graph = graph;
        this.populations = populations;
    }

    /** @return null if not known */
    Long population(UUID unitId) {
        return populations.get(unitId);
    }

    List<Row> below(List<Progress.Row> rows) {
        var ranks = ranks(rows);
        return rows.stream().map(row -> row(row, null, null, ranks)).toList();
    }

    List<Row> details(List<ReportingUnit> units, List<Progress.Row> below) {
        var names = below.stream()
                .collect(toMap(row -> row.unit().id(), row -> row.unit().name()));
        var ranks = ranks(units.stream().map(ReportingUnit::row).toList());
        return units.stream()
                .map(unit -> row(unit.row(), names.get(unit.rowId()), unit.rowId(), ranks))
                .toList();
    }

    private Row row(Progress.Row row, String within, UUID withinId, Map<UUID, Integer> ranks) {
        var id = row.unit().id();
        var received = sent.get(id);
        boolean reporting = row.unit().level() == reportingLevel;
        var returnedDays = reporting ? returnedDays(row) : List.<LocalDate>of();
        var figures = new ArrayList<Cell>();
        for (int i = 0; i < row.totals().size(); i++) {
            var total = row.totals().get(i);
            var carriedFrom = total.coverage().oldestCarried();
            var from = Objects.equals(total.from(), totals.get(i).from()) ? null : total.from();
            var kept = before != null && indicators.get(i).kind() != Kind.AS_FOUND;
            figures.add(
                    indicators.get(i).ratio()
                            ? Cell.of(ReportRatio.of(total.ratio()), carriedFrom, from)
                            : Cell.of(
                                    total.exact(),
                                    kept ? before.of(id, total.indicatorId()) : null,
                                    ReportComposer.percent(total),
                                    carriedFrom,
                                    from));
        }
        return new Row(
                row.unit(),
                within,
                withinId,
                row.status(),
                reporting ? null : ReportComposer.counted(row.coverage()),
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
                review(row, received, returnedDays),
                returnedDays.isEmpty() ? null : returnedDays,
                reporting ? carriedWithout(row) : null);
    }

    /** @return null if it lacks none, or is not counted with earlier figures only */
    private List<UUID> carriedWithout(Progress.Row row) {
        if (row.status() == ObligationStatus.REPORTED || row.coverage().oldestCarried() == null) {
            return null;
        }
        var lacking = IntStream.range(0, indicators.size())
                .filter(at ->
                        indicators.get(at).reported() && indicators.get(at).kind() != Kind.AS_FOUND)
                .filter(at -> row.totals().get(at).coverage().none() > 0)
                .mapToObj(at -> indicators.get(at).id())
                .toList();
        return lacking.isEmpty() ? null : lacking;
    }

    private static SubmissionState review(Progress.Row row, Sent received, List<LocalDate> returnedDays) {
        if (row.status() != ObligationStatus.REPORTED) {
            return returnedDays.isEmpty() ? null : SubmissionState.RETURNED;
        }
        return received == null ? null : received.state();
    }

    /** The earlier days of returned reports of the unit, or of those that it came from, with a stock or a flow that counts. */
    private List<LocalDate> returnedDays(Progress.Row row) {
        var id = row.unit().id();
        return graph.withOrigins(List.of(id), asOf).stream()
                .flatMap(unit -> returned.getOrDefault(unit, List.of()).stream())
                .filter(one -> row.totals().stream()
                        .filter(total -> one.answered().contains(total.indicatorId()))
                        .anyMatch(total -> counts(one, total, one.unitId().equals(id))))
                .map(Sent::asOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** Of a flow each report counts; of a stock the last one, of the unit itself or of each unit that it came from. */
    private static boolean counts(Sent one, Total total, boolean own) {
        if (total.from() != null) {
            return !one.asOf().isBefore(total.from());
        }
        var carried = total.coverage().oldestCarried();
        return carried != null
                && (own
                        ? one.asOf().equals(carried)
                        : !one.replaced() && !one.asOf().isBefore(carried));
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

package vn.toso.report;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.Progress;
import vn.toso.progress.ProgressService;
import vn.toso.progress.Total;
import vn.toso.regime.RegimeService;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;
import vn.toso.target.Rate;
import vn.toso.target.RateMethod;
import vn.toso.target.TargetRef;
import vn.toso.unit.UnitRef;

/** Computes what a report would say now. */
@ApplicationScoped
class ReportComposer {

    private static final int MEAN_DIGITS = 2;

    private final ProgressService progress;
    private final RegimeService regimes;
    private final ReportRepository reports;
    private final CurrentUser user;

    ReportComposer(ProgressService progress, RegimeService regimes, ReportRepository reports, CurrentUser user) {
        this.progress = progress;
        this.regimes = regimes;
        this.reports = reports;
        this.user = user;
    }

    ReportContent compose(UUID regimeId, UUID unitId, LocalDate asOf) {
        var now = progress.progress(regimeId, unitId, asOf, true);
        if (now.rows().isEmpty()) {
            throw ReportProblem.nothingBelow();
        }
        var regime = regimes.require(regimeId, asOf);
        var before = reports.findIssuedBefore(regimeId, unitId, asOf, user.scope())
                .map(frozen -> Canonical.read(frozen, Frozen.class).content());
        var units = now.rows().stream().map(row -> row.unit().id()).toList();
        var sent = reports.findSent(regimeId, units, asOf, user.scope()).stream()
                .collect(toMap(ReportRepository.Sent::unitId, one -> one));
        return new ReportContent(
                now.unit(),
                asOf,
                regime.name().vi(),
                regime.legalBasis(),
                new ReportContent.Counted(
                        now.coverage().expected(),
                        now.coverage().reported(),
                        now.coverage().late(),
                        now.coverage().missing(),
                        now.coverage().exempt()),
                missing(now),
                before.map(ReportContent::asOf).orElse(null),
                plan(now),
                lines(now, before),
                ranked(rows(now, before, sent)));
    }

    /** Those with the largest plan first: what is missing most is named first. */
    private static List<String> missing(Progress now) {
        var plans = new HashMap<UUID, Long>();
        now.rows().forEach(row -> plans.put(row.unit().id(), Objects.requireNonNullElse(target(row.totals()), 0L)));
        return now.missingUnits().stream()
                .sorted(Comparator.comparing((UnitRef unit) -> plans.getOrDefault(unit.id(), 0L))
                        .reversed())
                .map(UnitRef::name)
                .toList();
    }

    private static ReportContent.Plan plan(Progress now) {
        return now.totals().stream()
                .map(Total::target)
                .filter(Objects::nonNull)
                .findFirst()
                .map(target -> new ReportContent.Plan(target.value(), target.documentNumber(), target.documentDate()))
                .orElse(null);
    }

    private static List<Line> lines(Progress now, Optional<ReportContent> before) {
        var lines = new ArrayList<Line>();
        var seen = new ArrayList<IndicatorRef>();
        for (int i = 0; i < now.indicators().size(); i++) {
            var indicator = now.indicators().get(i);
            var total = now.totals().get(i);
            boolean part = seen.stream().anyMatch(one -> one.partIds().contains(indicator.id()));
            seen.add(indicator);
            lines.add(new Line(
                    indicator.id(),
                    indicator.name().vi(),
                    part,
                    !indicator.reported(),
                    total.value(),
                    before.flatMap(content -> valueOf(content.lines(), indicator.id()))
                            .orElse(null),
                    percent(total),
                    total.rate() == null ? null : total.rate().method(),
                    mean(indicator, total)));
        }
        return lines;
    }

    private static Optional<Long> valueOf(List<Line> lines, UUID indicatorId) {
        return lines.stream()
                .filter(line -> line.indicatorId().equals(indicatorId))
                .map(Line::value)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A sum over several apps by as many plans: what one account each would come to. */
    private static BigDecimal mean(IndicatorRef indicator, Total total) {
        if (total.rate() == null || total.rate().method() != RateMethod.ACCOUNTS_PER_PLANNED_PERSON) {
            return null;
        }
        long plans = total.target().value() * indicator.partIds().size();
        return Rate.of(total.value(), plans, MEAN_DIGITS, RateMethod.SHARE).percent();
    }

    private static List<Row> rows(Progress now, Optional<ReportContent> before, Map<UUID, ReportRepository.Sent> sent) {
        var old = new HashMap<UUID, Row>();
        before.ifPresent(
                content -> content.rows().forEach(row -> old.put(row.unit().id(), row)));
        return now.rows().stream()
                .map(row -> {
                    var report = sent.get(row.unit().id());
                    var figures = new ArrayList<Cell>();
                    for (var total : row.totals()) {
                        figures.add(new Cell(
                                total.value(),
                                before.map(content -> previous(
                                                content, old.get(row.unit().id()), total.indicatorId()))
                                        .orElse(null),
                                percent(total)));
                    }
                    return new Row(
                            row.unit(),
                            row.status(),
                            row.timeliness(),
                            report == null ? null : report.receivedAt(),
                            report == null ? null : report.submissionId(),
                            report == null ? null : report.revision(),
                            target(row.totals()),
                            null,
                            figures);
                })
                .toList();
    }

    private static Long previous(ReportContent before, Row row, UUID indicatorId) {
        if (row == null) {
            return null;
        }
        for (int i = 0; i < before.lines().size(); i++) {
            if (before.lines().get(i).indicatorId().equals(indicatorId)) {
                return row.figures().get(i).value();
            }
        }
        return null;
    }

    /** By the rate of the last line; who has none has no rank, and equals share theirs. */
    private static List<Row> ranked(List<Row> rows) {
        var percents = rows.stream()
                .map(ReportComposer::lastPercent)
                .filter(Objects::nonNull)
                .toList();
        return rows.stream()
                .map(row -> {
                    var own = lastPercent(row);
                    Integer rank = own == null
                            ? null
                            : 1
                                    + (int) percents.stream()
                                            .filter(other -> other.compareTo(own) > 0)
                                            .count();
                    return new Row(
                            row.unit(),
                            row.status(),
                            row.timeliness(),
                            row.receivedAt(),
                            row.submissionId(),
                            row.revision(),
                            row.target(),
                            rank,
                            row.figures());
                })
                .toList();
    }

    private static BigDecimal lastPercent(Row row) {
        return row.figures().isEmpty()
                ? null
                : row.figures().get(row.figures().size() - 1).percent();
    }

    private static BigDecimal percent(Total total) {
        return total.rate() == null ? null : total.rate().percent();
    }

    private static Long target(List<Total> totals) {
        return totals.stream()
                .map(Total::target)
                .filter(Objects::nonNull)
                .map(TargetRef::value)
                .findFirst()
                .orElse(null);
    }
}

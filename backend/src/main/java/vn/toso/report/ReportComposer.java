package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.population.PopulationService;
import vn.toso.progress.Coverage;
import vn.toso.progress.Progress;
import vn.toso.progress.ProgressService;
import vn.toso.progress.ReportingUnit;
import vn.toso.progress.Total;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.report.ReportContent.Line;
import vn.toso.succession.Successions;
import vn.toso.target.Rate;
import vn.toso.target.RateMethod;
import vn.toso.target.TargetRef;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Computes the current content of a report; {@link DraftContents} caches it. */
@ApplicationScoped
class ReportComposer {

    private static final int MEAN_DIGITS = 2;

    private final ProgressService progress;
    private final RegimeService regimes;
    private final UnitService units;
    private final PopulationService populations;
    private final Successions successions;
    private final ReportRepository reports;
    private final CurrentUser user;

    ReportComposer(
            ProgressService progress,
            RegimeService regimes,
            UnitService units,
            PopulationService populations,
            Successions successions,
            ReportRepository reports,
            CurrentUser user) {
        this.progress = progress;
        this.regimes = regimes;
        this.units = units;
        this.populations = populations;
        this.successions = successions;
        this.reports = reports;
        this.user = user;
    }

    /**
     * @param now the progress of the unit on the date of the report
     * @param flowsFrom first day of flows without a target; null for the regime's own
     * @param compared whether a report of the date asked for before has been issued
     */
    ReportContent compose(Progress now, LocalDate flowsFrom, boolean compared) {
        var unitId = now.unit().id();
        var asOf = now.asOf();
        if (now.rows().isEmpty()) {
            throw ReportProblem.nothingBelow();
        }
        var regime = regimes.known(now.regimeId(), asOf);
        var details = details(now, flowsFrom);
        var ids = Stream.of(
                        Stream.of(unitId),
                        now.rows().stream().map(row -> row.unit().id()),
                        idsOf(details))
                .flatMap(all -> all)
                .toList();
        var within = new HashMap<UUID, UUID>();
        details.forEach(detail -> within.put(detail.row().unit().id(), detail.rowId()));
        var before = before(regime, unitId, asOf, flowsFrom, compared, ids)
                .map(printed -> printed.withMoved(within))
                .orElse(null);
        var graph = successions.graph();
        var sent = reports.findSent(
                now.regimeId(), graph.withOrigins(ids, asOf), asOf, since(now), user.scope(Action.VIEW_REPORTS));
        var rows = new ReportRows(now, before, sent, graph, populations.aged15AndOver(ids, asOf));
        return new ReportContent(
                now.unit(),
                asOf,
                regime.calendar().windowFrom(asOf),
                regime.name().vi(),
                regime.legalBasis(),
                counted(now.coverage()),
                missing(now),
                before == null ? null : before.asOf(),
                plan(now),
                rows.population(unitId),
                lines(now, before),
                rows.below(now.rows()),
                rows.details(details, now.rows()),
                Ended.undivided(now.undivided()),
                Ended.notCarried(now.notCarried()),
                Leading.sum(now.indicators()));
    }

    /** The first day with a report whose figures are in a total. */
    private static LocalDate since(Progress now) {
        return now.totals().stream()
                .flatMap(total -> Stream.of(total.from(), total.coverage().oldestCarried()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(now.asOf());
    }

    private static Stream<UUID> idsOf(List<ReportingUnit> details) {
        return details.stream().map(detail -> detail.row().unit().id());
    }

    /** The reporting units, if they are not all right below the unit; else empty. */
    private List<ReportingUnit> details(Progress now, LocalDate flowsFrom) {
        return isDetailed(now) ? progress.reporting(now.regimeId(), now.unit().id(), now.asOf(), flowsFrom) : List.of();
    }

    private static boolean isDetailed(Progress progress) {
        return progress.rows().stream().anyMatch(row -> row.unit().level() != progress.reportingLevel());
    }

    /** The report issued for the date asked for before, with whose figures a report is compared; empty if none is issued. */
    Optional<UUID> comparedWith(UUID regimeId, UUID unitId, LocalDate asOf) {
        return Optional.ofNullable(regimes.known(regimeId, asOf).calendar().closesBefore(asOf))
                .flatMap(last -> reports.findIdOfIssued(regimeId, unitId, last));
    }

    /**
     * The figures of the date asked for before: as issued, or else as they are.
     *
     * @param now the units of the report
     */
    private Optional<Before> before(
            RegimeView regime,
            UUID unitId,
            LocalDate asOf,
            LocalDate flowsFrom,
            boolean compared,
            Collection<UUID> now) {
        var last = regime.calendar().closesBefore(asOf);
        var issued = compared
                ? reports.findIssued(regime.id(), unitId, last, user.scope(Action.VIEW_REPORTS))
                : Optional.<String>empty();
        if (issued.isPresent()) {
            return issued.map(frozen ->
                            Before.of(Canonical.read(frozen, Frozen.class).content()))
                    .map(printed -> printed.withMerged(now, successions.graph(), asOf));
        }
        // The regime or the unit did not exist yet.
        if (last == null
                || last.isBefore(regime.validFrom())
                || units.findAll(List.of(unitId), last).isEmpty()) {
            return Optional.empty();
        }
        var then = progress.before(regime.id(), unitId, last, asOf, flowsFrom);
        if (then.totals().stream().allMatch(total -> total.exact() == null)) {
            return Optional.empty();
        }
        return Optional.of(Before.of(
                then,
                isDetailed(then) ? progress.reportingBefore(regime.id(), unitId, last, asOf, flowsFrom) : List.of()));
    }

    static Counted counted(Coverage coverage) {
        return new Counted(
                coverage.expected(),
                coverage.reported(),
                coverage.late(),
                coverage.missing(),
                coverage.exempt(),
                coverage.partial(),
                coverage.backfilled() == 0 ? null : coverage.backfilled());
    }

    /** The units with the largest target first, because their reports are missed most. */
    static List<String> missing(Progress now) {
        var plans = new HashMap<UUID, Long>();
        now.rows().forEach(row -> plans.put(row.unit().id(), Objects.requireNonNullElse(target(row.totals()), 0L)));
        return now.missingUnits().stream()
                .sorted(Comparator.comparing((UnitRef unit) -> plans.getOrDefault(unit.id(), 0L))
                        .reversed())
                .map(UnitRef::name)
                .toList();
    }

    static ReportContent.Plan plan(Progress now) {
        return now.totals().stream()
                .map(Total::target)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ReportComposer::plan)
                .orElse(null);
    }

    private static ReportContent.Plan plan(TargetRef target) {
        var share = target.share();
        var declared = target.declaredShare();
        return new ReportContent.Plan(
                target.value(),
                target.counts(),
                share != null ? share.percent() : declared != null ? declared.percent() : null,
                share == null ? null : share.of(),
                declared == null ? null : declared.of().vi(),
                target.documentNumber(),
                target.documentDate());
    }

    static List<Line> lines(Progress now, Before before) {
        var lines = new ArrayList<Line>();
        var seen = new ArrayList<IndicatorRef>();
        for (int i = 0; i < now.indicators().size(); i++) {
            var indicator = now.indicators().get(i);
            var total = now.totals().get(i);
            boolean part = seen.stream().anyMatch(one -> one.partIds().contains(indicator.id()));
            if (!indicator.ratio()) {
                seen.add(indicator);
            }
            boolean compared = before != null && indicator.kind() != Kind.AS_FOUND;
            var line = Line.of(
                    indicator.id(),
                    indicator.name().vi(),
                    part,
                    !indicator.reported() && !indicator.ratio(),
                    indicator.counts(),
                    total.from(),
                    total.exact(),
                    compared ? before.totals().get(indicator.id()) : null,
                    percent(total),
                    total.rate() == null ? null : total.rate().digits(),
                    total.rate() == null ? null : total.rate().method(),
                    mean(indicator, total),
                    Behind.of(total.coverage()));
            var measure = indicator.answer().measure();
            lines.add(line.answered(
                    indicator.answer().type(),
                    indicator.kind(),
                    measure == null ? null : measure.vi(),
                    ReportRatio.of(total.ratio())));
        }
        return lines;
    }

    /** The mean rate of a sum of accounts: the sum divided by the target times the number of apps. */
    private static BigDecimal mean(IndicatorRef indicator, Total total) {
        if (total.rate() == null || total.rate().method() != RateMethod.ACCOUNTS_PER_PLANNED_PERSON) {
            return null;
        }
        var plans = BigInteger.valueOf(total.target().value())
                .multiply(BigInteger.valueOf(indicator.partIds().size()));
        return Rate.of(total.exact(), plans, MEAN_DIGITS, RateMethod.SHARE).exact();
    }

    static BigDecimal percent(Total total) {
        return total.rate() == null ? null : total.rate().exact();
    }

    static Long target(List<Total> totals) {
        return totals.stream()
                .map(Total::target)
                .filter(Objects::nonNull)
                .map(TargetRef::value)
                .findFirst()
                .orElse(null);
    }
}

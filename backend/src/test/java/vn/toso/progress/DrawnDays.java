package vn.toso.progress;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.progress.ReportedDays.Figure;
import vn.toso.progress.ReportedDays.Report;
import vn.toso.progress.TrendDay.TrendCoverage;
import vn.toso.regime.Calendar;
import vn.toso.shared.json.Exact;
import vn.toso.shared.time.Period;
import vn.toso.submission.Mark;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.testing.Draws;

/** Random reports, and their totals counted again for each unit, indicator and day directly by the wording of the rules. */
final class DrawnDays {

    private static final List<Timeliness> TIMELINESS = List.of(Timeliness.values());

    final ReportedDays days;
    final List<UUID> units = new ArrayList<>();

    DrawnDays(Draws draws) {
        days = new ReportedDays(draws.chance(4));
        days.carry = !draws.chance(3);
        days.calendar = draws.chance(2)
                ? new Calendar.Daily()
                : new Calendar.EveryNDays(ReportedDays.START, draws.number(2, 4));
        for (var one : List.of(days.flow, days.mixed, days.stock)) {
            if (draws.chance(2)) {
                days.targets.put(one.id(), ReportedDays.START.plusDays(draws.number(0, 9)));
            }
        }
        for (int i = draws.number(1, 5); i > 0; i--) {
            draw(draws, UUID.randomUUID());
        }
    }

    private void draw(Draws draws, UUID unit) {
        units.add(unit);
        if (draws.chance(3)) {
            var from = ReportedDays.START.plusDays(draws.number(0, ReportedDays.DAYS));
            days.exemptions.put(unit, new Period(from, draws.chance(2) ? null : from.plusDays(6)));
        }
        if (draws.chance(6)) {
            return;
        }
        int silent = draws.number(2, 6);
        for (var day = ReportedDays.EARLIER; day.isBefore(end()); day = day.plusDays(1)) {
            if (!draws.chance(silent)) {
                days.report(unit, day, report(draws));
            }
        }
    }

    static LocalDate end() {
        return ReportedDays.START.plusDays(ReportedDays.DAYS);
    }

    private Report report(Draws draws) {
        var answers = new HashMap<UUID, Figure>();
        for (var one : days.reported) {
            if (!draws.chance(3)) {
                answers.put(
                        one.id(),
                        draws.chance(4)
                                ? Figure.of(draws.one(List.of(Mark.values())))
                                : Figure.number(draws.number(0, Exact.MAX)));
            }
        }
        return new Report(
                draws.chance(4) ? SubmissionState.RETURNED : SubmissionState.SUBMITTED,
                draws.one(TIMELINESS),
                answers,
                Instant.EPOCH.plusSeconds(draws.number(0, 1_000_000)));
    }

    /**
     * @param value null if no unit gave a number; of a ratio, the numerator
     * @param by the denominator of a ratio; otherwise null
     */
    record Counted(BigInteger value, BigInteger by, FigureCoverage coverage, Map<UUID, LocalDate> carried) {}

    Counted count(IndicatorRef indicator, LocalDate day) {
        BigInteger value = null;
        BigInteger by = null;
        int fresh = 0;
        int notApplicable = 0;
        int none = 0;
        int lacking = 0;
        Map<UUID, LocalDate> carried = new LinkedHashMap<>();
        for (var unit : units) {
            var summands = answers(unit, days.summands(indicator), indicator, day);
            var divisors = answers(unit, days.divisors(indicator), indicator, day);
            var answers = new ArrayList<>(summands);
            answers.addAll(divisors);
            boolean open = answers.stream().anyMatch(one -> one.date == null);
            var numbers = answers.stream().filter(one -> one.number != null).toList();
            var number = sum(summands);
            var divisor = sum(divisors);
            boolean counts = number != null && (!indicator.ratio() || divisor != null && !open);
            if (counts) {
                value = value == null ? number : value.add(number);
                by = divisor == null ? by : by == null ? divisor : by.add(divisor);
            }
            if (!counts) {
                notApplicable += open ? 0 : 1;
                none += open ? 1 : 0;
                continue;
            }
            lacking += open ? 1 : 0;
            var oldest =
                    numbers.stream().map(one -> one.date).sorted().findFirst().orElseThrow();
            if (oldest.equals(day)) {
                fresh++;
            } else {
                carried.put(unit, oldest);
            }
        }
        var oldest = carried.values().stream().sorted().findFirst().orElse(null);
        return new Counted(
                value, by, new FigureCoverage(fresh, carried.size(), oldest, notApplicable, none, lacking), carried);
    }

    private List<Answer> answers(UUID unit, List<IndicatorRef> leaves, IndicatorRef of, LocalDate day) {
        return leaves.stream().map(leaf -> answer(unit, leaf, since(of), day)).toList();
    }

    private static BigInteger sum(List<Answer> answers) {
        return answers.stream()
                .map(Answer::number)
                .filter(one -> one != null)
                .reduce(BigInteger::add)
                .orElse(null);
    }

    /** @param date the date of the last answer; null if there is none */
    private record Answer(LocalDate date, BigInteger number) {}

    private Answer answer(UUID unit, IndicatorRef leaf, LocalDate since, LocalDate day) {
        boolean flow = leaf.kind() == Kind.FLOW;
        var first = flow ? since : days.carry ? ReportedDays.EARLIER : day;
        var answers = new ArrayList<Answer>();
        days.reports.getOrDefault(unit, new TreeMap<>()).forEach((date, report) -> {
            var figure = report.answers().get(leaf.id());
            if (figure != null && !date.isBefore(first) && !date.isAfter(day)) {
                answers.add(new Answer(date, figure.value()));
            }
        });
        if (answers.isEmpty()) {
            return new Answer(null, null);
        }
        var last = answers.get(answers.size() - 1);
        if (!flow) {
            return last;
        }
        var numbers =
                answers.stream().map(Answer::number).filter(one -> one != null).toList();
        return new Answer(
                last.date, numbers.isEmpty() ? null : numbers.stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** The first day of the indicator's own target, or of the target of its sum, or of the year. */
    LocalDate since(IndicatorRef indicator) {
        var own = days.targets.get(indicator.id());
        var whole = indicator.equals(days.flow) ? days.targets.get(days.mixed.id()) : null;
        return own != null ? own : whole != null ? whole : ReportedDays.START;
    }

    TrendCoverage coverage(LocalDate day) {
        if (!days.calendar.asksFor(day)) {
            return new TrendCoverage(0, 0, 0, 0, 0, 0, 0, 0, 0, null);
        }
        var sent = new ArrayList<Report>();
        int exempt = 0;
        for (var unit : units) {
            var report = days.reports.getOrDefault(unit, new TreeMap<>()).get(day);
            if (report != null) {
                sent.add(report);
            } else if (days.exemptions(unit).stream().anyMatch(one -> one.contains(day))) {
                exempt++;
            }
        }
        long asked = days.indicators.stream().filter(IndicatorRef::reported).count();
        var oldest = new HashMap<UUID, LocalDate>();
        days.indicators.forEach(one -> count(one, day)
                .carried()
                .forEach((unit, date) -> oldest.merge(unit, date, (a, b) -> a.isBefore(b) ? a : b)));
        return new TrendCoverage(
                units.size(),
                sent.size(),
                (int) sent.stream()
                        .filter(one -> one.timeliness() == Timeliness.LATE)
                        .count(),
                (int) sent.stream()
                        .filter(one -> one.timeliness() == Timeliness.BACKFILLED)
                        .count(),
                (int) sent.stream()
                        .filter(one -> one.state() == SubmissionState.RETURNED)
                        .count(),
                (int) sent.stream().filter(one -> one.answers().size() < asked).count(),
                exempt,
                units.size() - sent.size() - exempt,
                oldest.size(),
                oldest.values().stream().sorted().findFirst().orElse(null));
    }
}

package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.indicator.Leaf;
import vn.toso.regime.Calendar;
import vn.toso.regime.FigureRow;
import vn.toso.regime.RegimeView;
import vn.toso.shared.time.Period;
import vn.toso.submission.Mark;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.succession.Column;
import vn.toso.succession.Given;
import vn.toso.target.RateMethod;
import vn.toso.target.TargetRef;
import vn.toso.target.UnitTarget;
import vn.toso.testing.Regimes;
import vn.toso.testing.Row;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** Reports of communes in the first weeks of 2022, in the forms that the classes of this package read. */
final class ReportedDays {

    static final LocalDate START = LocalDate.of(2022, 1, 1);
    static final int DAYS = 30;

    /** A day before all histories, for the latest answer of a stock before them. */
    static final LocalDate EARLIER = START.minusDays(20);

    static final UnitRef DISTRICT = new UnitRef(UUID.randomUUID(), Level.DISTRICT, UnitType.HUYEN, "186", "Hữu Lũng");

    final IndicatorRef stock = Regimes.indicator(Kind.STOCK);
    final IndicatorRef flow = Regimes.indicator(Kind.FLOW);
    final IndicatorRef left = Regimes.indicator(Kind.STOCK);
    final IndicatorRef right = Regimes.indicator(Kind.STOCK);

    /** The regime asks for it, but no submission has a place for it yet. */
    final IndicatorRef fresh = Regimes.indicator(Kind.STOCK);

    final IndicatorRef sum = Regimes.indicator(Kind.STOCK, left, right);
    final IndicatorRef mixed = Regimes.indicator(Kind.STOCK, right, flow);

    /** The numerator is a part of the denominator. */
    final IndicatorRef share = Regimes.ratio(Kind.STOCK, left, sum);

    final IndicatorRef perFlow = Regimes.ratio(Kind.FLOW, flow, stock);

    /** In the order of the regime. */
    final List<IndicatorRef> indicators;

    final List<IndicatorRef> reported = List.of(stock, flow, left, right);

    /** The places in the rows of submissions, from 1. Missing places belong to indicators of earlier regime versions. */
    final Map<UUID, Integer> places = Map.of(stock.id(), 5, flow.id(), 2, left.id(), 3, right.id(), 1);

    final Map<UUID, TreeMap<LocalDate, Report>> reports = new HashMap<>();
    final Map<UUID, Period> exemptions = new HashMap<>();
    final Map<UUID, LocalDate> targets = new LinkedHashMap<>();
    Calendar calendar = new Calendar.Daily();
    boolean carry = true;

    /** @param asksFresh whether the regime asks for the indicator without a place */
    ReportedDays(boolean asksFresh) {
        indicators = Stream.concat(
                        Stream.of(stock, sum, left, right, mixed, flow, share, perFlow),
                        asksFresh ? Stream.of(fresh) : Stream.empty())
                .toList();
    }

    /** A nil figure has the value 0, and one that is not applicable null. A blank figure is absent. */
    record Report(SubmissionState state, Timeliness timeliness, Map<UUID, Figure> answers, Instant receivedAt) {}

    record Figure(BigInteger value, Mark mark) {

        static Figure number(long value) {
            return new Figure(BigInteger.valueOf(value), null);
        }

        static Figure of(Mark mark) {
            return new Figure(mark == Mark.NIL ? BigInteger.ZERO : null, mark);
        }

        private char kind() {
            return mark == null ? FigureRow.NUMBER : mark == Mark.NIL ? FigureRow.NIL : FigureRow.NOT_APPLICABLE;
        }
    }

    void report(UUID unit, LocalDate day, Map<UUID, Figure> answers) {
        report(unit, day, new Report(SubmissionState.SUBMITTED, Timeliness.ON_TIME, answers, Instant.EPOCH));
    }

    void report(UUID unit, LocalDate day, Report report) {
        reports.computeIfAbsent(unit, one -> new TreeMap<>()).put(day, report);
    }

    List<IndicatorRef> leaves(IndicatorRef indicator) {
        return indicator.reported()
                ? List.of(indicator)
                : indicators.stream()
                        .filter(one -> indicator.partIds().contains(one.id()))
                        .flatMap(one -> leaves(one).stream())
                        .toList();
    }

    /** The leaves of the denominator of a ratio; empty for other indicators. */
    List<IndicatorRef> divisors(IndicatorRef indicator) {
        return indicator.ratio() ? leaves(part(indicator, 1)) : List.of();
    }

    /** The leaves of an indicator; of a ratio, those of its numerator. */
    List<IndicatorRef> summands(IndicatorRef indicator) {
        return leaves(indicator.ratio() ? part(indicator, 0) : indicator);
    }

    private IndicatorRef part(IndicatorRef ratio, int at) {
        return indicators.stream()
                .filter(one -> one.id().equals(ratio.partIds().get(at)))
                .findFirst()
                .orElseThrow();
    }

    Map<UUID, List<Leaf>> leaves() {
        return indicators.stream().collect(toMap(IndicatorRef::id, one -> Stream.concat(
                        summands(one).stream().map(leaf -> leaf(one, leaf, false)),
                        divisors(one).stream().map(leaf -> leaf(one, leaf, true)))
                .toList()));
    }

    private static Leaf leaf(IndicatorRef indicator, IndicatorRef leaf, boolean divides) {
        return new Leaf(indicator.id(), leaf.id(), leaf.kind(), divides);
    }

    RegimeView regime() {
        return Regimes.regime(calendar, indicators, List.of());
    }

    Question question(LocalDate asOf, LocalDate tree, TreeView view) {
        return new Question(regime(), DISTRICT.id(), asOf, tree, asOf, view, carry, null);
    }

    FlowPeriods periods(Question question) {
        return new FlowPeriods(
                question,
                targets.entrySet().stream()
                        .map(one -> target(DISTRICT.id(), one.getKey(), one.getValue()))
                        .toList());
    }

    static UnitTarget target(UUID unit, UUID indicator, LocalDate from) {
        var ref = new TargetRef(
                new UUID(3, 3), 200, Counts.PERSONS, false, from, from.plusYears(1), "355", from, null, null, null);
        return new UnitTarget(unit, indicator, ref, RateMethod.SHARE, 2);
    }

    /** The latest answer of a stock, or the sum of a flow since its first day; null if there is none. */
    Given given(UUID unit, Column column, LocalDate asOf) {
        BigInteger sum = null;
        LocalDate last = null;
        for (var one :
                reports.getOrDefault(unit, new TreeMap<>()).headMap(asOf, true).entrySet()) {
            var figure = one.getValue().answers().get(column.indicator());
            boolean counts = column.isFlow()
                    ? !one.getKey().isBefore(column.since())
                    : carry || one.getKey().equals(asOf);
            if (figure != null && counts) {
                last = one.getKey();
                boolean added = column.isFlow() && sum != null;
                sum = !added ? figure.value() : figure.value() == null ? sum : sum.add(figure.value());
            }
        }
        return last == null ? null : new Given(last, sum);
    }

    /** The reports from {@link #START} on, packed as PostgreSQL sends them. */
    History history(UUID unit) {
        var days = reports.getOrDefault(unit, new TreeMap<>()).tailMap(START, true);
        if (days.isEmpty()) {
            return History.empty(unit, DAYS);
        }
        var sent = ByteBuffer.allocate(1 << 16);
        var numbers = ByteBuffer.allocate(1 << 16);
        days.forEach((day, report) -> {
            int mark = (report.timeliness() == Timeliness.LATE ? 1 : 0)
                    + (report.timeliness() == Timeliness.BACKFILLED ? 2 : 0)
                    + (report.state() == SubmissionState.RETURNED ? 4 : 0);
            sent.putInt((int) (day.toEpochDay() - START.toEpochDay()) * 8 + mark);
            send(row(report), numbers);
        });
        var answers = days.values().stream().map(one -> row(one).answers()).collect(Collectors.joining(","));
        var columns = Map.<String, Object>of(
                "unit_id", unit, "reports", bytes(sent), "numbers", bytes(numbers), "answers", answers);
        return History.of(
                new Row(columns),
                DAYS,
                reported.stream().map(one -> places.get(one.id())).toList());
    }

    private static void send(FigureRow row, ByteBuffer numbers) {
        int length = row.numbers().length;
        numbers.putInt(length == 0 ? 0 : 1).putInt(1).putInt(20);
        if (length > 0) {
            numbers.putInt(length).putInt(1);
        }
        for (var number : row.numbers()) {
            if (number == null) {
                numbers.putInt(-1);
            } else {
                numbers.putInt(Long.BYTES).putLong(number.longValueExact());
            }
        }
    }

    private static byte[] bytes(ByteBuffer filled) {
        return Arrays.copyOf(filled.array(), filled.position());
    }

    private FigureRow row(Report report) {
        var answers = new TreeMap<Integer, FigureRow.Answer>();
        report.answers()
                .forEach((indicator, figure) -> answers.put(
                        places.get(indicator),
                        new FigureRow.Answer(
                                figure.kind(), figure.value() == null ? null : new BigDecimal(figure.value()))));
        return FigureRow.of(answers);
    }

    /** The index of each indicator's figures in a history. */
    Map<UUID, Integer> historyPlaces() {
        return reported.stream().collect(toMap(IndicatorRef::id, reported::indexOf));
    }

    /** The latest stocks before the first day of the histories. */
    Map<Column, Map<UUID, Given>> before(List<Column> columns) {
        var before = new HashMap<Column, Map<UUID, Given>>();
        for (var column : columns) {
            for (var unit : reports.keySet()) {
                var given = column.isFlow() || !carry ? null : given(unit, column, START.minusDays(1));
                if (given != null) {
                    before.computeIfAbsent(column, one -> new HashMap<>()).put(unit, given);
                }
            }
        }
        return before;
    }

    List<Period> exemptions(UUID unit) {
        return Stream.ofNullable(exemptions.get(unit)).toList();
    }

    Standing standing(UUID unit, LocalDate day) {
        var report = reports.getOrDefault(unit, new TreeMap<>()).get(day);
        boolean exempt = exemptions(unit).stream().anyMatch(one -> one.contains(day));
        if (report == null) {
            return Standing.missing(exempt);
        }
        var unanswered = indicators.stream()
                .filter(one -> one.reported() && !report.answers().containsKey(one.id()))
                .map(IndicatorRef::id)
                .toList();
        return new Standing(report.state(), report.timeliness(), report.receivedAt(), row(report), exempt, unanswered);
    }

    Set<UUID> units() {
        return new HashSet<>(reports.keySet());
    }
}

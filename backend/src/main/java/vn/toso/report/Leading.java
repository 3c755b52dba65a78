package vn.toso.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.Total;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;

/**
 * The line that stands for a report, by whose rate its units are ranked: the sum that adds up most parts, wherever it stands. A
 * report that was frozen while only the last line could be one keeps its ranks, and by them the line that it had.
 *
 * @param sum null if there is none
 * @param ranking the place of the line by which units are ranked
 */
record Leading(Line sum, int ranking) {

    /** The sum that adds up most parts, or the last of several; null if there is none. */
    static UUID sum(List<IndicatorRef> indicators) {
        return IntStream.range(0, indicators.size())
                .filter(at ->
                        !indicators.get(at).reported() && !indicators.get(at).ratio())
                .boxed()
                .max(Comparator.comparing(
                                (Integer at) -> indicators.get(at).partIds().size())
                        .thenComparing(Comparator.naturalOrder()))
                .map(at -> indicators.get(at).id())
                .orElse(null);
    }

    /** Of a report that is being made: where the sum is, or the last indicator with a rate if the sum has none. */
    static int of(List<IndicatorRef> indicators, List<Total> totals) {
        return ranking(
                indicators.stream().map(IndicatorRef::id).toList().indexOf(sum(indicators)),
                totals.stream().map(total -> total.rate() != null).toList());
    }

    /** @param sum its place; -1 if there is none */
    private static int ranking(int sum, List<Boolean> rated) {
        return sum >= 0 && rated.get(sum) ? sum : rated.contains(true) ? rated.lastIndexOf(true) : rated.size() - 1;
    }

    /** Of a report that has been made. */
    static Leading of(ReportContent content) {
        var lines = content.lines();
        if (content.sumId() != null) {
            int sum = lines.stream().map(Line::indicatorId).toList().indexOf(content.sumId());
            return new Leading(
                    lines.get(sum),
                    ranking(
                            sum,
                            lines.stream()
                                    .map(line -> line.exactPercent() != null)
                                    .toList()));
        }
        int last = lines.size() - 1;
        var lastSum = last >= 0 && lines.get(last).sum() ? lines.get(last) : null;
        var ranked = content.reporting().stream()
                .filter(row -> row.rank() != null)
                .sorted(Comparator.comparing(Row::rank))
                .toList();
        if (ranked.isEmpty() || lastSum != null && ranks(last, ranked)) {
            return new Leading(lastSum, last);
        }
        var ranking = IntStream.rangeClosed(0, last)
                .filter(at -> ranks(at, ranked))
                .boxed()
                .max(Comparator.comparing((Integer at) -> lines.get(at).sum())
                        .thenComparing(at -> !lines.get(at).part())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(last);
        var line = lines.get(ranking);
        return new Leading(line.sum() ? line : lastSum, ranking);
    }

    /** @return null if it is not known */
    BigDecimal percent(Row row) {
        return rate(row, ranking);
    }

    /** Whether the rows, by their rank, are ordered by their rate in the line, and equal where that is. */
    private static boolean ranks(int line, List<Row> rows) {
        Row before = null;
        for (var row : rows) {
            var rate = rate(row, line);
            if (rate == null) {
                return false;
            }
            if (before != null) {
                int step = rate(before, line).compareTo(rate);
                if (step < 0 || (step == 0) != Objects.equals(before.rank(), row.rank())) {
                    return false;
                }
            }
            before = row;
        }
        return true;
    }

    private static BigDecimal rate(Row row, int line) {
        return line < 0 || line >= row.figures().size()
                ? null
                : row.figures().get(line).exactPercent();
    }
}

package vn.toso.progress;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.TrendDay.TrendCoverage;
import vn.toso.target.Rate;

/** The columns that every progress table has: the coverage, then the total of each indicator with its coverage. */
final class FigureColumns {

    static final List<String> COVERAGE = List.of(
            "expected",
            "reported",
            "late",
            "backfilled",
            "returned",
            "partial",
            "exempt",
            "missing",
            "carried",
            "oldest_carried");

    private static final List<String> OF_SUM = List.of("", "_from", "_target", "_rate_percent");

    private static final List<String> OF_RATIO = List.of("_percent", "_from", "_numerator", "_denominator");

    private static final List<String> BEHIND =
            List.of("_fresh", "_carried", "_oldest_carried", "_not_applicable", "_none", "_lacking_part");

    private FigureColumns() {}

    /** The column names of an indicator; each starts with the indicator's code. */
    static Stream<String> of(IndicatorRef indicator) {
        return Stream.concat((indicator.ratio() ? OF_RATIO : OF_SUM).stream(), BEHIND.stream())
                .map(column -> indicator.code() + column);
    }

    static List<Object> coverage(TrendCoverage coverage) {
        return Arrays.asList(
                coverage.expected(),
                coverage.reported(),
                coverage.late(),
                coverage.backfilled(),
                coverage.returned(),
                coverage.partial(),
                coverage.exempt(),
                coverage.missing(),
                coverage.carried(),
                coverage.oldestCarried());
    }

    static List<Object> total(BigInteger value, LocalDate from, Long target, Rate rate, FigureCoverage behind) {
        return with(behind, value, from, target, rate == null ? null : rate.exact());
    }

    static List<Object> ratio(Ratio ratio, LocalDate from, FigureCoverage behind) {
        return ratio == null
                ? with(behind, null, from, null, null)
                : with(behind, ratio.exactPercent(), from, ratio.exactNumerator(), ratio.exactDenominator());
    }

    private static List<Object> with(FigureCoverage behind, Object... figures) {
        var cells = new ArrayList<>(Arrays.asList(figures));
        cells.addAll(Arrays.asList(
                behind.fresh(),
                behind.carried(),
                behind.oldestCarried(),
                behind.notApplicable(),
                behind.none(),
                behind.lackingPart()));
        return cells;
    }

    static List<Object> noCoverage() {
        return Collections.nCopies(COVERAGE.size(), null);
    }

    static List<Object> noTotal() {
        return Collections.nCopies(OF_SUM.size() + BEHIND.size(), null);
    }
}

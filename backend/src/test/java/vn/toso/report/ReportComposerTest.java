package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.progress.Coverage;
import vn.toso.progress.FigureCoverage;
import vn.toso.progress.Progress;
import vn.toso.progress.Total;
import vn.toso.progress.TreeView;
import vn.toso.report.ReportContent.Line;
import vn.toso.shared.text.Text;
import vn.toso.target.Rate;
import vn.toso.target.RateMethod;
import vn.toso.target.TargetRef;
import vn.toso.testing.Regimes;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** The figures of Hữu Lũng at the end of 13/7/2022. */
class ReportComposerTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final LocalDate YEAR = LocalDate.of(2022, 1, 1);
    private static final long PLAN = 62_149;

    private static final IndicatorRef POSTMART = Regimes.indicator(Kind.STOCK);
    private static final IndicatorRef VOSO = Regimes.indicator(Kind.STOCK);
    private static final IndicatorRef APP = Regimes.indicator(Kind.STOCK);
    private static final IndicatorRef SHOPS = Regimes.indicator(Kind.STOCK, POSTMART, VOSO);
    private static final IndicatorRef ALL = Regimes.indicator(Kind.STOCK, APP, POSTMART, VOSO);

    private static final UnitRef QUYET_THANG = commune("06394", "Quyết Thắng");
    private static final UnitRef HUU_LIEN = commune("06388", "Hữu Liên");
    private static final UnitRef YEN_BINH = commune("06391", "Yên Bình");
    private static final Coverage COVERAGE = new Coverage(24, 22, 3, 0, 1, 4, 0, 2, 1, DAY, null);

    private static UnitRef commune(String code, String name) {
        return new UnitRef(UUID.randomUUID(), Level.COMMUNE, UnitType.XA, code, name);
    }

    private static Total total(IndicatorRef indicator, long value, Long target, RateMethod method, int digits) {
        var ref = target == null
                ? null
                : new TargetRef(
                        new UUID(5, 5),
                        target,
                        Counts.PERSONS,
                        false,
                        YEAR,
                        YEAR.plusYears(1),
                        "355/UBND-KGVX",
                        LocalDate.of(2022, 4, 1),
                        null,
                        null,
                        new TargetRef.DeclaredShare(
                                new BigDecimal("70.00"), new Text("Dân số từ 15 tuổi trở lên", "Aged 15 and over")));
        var rate = target == null ? null : Rate.of(BigInteger.valueOf(value), target, digits, method);
        return new Total(
                indicator.id(), null, value, null, null, null, 22, new FigureCoverage(22, 0, null, 0, 2, 0), ref, rate);
    }

    private static Progress.Row row(UnitRef unit, Long target) {
        return new Progress.Row(
                unit, COVERAGE, List.of(total(APP, 1, target, RateMethod.SHARE, 2)), null, null, List.of(), List.of());
    }

    private static Progress progress(List<IndicatorRef> indicators, List<Total> totals, Progress.Row... rows) {
        return new Progress(
                Regimes.ID,
                new Text("Báo cáo", "Report"),
                new UnitRef(UUID.randomUUID(), Level.DISTRICT, UnitType.HUYEN, "186", "Hữu Lũng"),
                DAY,
                TreeView.THEN,
                Level.COMMUNE,
                true,
                null,
                null,
                indicators,
                COVERAGE,
                totals,
                List.of(HUU_LIEN, QUYET_THANG, YEN_BINH),
                List.of(),
                List.of(),
                Arrays.asList(rows),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void missingUnitsWithTheLargestTargetComeFirst() {
        var now = progress(List.of(), List.of(), row(HUU_LIEN, null), row(QUYET_THANG, 900L), row(YEN_BINH, 5L));
        assertThat(ReportComposer.missing(now)).containsExactly("Quyết Thắng", "Yên Bình", "Hữu Liên");
        // Units without a target or a row keep their order.
        assertThat(ReportComposer.missing(progress(List.of(), List.of())))
                .containsExactly("Hữu Liên", "Quyết Thắng", "Yên Bình");
    }

    @Test
    void thePlanIsTheFirstTargetOfAnIndicator() {
        var totals = List.of(
                total(APP, 2_205, null, null, 2),
                total(SHOPS, 2_492, PLAN, RateMethod.SHARE, 2),
                total(ALL, 6_281, 7L, RateMethod.SHARE, 2));

        assertThat(ReportComposer.plan(progress(List.of(), totals)))
                .isEqualTo(new ReportContent.Plan(
                        PLAN,
                        Counts.PERSONS,
                        new BigDecimal("70.00"),
                        null,
                        "Dân số từ 15 tuổi trở lên",
                        "355/UBND-KGVX",
                        LocalDate.of(2022, 4, 1)));
        assertThat(ReportComposer.target(totals)).isEqualTo(PLAN);
        assertThat(ReportComposer.plan(progress(List.of(), List.of()))).isNull();
        assertThat(ReportComposer.target(List.of())).isNull();
    }

    @Test
    void aLineHasItsRateAndASumOfAccountsTheMeanOfItsParts() {
        var accounts = RateMethod.ACCOUNTS_PER_PLANNED_PERSON;
        var lines = ReportComposer.lines(
                progress(
                        List.of(APP, SHOPS, POSTMART, ALL),
                        List.of(
                                total(APP, 2_205, PLAN, RateMethod.SHARE, 2),
                                total(SHOPS, 2_492, PLAN, accounts, 2),
                                total(POSTMART, 1_197, null, null, 2),
                                total(ALL, 6_281, PLAN, accounts, 1))),
                new Before(DAY.minusDays(1), new HashMap<>(Map.of(APP.id(), BigInteger.TWO)), Map.of()));

        assertThat(lines).extracting(Line::indicatorId).containsExactly(APP.id(), SHOPS.id(), POSTMART.id(), ALL.id());
        assertThat(lines).extracting(Line::value).containsExactly(2_205L, 2_492L, 1_197L, 6_281L);
        assertThat(lines).extracting(Line::before).containsExactly(2L, null, null, null);
        assertThat(lines)
                .extracting(Line::percent)
                .containsExactly(new BigDecimal("3.55"), new BigDecimal("4.01"), null, new BigDecimal("10.1"));
        assertThat(lines).extracting(Line::digits).containsExactly(2, 2, null, 1);
        assertThat(lines).extracting(Line::method).containsExactly(RateMethod.SHARE, accounts, null, accounts);
        // 2.492 divided by twice the target, 6.281 divided by three times the target.
        assertThat(lines)
                .extracting(Line::meanPercent)
                .containsExactly(null, new BigDecimal("2.00"), null, new BigDecimal("3.37"));
        // A part comes below its sum; the app comes before the sum that contains it.
        assertThat(lines).extracting(Line::part).containsExactly(false, false, true, false);
        assertThat(lines).extracting(Line::sum).containsExactly(false, true, false, true);
        assertThat(lines).extracting(one -> one.behind().none()).containsOnly(2);
    }

    @Test
    void withoutAReportBeforeThereIsNothingToCompareWith() {
        var lines = ReportComposer.lines(
                progress(List.of(APP), List.of(total(APP, 2_205, null, RateMethod.SHARE, 2))), null);
        assertThat(lines).extracting(Line::before).containsOnlyNulls();
    }

    @Test
    void backfilledReportsAreCountedOnlyWhereThereAreSome() {
        assertThat(ReportComposer.counted(COVERAGE)).isEqualTo(new Counted(24, 22, 3, 2, 0, 4, null));
        assertThat(ReportComposer.counted(new Coverage(24, 22, 3, 5, 1, 4, 1, 1, 1, DAY, null)))
                .isEqualTo(new Counted(24, 22, 3, 1, 1, 4, 5));
    }
}

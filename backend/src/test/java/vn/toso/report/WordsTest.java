package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.indicator.Counts;
import vn.toso.progress.NotCarried;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Plan;
import vn.toso.report.ReportContent.Row;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.target.PercentOf;
import vn.toso.target.RateMethod;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

class WordsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

    @Test
    void theDistrictsSentence() {
        var words = new Words(content(24, List.of("Quyết Thắng", "Hữu Liên"), 2));
        assertThat(words.fill("({tinh_hinh_gui})"))
                .isEqualTo("(22 xã đã gửi báo cáo, 02 xã: Quyết Thắng, Hữu Liên chưa báo cáo)");
        assertThat(words.fill("{tong}")).isEqualTo("6.281 (10,1%)");
        assertThat(words.fill("{chi_tieu}")).isEqualTo("62.149");
        assertThat(words.fill("{van_ban_chi_tieu}")).isEqualTo("355/UBND-KGVX ngày 01/4/2022");
        assertThat(words.fill("{don_vi}")).isEqualTo("huyện Hữu Lũng");
    }

    @Test
    void noneOneAndManyMissingUnitsHaveTheirOwnWords() {
        assertThat(new Words(content(24, List.of(), 0)).fill("{tinh_hinh_gui}")).isEqualTo("24/24 xã đã gửi báo cáo");
        assertThat(new Words(content(24, List.of("Hữu Liên"), 1)).fill("{tinh_hinh_gui}"))
                .isEqualTo("23 xã đã gửi báo cáo, 01 xã: Hữu Liên chưa báo cáo");
        assertThat(new Words(content(8, List.of("Hữu Liên"), 7)).fill("{tinh_hinh_gui}"))
                .isEqualTo("01 xã đã gửi báo cáo, 07 xã: Hữu Liên và 6 đơn vị khác chưa báo cáo");
        assertThat(new Words(content(2, List.of("A", "B"), 2)).fill("{tinh_hinh_gui}"))
                .isEqualTo("chưa có xã nào gửi báo cáo: 02 xã: A, B chưa báo cáo");
    }

    @Test
    void incompleteReportsAreNamedWithTheirMissingFigures() {
        var one = new Words(partial(0));
        assertThat(one.fill("{tinh_hinh_gui}"))
                .isEqualTo("4/4 xã đã gửi báo cáo, trong đó 02 xã gửi thiếu số liệu: Số 1 thiếu MBBank,"
                        + " Số 2 thiếu MBBank và Voso");
        assertThat(one.fill("{de_nghi_don_vi_chua_bao_cao}"))
                .isEqualTo("riêng Số 1, Số 2 bổ sung ngay số liệu còn thiếu");
        var missing = new Words(partial(1));
        assertThat(missing.fill("{tinh_hinh_gui}"))
                .isEqualTo("03 xã đã gửi báo cáo, trong đó 02 xã gửi thiếu số liệu: Số 1 thiếu MBBank,"
                        + " Số 2 thiếu MBBank và Voso; 01 xã: Hữu Liên chưa báo cáo");
        assertThat(missing.fill("{de_nghi_don_vi_chua_bao_cao}"))
                .isEqualTo("riêng Hữu Liên gửi báo cáo ngay; Số 1, Số 2 bổ sung ngay số liệu còn thiếu");
    }

    @Test
    void indicatorsWithTheSameCoverageAreNamedTogether() {
        assertThat(new Words(partial(0)).fill("{pham_vi_so_lieu}"))
                .isEqualTo(
                        "Phạm vi số liệu đến hết ngày 13/7/2022 – MBBank: 2/4 xã có số liệu của ngày, 01 xã tính theo"
                                + " số liệu gần nhất trước đó (cũ nhất ngày 11/7/2022), 01 xã chưa có số liệu; Voso, Tổng:"
                                + " 3/4 xã có số liệu của ngày (trong đó 01 xã chưa đủ số thành phần), 01 xã không áp dụng.");
    }

    @Test
    void aReportFrozenBeforeTheseCountsExistedSaysNothingAboutThem() {
        var words = new Words(content(24, List.of("Hữu Liên"), 1));
        assertThat(words.fill("{pham_vi_so_lieu}")).isEmpty();
        assertThat(words.fill("{tinh_hinh_gui}")).doesNotContain("thiếu");
        assertThat(words.behind().note()).isEmpty();
    }

    @Test
    void theNoteOfAUnitNamesMissingFiguresAndTheirReplacement() {
        var content = partial(0);
        var behind = new Words(content).behind();
        assertThat(content.rows().stream().map(behind::note))
                .containsExactly(
                        "", "Thiếu số liệu: MBBank (lấy số ngày 11/7/2022)", "Thiếu số liệu: MBBank; Voso", "");
        assertThat(behind.note()).isEqualTo("02 đơn vị gửi thiếu số liệu");
    }

    @Test
    void figuresOfEndedUnitsInNoRowOrTotalAreNamedWithTheReason() {
        var before = partial(0);
        var bank = new EndedFigure(new UUID(1, 2), 1234L, null);
        var huge = new EndedFigure(new UUID(1, 3), null, "9007199254740993");
        var next = List.of(before.rows().get(0).unit(), before.rows().get(1).unit());
        var ended = ended(
                before,
                List.of(new Ended(before.rows().get(2).unit(), null, List.of(bank, huge), next)),
                List.of(
                        new Ended(before.rows().get(3).unit(), NotCarried.Reason.NO_SHARES, List.of(bank), next),
                        new Ended(before.unit(), NotCarried.Reason.NO_SUCCESSOR, List.of(huge), List.of()),
                        new Ended(before.unit(), NotCarried.Reason.NOT_ASKED, List.of(bank), List.of())));
        assertThat(new Words(ended).fill("{pham_vi_so_lieu}"))
                .endsWith(" Tổng số gồm cả số liệu không tính vào dòng nào của đơn vị được chia không có tỷ lệ: xã Số 2"
                        + " (MBBank 1.234, Voso 9.007.199.254.740.993) nay là xã Số 0, xã Số 1. Tổng số không gồm số"
                        + " liệu của đơn vị đã kết thúc: xã Số 3 (MBBank 1.234) nay là xã Số 0, xã Số 1, do được"
                        + " chia không có tỷ lệ và có phần nằm ngoài đơn vị báo cáo; huyện Hữu Lũng (Voso"
                        + " 9.007.199.254.740.993), do không chuyển vào đơn vị nào; huyện Hữu Lũng (MBBank 1.234),"
                        + " do nay thuộc nơi không phải báo cáo theo chế độ này.");
    }

    @Test
    void aFlowStatesItsPeriod() {
        var content = flow(DAY.withDayOfYear(1), DAY.minusMonths(3));
        var words = new Words(content);
        assertThat(words.fill("{chi_tiet}"))
                .isEqualTo("Giao dịch: 12 (3,5%), tính từ ngày 01/01/2022 đến hết ngày 13/7/2022");
        assertThat(words.behind().note(content.rows().get(0))).isEqualTo("Giao dịch tính từ ngày 13/4/2022");
        var signature = new Signature(Signature.Capacity.HEAD, "", "CHỦ TỊCH", "", "");
        var paper = new Paper("", "HUYỆN", "", "", null, "Kết quả", List.of(), signature, List.of(), null);
        var annex = ReportPrint.unissued(paper, content, 1, ReportState.DRAFT)
                .annexes()
                .get(0);
        assertThat(annex.groups().get(1).title()).isEqualTo("Giao dịch (từ 01/01/2022 đến hết 13/7/2022)");
    }

    @Test
    void anOldFrozenReportIsReadAndWrittenUnchanged() {
        var frozen = Canonical.write(partial(0));
        assertThat(frozen).doesNotContain("undivided", "notCarried", "\"from\"");
        assertThat(Canonical.write(Canonical.read(frozen, ReportContent.class))).isEqualTo(frozen);
        var now = Canonical.write(ended(flow(DAY, DAY), List.of(), List.of()));
        assertThat(Canonical.write(Canonical.read(now, ReportContent.class))).isEqualTo(now);
    }

    private static ReportContent ended(ReportContent of, List<Ended> undivided, List<Ended> notCarried) {
        return new ReportContent(
                of.unit(),
                of.asOf(),
                of.periodFrom(),
                of.regimeName(),
                of.legalBasis(),
                of.coverage(),
                of.missingUnits(),
                of.previousAsOf(),
                of.plan(),
                of.population(),
                of.lines(),
                of.rows(),
                of.details(),
                undivided,
                notCarried,
                null);
    }

    /** @param ofRow first day of the flow for the single unit */
    private static ReportContent flow(LocalDate from, LocalDate ofRow) {
        var one = content(1, List.of(), 0);
        var line = Line.of(
                new UUID(1, 9),
                "Giao dịch",
                false,
                false,
                null,
                from,
                BigInteger.valueOf(12),
                null,
                new BigDecimal("3.5"),
                1,
                RateMethod.SHARE,
                null,
                null);
        var row = one.rows().get(0);
        var figures = List.of(Cell.of(BigInteger.valueOf(12), null, null, null, ofRow));
        return new ReportContent(
                one.unit(),
                DAY,
                null,
                one.regimeName(),
                one.legalBasis(),
                one.coverage(),
                List.of(),
                null,
                one.plan(),
                null,
                List.of(line),
                List.of(reporting(row.unit(), row.status(), null, null, figures, List.of(), null)),
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void aLineNamesWhatItCountsAndAPlanInPercentItsShare() {
        var now = counting(partial(1));
        assertThat(new Words(now).fill("{chi_tiet}")).contains("MBBank: 6.281 tài khoản, đạt 10,1% kế hoạch");
        assertThat(new Words(now).fill("{chi_tieu_day_du}"))
                .isEqualTo("70% dân số từ 15 tuổi trở lên (tương ứng với 62.149 người)");
        assertThat(new Words(now).fill("{cac_chi_tieu}")).isEqualTo("MBBank");
    }

    @Test
    void unitsAreCalledByTheirTypesAndReturnedLateAndUnacceptedOnesAreNamed() {
        var words = new Words(counting(partial(1)));
        assertThat(words.fill("{tinh_hinh_gui}"))
                .isEqualTo("03 xã, thị trấn đã gửi báo cáo, trong đó 02 xã gửi thiếu số liệu: Số 1 thiếu MBBank, Số 2"
                        + " thiếu MBBank; 01 xã bị trả lại, chưa gửi lại: Số 1; 02 xã, thị trấn chưa được duyệt: Số 0,"
                        + " Số 2; 01 xã: Hữu Liên chưa báo cáo");
        assertThat(words.fill("{de_nghi_don_vi_chua_bao_cao}"))
                .isEqualTo("riêng Hữu Liên gửi báo cáo ngay; Số 1, Số 2 bổ sung ngay số liệu còn thiếu; Số 1 sửa và"
                        + " gửi lại báo cáo bị trả lại");
        assertThat(words.fill("{dung_han}"))
                .isEqualTo("02/04 xã, thị trấn gửi báo cáo đúng hạn, 01 thị trấn gửi chậm: Số 0");
    }

    /** Four units of today's shape: a town that was late, one returned, one not accepted, and one that is missing. */
    private static ReportContent counting(ReportContent of) {
        var line = Line.of(
                new UUID(1, 2),
                "MBBank",
                false,
                false,
                Counts.ACCOUNTS,
                null,
                BigInteger.valueOf(6281),
                null,
                new BigDecimal("10.1"),
                1,
                RateMethod.SHARE,
                null,
                null);
        var types = List.of(UnitType.THI_TRAN, UnitType.XA, UnitType.XA, UnitType.XA);
        var states =
                Arrays.asList(SubmissionState.SUBMITTED, SubmissionState.RETURNED, SubmissionState.SUBMITTED, null);
        var lacking = List.of(new UUID(1, 2));
        var rows = IntStream.range(0, 4)
                .mapToObj(i -> reporting(
                        new UnitRef(new UUID(0, i), Level.COMMUNE, types.get(i), "%05d".formatted(i), "Số " + i),
                        i == 3 ? ObligationStatus.MISSING : ObligationStatus.REPORTED,
                        i == 3 ? null : i == 0 ? Timeliness.LATE : Timeliness.ON_TIME,
                        null,
                        List.of(Cell.of(BigInteger.ONE, null, null, null, null)),
                        i == 1 || i == 2 ? lacking : null,
                        states.get(i)))
                .toList();
        return new ReportContent(
                of.unit(),
                DAY,
                null,
                of.regimeName(),
                of.legalBasis(),
                new Counted(4, 3, 1, 1, 0, 2, null),
                of.missingUnits(),
                null,
                new Plan(
                        62149,
                        Counts.PERSONS,
                        new BigDecimal("70.00"),
                        PercentOf.AGED_15_AND_OVER,
                        null,
                        "355/UBND-KGVX",
                        LocalDate.of(2022, 4, 1)),
                null,
                List.of(line),
                rows,
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void bracketsWithAnEmptyPlaceholderAreRemoved() {
        var words = new Words(content(24, List.of(), 0));
        assertThat(words.fill("Đạt[ {tong}[1]]{so_voi_truoc}[, tăng {so_voi_truoc}][ (chưa rõ)]."))
                .isEqualTo("Đạt[ 6.281 (10,1%)[1]][ (chưa rõ)].");
        assertThat(words.fill("kết quả[, {ten_tong}: {tong}], cụ thể:"))
                .isEqualTo("kết quả, tổng số tài khoản: 6.281 (10,1%), cụ thể:");
        assertThat(words.fill("[Bình quân {ty_le_binh_quan}.][ {so_voi_truoc}]"))
                .isEqualTo("Bình quân 3,37%.");
    }

    @Test
    void reportsOnTimeAndLateAreCounted() {
        assertThat(new Words(content(24, List.of("A", "B"), 2)).fill("{dung_han}"))
                .isEqualTo("22/24 xã gửi báo cáo đúng hạn");
    }

    @Test
    void aPeriodOfMonthsIsNamedByItsDays() {
        assertThat(new Words(content(24, List.of(), 0)).fill("{ky}")).isEqualTo("đến hết ngày 13/7/2022");
    }

    @Test
    void anUnknownPlaceholderStaysAndIsReported() {
        var words = new Words(content(24, List.of(), 0));
        assertThat(words.fill("{tong} và {la}")).isEqualTo("6.281 (10,1%) và {la}");
        assertThat(Words.unknown("{tong} và {la}")).containsExactly("la");
        assertThat(Words.unknown("{tong}[, đạt {ty_le_binh_quan}] [1]")).isEmpty();
        assertThat(Words.unknown("{Tong} { tong } {tổng} {tong1} {tong-so} {tong"))
                .containsExactly("Tong", "tong", "tổng", "tong1", "tong-so", "tong");
        assertThat(Words.unknown("tong} {} [Đạt {tong}")).containsExactly("}", "{}", "[");
    }

    @ParameterizedTest
    @CsvSource({"2022-07-13, 13/7/2022", "2022-04-06, 06/4/2022", "2022-02-05, 05/02/2022", "2022-12-01, 01/12/2022"})
    void daysBelowTenAndTheFirstMonthsTakeAZero(LocalDate date, String words) {
        assertThat(Words.date(date)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"10.1, '10,1%'", "3.55, '3,55%'", "100, 100%", "0.00, '0,00%'", "1234.5, '1.234,5%'"})
    void ratesKeepTheirDigits(BigDecimal percent, String words) {
        assertThat(Words.percent(percent)).isEqualTo(words);
    }

    @Test
    void bestAndWorstUnitsAreNamedOnlyAmongMany() {
        assertThat(new Words(content(4, List.of(), 0)).fill("{dan_dau}{cham}")).isEmpty();
        var words = new Words(content(24, List.of(), 0));
        assertThat(words.fill("{dan_dau}")).isEqualTo("Đạt cao nhất: xã Số 23 (23%), xã Số 22 (22%), xã Số 21 (21%).");
        assertThat(words.fill("{cham}")).isEqualTo("Đạt thấp nhất: xã Số 0 (0%), xã Số 1 (1%), xã Số 2 (2%).");
    }

    @Test
    void aMissingFigureLeavesAHoleUnlessItIsInBrackets() {
        var words = new Words(partial(0));
        assertThat(words.fill("{ten_tong}{ty_le_binh_quan}")).isEmpty();
        assertThat(words.holes("Cả {so_don_vi} đạt {tong}, {ten_tong}. {so_voi_truoc}"))
                .isEqualTo(List.of("tong", "ten_tong"));
        assertThat(words.holes("Kết quả[, {ten_tong}: {tong}]. {dan_dau}")).isEmpty();
        assertThat(new Words(content(24, List.of(), 0)).holes("{tong}, {chi_tieu}, {ty_le_binh_quan}"))
                .isEmpty();
        assertThat(Wording.STANDARD.body().stream().flatMap(passage -> words.holes(passage.text()).stream()))
                .isEmpty();
    }

    @Test
    void anIncompleteReportIsNotRanked() {
        var words = new Words(changed(
                content(24, List.of(), 0),
                (number, row) -> number == 0
                        ? reporting(row.unit(), row.status(), null, null, row.figures(), List.of(new UUID(1, 1)), null)
                        : row));
        assertThat(words.fill("{cham}")).isEqualTo("Đạt thấp nhất: xã Số 1 (1%), xã Số 2 (2%), xã Số 3 (3%).");
    }

    @Test
    void exemptUnitsAreNamedAndNotExpected() {
        var words = new Words(changed(
                content(24, List.of(), 1),
                (number, row) -> number == 3
                        ? reporting(row.unit(), ObligationStatus.EXEMPT, null, null, row.figures(), null, null)
                        : row));
        assertThat(words.fill("{tinh_hinh_gui}")).isEqualTo("23/23 xã đã gửi báo cáo; 01 xã được miễn báo cáo: Số 3");
        assertThat(words.fill("{dung_han}")).isEqualTo("23/23 xã gửi báo cáo đúng hạn");
    }

    @Test
    void firstFiguresAreNamedInTheIncreaseAndMakeTheRowsAddUpToIt() {
        var content = compared(46, number -> 10 + number, 4, number -> number == 2 ? null : number);
        assertThat(new Words(content).fill("{so_voi_truoc}"))
                .isEqualTo("So với kỳ báo cáo đến hết ngày 12/7/2022, tổng số tăng 42, có tính cả 12 của 01 xã lần đầu"
                        + " có số liệu: Số 2.");
        var increase = Increase.of(content, content.rows(), 0);
        assertThat(content.rows().stream()
                        .map(row -> row.figures().get(0))
                        .map(cell -> increase.of(cell.exact(), cell.exactBefore())))
                .containsExactly(BigInteger.TEN, BigInteger.TEN, BigInteger.valueOf(12), BigInteger.TEN);
    }

    /** The rest grows, and the total falls nevertheless. */
    @Test
    void aFigureThatIsThereNoMoreIsNamedAndMakesTheRowsAddUp() {
        var content = compared(34, number -> number == 2 ? null : 10 + number, 94, number -> number == 2 ? 90 : number);
        assertThat(new Words(content).fill("{so_voi_truoc}"))
                .isEqualTo("So với kỳ báo cáo đến hết ngày 12/7/2022, tổng số giảm 60, đã trừ 90 của 01 xã nay không có"
                        + " số liệu: Số 2.");
        var increase = Increase.of(content, content.rows(), 0);
        assertThat(content.rows().stream()
                        .map(row -> row.figures().get(0))
                        .map(cell -> increase.of(cell.exact(), cell.exactBefore()))
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(-60));
    }

    @Test
    void aTotalThatIsTheSameHasNotIncreased() {
        assertThat(new Words(compared(40, number -> 10, 40, number -> 10)).fill("{so_voi_truoc}"))
                .isEqualTo("So với kỳ báo cáo đến hết ngày 12/7/2022, tổng số không thay đổi.");
    }

    @Test
    void afterAReorganisationTheFirstFiguresAreNoIncrease() {
        // Of the 9 from before, 5 are of units that have ended.
        var content = compared(40, number -> 10, 9, number -> number == 0 ? 4 : null);
        assertThat(new Words(content).fill("{so_voi_truoc}"))
                .isEqualTo("So với kỳ báo cáo đến hết ngày 12/7/2022, tổng số tăng 31.");
        assertThat(Increase.of(content, content.rows(), 0).of(BigInteger.TEN, null))
                .isNull();
    }

    /** The same with other rows; those that are exempt are counted, and no unit is missing. */
    private static ReportContent changed(ReportContent of, BiFunction<Integer, Row, Row> change) {
        var rows = IntStream.range(0, of.rows().size())
                .mapToObj(i -> change.apply(i, of.rows().get(i)))
                .toList();
        int exempt = (int) rows.stream().filter(Row::exempt).count();
        return of(of, new Counted(rows.size(), rows.size() - exempt, 0, 0, exempt, null, null), null, of.lines(), rows);
    }

    /**
     * A report of four units with one indicator.
     *
     * @param figure of each unit by its number, from 0; null for none, as of {@code earlier}
     */
    private static ReportContent compared(
            int value, IntFunction<Integer> figure, int before, IntFunction<Integer> earlier) {
        var rows = changed(content(4, List.of(), 0), (number, row) -> {
            var cell = Cell.of(whole(figure.apply(number)), whole(earlier.apply(number)), null, null, null);
            return reporting(row.unit(), row.status(), null, null, List.of(cell), null, null);
        });
        return compared(rows, value, before);
    }

    private static BigInteger whole(Integer number) {
        return number == null ? null : BigInteger.valueOf(number);
    }

    private static ReportContent compared(ReportContent of, int value, int before) {
        var total = Line.of(
                new UUID(1, 1),
                "Tổng",
                false,
                true,
                null,
                null,
                BigInteger.valueOf(value),
                BigInteger.valueOf(before),
                null,
                null,
                null,
                null,
                null);
        return of(of, of.coverage(), DAY.minusDays(1), List.of(total), of.rows());
    }

    private static ReportContent of(
            ReportContent of, Counted coverage, LocalDate previous, List<Line> lines, List<Row> rows) {
        return new ReportContent(
                of.unit(),
                DAY,
                null,
                of.regimeName(),
                of.legalBasis(),
                coverage,
                List.of(),
                previous,
                of.plan(),
                null,
                lines,
                rows,
                List.of(),
                null,
                null,
                null);
    }

    private static ReportContent content(int expected, List<String> missing, int missingCount) {
        var rows = IntStream.range(0, expected)
                .mapToObj(i -> reporting(
                        new UnitRef(new UUID(0, i), Level.COMMUNE, UnitType.XA, "%05d".formatted(i), "Số " + i),
                        ObligationStatus.REPORTED,
                        null,
                        null,
                        List.of(Cell.of(BigInteger.ONE, null, BigDecimal.valueOf(i), null, null)),
                        null,
                        null))
                .toList();
        var total = Line.of(
                new UUID(1, 1),
                "Tổng số tài khoản",
                false,
                true,
                null,
                null,
                BigInteger.valueOf(6281),
                null,
                new BigDecimal("10.1"),
                1,
                RateMethod.ACCOUNTS_PER_PLANNED_PERSON,
                new BigDecimal("3.37"),
                null);
        return new ReportContent(
                new UnitRef(new UUID(2, 2), Level.DISTRICT, UnitType.HUYEN, "186", "Hữu Lũng"),
                DAY,
                null,
                "Báo cáo hằng ngày",
                "Công văn số 439/UBND-VH",
                new Counted(expected, expected - missingCount, 0, missingCount, 0, null, null),
                missing,
                null,
                new Plan(62149, Counts.PERSONS, null, null, null, "355/UBND-KGVX", LocalDate.of(2022, 4, 1)),
                null,
                List.of(total),
                rows,
                List.of(),
                null,
                null,
                null);
    }

    /** Four units; the reports of two leave something blank. */
    private static ReportContent partial(int missing) {
        var bank = new UUID(1, 2);
        var voso = new UUID(1, 3);
        var some = new Behind(2, 1, DAY.minusDays(2), 0, 1, 0);
        var others = new Behind(3, 0, null, 1, 0, 1);
        var before = content(4, missing == 0 ? List.of() : List.of("Hữu Liên"), missing);
        var rows = List.of(
                row(before, 0, null, List.of()),
                row(before, 1, DAY.minusDays(2), List.of(bank)),
                row(before, 2, null, List.of(bank, voso)),
                row(before, 3, null, null));
        return new ReportContent(
                before.unit(),
                DAY,
                null,
                before.regimeName(),
                before.legalBasis(),
                new Counted(4, 4 - missing, 0, missing, 0, 2, null),
                before.missingUnits(),
                null,
                before.plan(),
                null,
                List.of(line(bank, "MBBank", some), line(voso, "Voso", others), line(new UUID(1, 4), "Tổng", others)),
                rows,
                List.of(),
                null,
                null,
                null);
    }

    private static Line line(UUID id, String name, Behind behind) {
        return Line.of(id, name, false, false, null, null, BigInteger.ONE, null, null, null, null, null, behind);
    }

    private static Row row(ReportContent content, int number, LocalDate carriedFrom, List<UUID> unanswered) {
        var one = content.rows().get(number);
        var figure = Cell.of(BigInteger.ONE, null, null, carriedFrom, null);
        var none = Cell.of(null, null, null, null, null);
        return reporting(one.unit(), one.status(), null, carriedFrom, List.of(figure, none, none), unanswered, null);
    }

    /** A row of a unit that reports itself; what the words do not read is absent. */
    private static Row reporting(
            UnitRef unit,
            ObligationStatus status,
            Timeliness timeliness,
            LocalDate carriedFrom,
            List<Cell> figures,
            List<UUID> unanswered,
            SubmissionState review) {
        return new Row(
                unit,
                null,
                null,
                status,
                null,
                timeliness,
                null,
                null,
                null,
                carriedFrom,
                null,
                null,
                null,
                figures,
                unanswered,
                review,
                null,
                null);
    }
}

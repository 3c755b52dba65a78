package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.Counts;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;
import vn.toso.submission.ObligationStatus;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

class LeadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final int UNITS = 8;

    /** Rates grow or fall from unit to unit, or there are none. */
    private static final int UP = 1;

    private static final int DOWN = -1;
    private static final int NONE = 0;

    @Test
    void theSumIsFoundBeforeOtherLines() {
        var words =
                new Words(content(UP, line("VNeID", false, DOWN), line("Tổng", true, UP), line("Lượt", false, NONE)));
        assertThat(words.fill("{ten_tong}: {tong}")).isEqualTo("tổng: 1.234 tài khoản, đạt 50% kế hoạch");
        assertThat(words.fill("{cac_chi_tieu}")).isEqualTo("VNeID, Lượt");
        assertThat(words.fill("{chi_tiet}")).doesNotContain("Tổng");
        assertThat(words.fill("{dan_dau}")).isEqualTo("Đạt cao nhất: xã Số 7 (7%), xã Số 6 (6%), xã Số 5 (5%).");
        assertThat(words.fill("{cham}")).isEqualTo("Đạt thấp nhất: xã Số 0 (0%), xã Số 1 (1%), xã Số 2 (2%).");
        assertThat(words.fill("{so_voi_truoc}"))
                .isEqualTo("So với kỳ báo cáo đến hết ngày 13/9/2026, tổng số tăng 34 tài khoản.");
    }

    @Test
    void aSumAboveItsPartsAndBeforeOthersWithARateIsFound() {
        var leading = Leading.of(content(UP, line("Tổng", true, UP), line("A", false, DOWN), line("B", false, DOWN)));
        assertThat(leading.sum().name()).isEqualTo("Tổng");
        assertThat(leading.ranking()).isZero();
    }

    @Test
    void withoutARatedSumUnitsAreRankedByTheLastLineWithARate() {
        var leading =
                Leading.of(content(DOWN, line("A", false, UP), line("B", false, DOWN), line("Lượt", false, NONE)));
        assertThat(leading.sum()).isNull();
        assertThat(leading.ranking()).isEqualTo(1);
    }

    /** A report that was frozen while only the last line could be the sum has no ranks by another, or ranks by its last line. */
    @Test
    void aReportReadsAsItWasFrozen() {
        var unranked = content(NONE, line("VNeID", false, DOWN), line("Tổng", true, UP), line("Lượt", false, NONE));
        assertThat(Leading.of(unranked)).isEqualTo(new Leading(null, 2));
        assertThat(new Words(unranked).fill("{tong}{dan_dau}{cham}{so_voi_truoc}"))
                .isEmpty();
        var byItsLast = content(DOWN, line("Tổng", true, UP), line("A", false, DOWN));
        assertThat(Leading.of(byItsLast)).isEqualTo(new Leading(null, 1));
        var lastSum = content(DOWN, line("Tổng", true, UP), line("Hai sàn", true, DOWN));
        assertThat(Leading.of(lastSum).sum().name()).isEqualTo("Hai sàn");
    }

    @Test
    void theSumIsKnownIfUnitsHaveNoRates() {
        var lines = content(NONE, line("VNeID", false, DOWN), line("Tổng", true, UP), line("Lượt", false, NONE))
                .lines();
        var sum = lines.get(1);
        var rows = IntStream.range(0, UNITS)
                .mapToObj(at -> row(
                        new UnitRef(new UUID(0, at), Level.VILLAGE, UnitType.THON, null, "Số " + at),
                        null,
                        List.of(cell(null), cell(null), cell(null))))
                .toList();
        var villages = with(lines, rows, sum.indicatorId());
        assertThat(Leading.of(villages)).isEqualTo(new Leading(sum, 1));
        var words = new Words(villages);
        assertThat(words.fill("{ten_tong}: {tong}")).isEqualTo("tổng: 1.234 tài khoản, đạt 50% kế hoạch");
        assertThat(words.fill("{so_voi_truoc}{dan_dau}{cham}"))
                .isEqualTo("So với kỳ báo cáo đến hết ngày 13/9/2026, tổng số tăng 34 tài khoản.");
    }

    @Test
    void unitsWithTheSameRateShareARank() {
        var tied = content(UP, line("Tổng", true, UP), line("Lượt", false, NONE));
        var rows = tied.rows().stream()
                .map(row -> row(row.unit(), 1, List.of(cell(3), cell(null))))
                .toList();
        assertThat(Leading.of(with(tied.lines(), rows)).ranking()).isZero();
        var apart = tied.rows().stream()
                .map(row -> row(row.unit(), row.rank(), List.of(cell(3), cell(null))))
                .toList();
        assertThat(Leading.of(with(tied.lines(), apart)).sum()).isNull();
    }

    private record Rated(Line line, int direction) {}

    private static Rated line(String name, boolean sum, int direction) {
        var line = Line.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                false,
                sum,
                Counts.ACCOUNTS,
                null,
                BigInteger.valueOf(1234),
                BigInteger.valueOf(1200),
                direction == NONE ? null : new BigDecimal(50),
                0,
                null,
                null,
                null);
        return new Rated(line, direction);
    }

    /** @param ranked the direction of the rates by which the units are ranked */
    private static ReportContent content(int ranked, Rated... lines) {
        var rows = IntStream.range(0, UNITS)
                .mapToObj(at -> row(
                        new UnitRef(new UUID(0, at), Level.COMMUNE, UnitType.XA, "%05d".formatted(at), "Số " + at),
                        ranked == NONE ? null : ranked == UP ? UNITS - at : at + 1,
                        Arrays.stream(lines)
                                .map(line -> cell(rate(at, line.direction)))
                                .toList()))
                .toList();
        return with(Arrays.stream(lines).map(Rated::line).toList(), rows);
    }

    private static Integer rate(int at, int direction) {
        return direction == NONE ? null : direction == UP ? at : UNITS - at;
    }

    private static Cell cell(Integer percent) {
        return Cell.of(BigInteger.TEN, BigInteger.ONE, percent == null ? null : new BigDecimal(percent), null, null);
    }

    private static Row row(UnitRef unit, Integer rank, List<Cell> figures) {
        return new Row(
                unit,
                null,
                null,
                ObligationStatus.REPORTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rank,
                figures,
                null,
                null,
                null,
                null);
    }

    private static ReportContent with(List<Line> lines, List<Row> rows) {
        return with(lines, rows, null);
    }

    private static ReportContent with(List<Line> lines, List<Row> rows, UUID sum) {
        return new ReportContent(
                new UnitRef(new UUID(2, 2), Level.PROVINCE, UnitType.TINH, "20", "Lạng Sơn"),
                DAY,
                null,
                "Báo cáo hằng ngày",
                "Kế hoạch",
                new Counted(rows.size(), rows.size(), 0, 0, 0, null, null),
                List.of(),
                DAY.minusDays(1),
                null,
                null,
                lines,
                rows,
                List.of(),
                null,
                null,
                sum);
    }
}

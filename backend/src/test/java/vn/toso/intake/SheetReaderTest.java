package vn.toso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.LeftOut;
import vn.toso.shared.table.LeftOutRow;
import vn.toso.shared.table.ReadingNote;
import vn.toso.shared.table.TableNote;
import vn.toso.submission.Mark;

class SheetReaderTest {

    private static final String NAME = "HL-CNSCD 2022-07-13";

    private final SheetFindings found = new SheetFindings(NAME);

    @Test
    void aFormulaWithoutACachedResultIsAnErrorNotABlankCell() {
        var row = read(SheetFile.of("2022-07-13").row("06388", "Hữu Liên", "=1+1", 2, 3, 4))
                .get(0);
        assertThat(entry(row, "APP_XULANG").problem()).isEqualTo(CommonViolation.FORMULA_WITHOUT_RESULT);
        assertThat(entry(row, "APP_BANK")).isEqualTo(new Entry(2L, null, false, null));
    }

    @Test
    void aFormulaIsReadAsItsResult() {
        var row = read(SheetFile.of("2022-07-13")
                        .row("06388", "Hữu Liên", "=1+1", "=DATE(2022,7,13)", "=1/3", "=\"\"")
                        .format("D3", "dd/mm/yyyy")
                        .calculated())
                .get(0);
        assertThat(entry(row, "APP_XULANG").value()).isEqualTo(2);
        assertThat(entry(row, "APP_BANK").problem()).isEqualTo(CommonViolation.A_DATE);
        assertThat(entry(row, "SHOP_POSTMART").problem()).isEqualTo(CommonViolation.FRACTION);
        assertThat(row.figures()).doesNotContainKey("SHOP_VOSO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0_);[Red](#,##0) | 1234 | ",
                "[Red]General         | 1234 | ",
                "#,##0 \"điểm\"       | 1234 | ",
                "0%                   |      | A_PERCENT",
                "d/m                  |      | A_DATE"
            })
    void theNumberFormatDecidesBetweenNumberDateAndPercent(String format, Long value, CommonViolation problem) {
        var row = read(SheetFile.of("2022-07-13").row("06388", null, 1234).format("C3", format))
                .get(0);
        assertThat(entry(row, "APP_XULANG")).isEqualTo(new Entry(value, null, false, problem));
    }

    @Test
    void marksAndTheClearingWordAreReadInAnySpelling() {
        var row = read(SheetFile.of("2022-07-13")
                        .row("06388", null, "KHÔNG  PHÁT SINH", "kad", "Xoá", "\u200B xóa\u00A0"))
                .get(0);
        assertThat(entry(row, "APP_XULANG").mark()).isEqualTo(Mark.NIL);
        assertThat(entry(row, "APP_BANK").mark()).isEqualTo(Mark.NOT_APPLICABLE);
        assertThat(entry(row, "SHOP_POSTMART").clears()).isTrue();
        assertThat(entry(row, "SHOP_VOSO").clears()).isTrue();
    }

    @Test
    void aMergedFigureCountsOnlyOnce() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", null, 5)
                .row("06391", null, null, 6)
                .merge("C3:C4"));
        assertThat(entry(rows.get(0), "APP_XULANG").value()).isEqualTo(5);
        assertThat(entry(rows.get(1), "APP_XULANG").problem()).isEqualTo(CommonViolation.MERGED);
    }

    @Test
    void aMissingOrRenamedColumnIsRefused() {
        read(SheetFile.of("2022-07-13").row("06388", null, 5, 6, 7, 8).set("D2", "APP_BANKS"));
        assertThat(errors())
                .extracting(
                        CellError::row,
                        CellError::column,
                        CellError::value,
                        error -> error.code().wire(),
                        CellError::sheet)
                .containsExactly(
                        tuple(2, "D", "APP_BANKS", "unknown-column", NAME),
                        tuple(2, "A", "APP_BANK", "column-missing", NAME));
    }

    @Test
    void aRepeatedColumnIsRefused() {
        read(SheetFile.of("2022-07-13").row("06388", null, 5, 6, 7, 8).set("I2", "\u00A0APP_BANK\u200B"));
        assertThat(errors())
                .extracting(CellError::column, error -> error.code().wire())
                .containsExactly(tuple("I", "column-repeated"));
    }

    @Test
    void columnsWithoutACodeAreSkippedAndNoted() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", null, 5, 6, 7, 8)
                .set("I3", 26)
                .set("J1", "Ghi chú")
                .set("K2", "EMPTY"));
        assertThat(rows).hasSize(1);
        assertThat(errors()).isEmpty();
        assertThat(found.notes().all()).containsExactly(new TableNote(ReadingNote.COLUMNS_PASSED_OVER, 1, "I"));
    }

    @Test
    void aSheetWithoutItsRowOfCodesIsRefused() {
        refused(
                SheetFile.of("2022-07-13").row("06388", null, 5).without(2).bytes(),
                "unreadable-sheet",
                "code-row-missing");
        refused(SheetFile.of("2022-07-13").set("A2", "Mã").bytes(), "unreadable-sheet", "code-row-missing");
    }

    @Test
    void aTotalRowIsLeftOutWhereverTheWordIs() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", null, 5, 6, 7, 8)
                .row(null, "Tổng cộng:", 5, 6, 7, 8)
                .row("TỔNG SỐ", null, 5, 6, 7, 8)
                .row(null, null, 5, 6, 7, 8, "cộng"));
        assertThat(rows).extracting(FilledRow::number).containsExactly(3);
        assertThat(found.leftOut())
                .containsExactly(
                        new LeftOutRow(4, LeftOut.TOTAL_ROW),
                        new LeftOutRow(5, LeftOut.TOTAL_ROW),
                        new LeftOutRow(6, LeftOut.TOTAL_ROW));
    }

    @Test
    void aRowWithoutFiguresIsLeftOutAndARowWithoutAUnitIsRefused() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", "Hữu Liên")
                .row(null, "Yên Bình", 5)
                .row(null, null, null, null, null, null, null, "Đã gửi"));
        assertThat(rows).isEmpty();
        assertThat(found.leftOut()).containsExactly(new LeftOutRow(3, LeftOut.SAYS_NOTHING));
        assertThat(errors()).containsExactly(new CellError(4, "A", "", CommonViolation.REQUIRED, NAME));
    }

    @Test
    void hiddenRowsAreImportedAndNoted() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", null, 5)
                .row("06391", null, 6)
                .row("06394", null, 7)
                .hide(4)
                .hide(5));
        assertThat(rows).hasSize(3);
        assertThat(found.notes().all()).containsExactly(new TableNote(ReadingNote.HIDDEN_ROWS, 2, "4"));
    }

    @Test
    void hiddenColumnsAndOtherSheetsAreNoted() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", null, 5, 6)
                .hideColumn("D2")
                .another("Nháp"));
        assertThat(rows.get(0).figures()).containsKey("APP_BANK");
        assertThat(found.notes().all())
                .containsExactlyInAnyOrder(
                        new TableNote(ReadingNote.HIDDEN_COLUMNS, 1, "APP_BANK"),
                        new TableNote(ReadingNote.OTHER_SHEETS, 1, "Nháp"));
    }

    @Test
    void aLineOfTextAcrossMergedCellsIsLeftOut() {
        var rows = read(SheetFile.of("2022-07-13")
                .row("06388", null, 5)
                .row("Người lập biểu: Nguyễn Văn A")
                .merge("A4:H4"));
        assertThat(rows).hasSize(1);
        assertThat(found.leftOut()).containsExactly(new LeftOutRow(4, LeftOut.MERGED_ROW));
    }

    @Test
    void aSheetWithAnotherNameIsRefused() {
        refused(new SheetFile("HL-CNSCD 2022-07-12", SheetFile.CODES).bytes(), "other-sheet", null);
    }

    @Test
    void aHiddenSheetIsNotReadInPlaceOfTheVisibleCopy() {
        var file = SheetFile.of("2022-07-13").row("06388", null, 5).hideBehind(NAME + " (2)");
        refused(file.bytes(), "unreadable-table", "hidden-sheet");
        refused(new SheetFile("Nháp", SheetFile.CODES).hideBehind("Bìa").bytes(), "other-sheet", null);
    }

    @Test
    void theReasonWhyAFileCannotBeReadIsNamed() {
        refused(new byte[0], "unreadable-table", "empty");
        refused("UNIT;APP_XULANG\n06388;5".getBytes(StandardCharsets.UTF_8), "unreadable-table", "other");
        refused("<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "unreadable-table", "html");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "unreadable-table", "damaged");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "unreadable-table", "old-excel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r=\"2000000000\"", "r=\"ZZZZZZ3\""})
    void impossibleCoordinatesAreRefusedQuickly(String at) {
        var file = SheetFile.of("2022-07-13")
                .row("06388", null, 5)
                .tampered(xml -> at.contains("Z") ? xml.replace("r=\"C3\"", at) : xml.replace("r=\"3\"", at));
        Assertions.assertTimeout(Duration.ofMillis(500), () -> refused(file, "unreadable-table", "too-large-inside"));
    }

    @Test
    void anAbsurdlyLargeNumberIsRefusedQuickly() {
        var file = SheetFile.of("2022-07-13")
                .row("06388", null, 5)
                .tampered(xml -> xml.replace("<v>5.0</v>", "<v>1E999999999</v>"));
        var row = Assertions.assertTimeout(Duration.ofMillis(500), () -> read(file))
                .get(0);
        assertThat(entry(row, "APP_XULANG").problem()).isEqualTo(CommonViolation.CELL_ERROR);
    }

    private List<FilledRow> read(SheetFile file) {
        return read(file.bytes());
    }

    private List<FilledRow> read(byte[] file) {
        return SheetReader.read(file, NAME, new LinkedHashSet<>(SheetFile.CODES), found)
                .rows();
    }

    private List<CellError> errors() {
        return found.errors().told();
    }

    private void refused(byte[] file, String type, String reason) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().wire()).isEqualTo(type);
            if (reason != null) {
                assertThat(problem).extracting("members").isEqualTo(Map.of("reason", reason));
            }
        });
    }

    private static Entry entry(FilledRow row, String code) {
        return row.figures().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Entry.of(one.getValue())))
                .get(code);
    }
}

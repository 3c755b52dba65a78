package vn.toso.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.problem.Problem;
import vn.toso.testing.Workbooks;

/** A cell is read as the user sees it, or refused with the reason. */
class TableReaderTest {

    private static final TableColumns COLUMNS =
            TableColumns.of(List.of("code", "name", "count", "share", "day"), "code");

    private final CellErrors errors = new CellErrors();

    private TableRow row(String cells, String... formats) {
        return table(cells, formats).rows().get(0);
    }

    private ReadTable table(String cells, String... formats) {
        var file = Workbooks.styled(
                "<row r=\"1\">" + text("A1", "code") + text("B1", "name") + text("C1", "count") + text("D1", "share")
                        + text("E1", "day") + "</row><row r=\"2\">" + text("A2", "x") + cells + "</row>",
                formats);
        return COLUMNS.read(file, errors);
    }

    private static String text(String at, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|3400|3400|",
                "General|12.345||fraction",
                "#,##0|12.345||fraction",
                "General|3400.0000000000005|3400|",
                "General|0.1||fraction",
                "General|1E3|1000|",
                "General|999999999999|999999999999|",
                "General|1000000000000||too-large",
                "General|9007199254740993||too-large",
                "General|1E300||too-large",
                "General|1E999||cell-error",
                "General|-3||negative",
                "0%|0.7||a-percent",
                "#,##0_);[Red](#,##0)|3400|3400|",
                "#,##0\" hộ dân\"|3400|3400|",
                "#,##0\" %\"|3400|3400|",
                "dd/mm/yyyy|44755||a-date",
                "[$-42A]dd mmmm yyyy|44755||a-date",
                "\"Ngày \"dd\" tháng \"mm\" năm \"yyyy|44755||a-date",
                "dd\\ \\t\\h\\g\\ mm|44755||a-date",
                "[$-1042A]d\" tháng \"m;@|44755||a-date",
                "B1dd/mm/yyyy|44755||a-date",
                "yyyy\" (năm)\"|44755||a-date",
                "[h]:mm|1.5||a-date",
                "[<1]0;dd/mm/yyyy|44755||a-date",
                "[$-411]ge.m.d|44755||a-date",
                "aaaa|44755||a-date",
                "\\ng\\ày d|44755||a-date",
                "[Red]General|3400|3400|",
                "[<100]0;#,##0|3400|3400|",
                "\"có\"|3400|3400|",
                "\"HS \"0|3400|3400|",
                "\"d\"0|3400|3400|",
                "0*%|3400|3400|",
                "0\\%|3400|3400|"
            })
    void aCountMustBeAWholeNumber(String format, String stored, Long value, String code) {
        var row = row("<c r=\"C2\" s=\"1\"><v>%s</v></c>".formatted(stored), format);
        assertThat(row.count("count")).isEqualTo(value);
        assertThat(errors.told())
                .extracting(CellError::column, error -> error.code().wire())
                .isEqualTo(code == null ? List.of() : List.of(tuple("C", code)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0%|0.7|70", "0.00%|0.70125|70.125", "General|70|70", "General|70.5|70.5", "dd/mm/yyyy|70|"})
    void aPercentIsReadAsShown(String format, String stored, String value) {
        var row = row("<c r=\"D2\" s=\"1\"><v>%s</v></c>".formatted(stored), format);
        assertThat(row.percent("share")).isEqualTo(value == null ? null : new java.math.BigDecimal(value));
        assertThat(errors.isEmpty()).isEqualTo(value != null);
    }

    @ParameterizedTest
    @CsvSource({"<f>1+1</f><v/>, formula-without-result", "<f>1+1</f>, formula-without-result"})
    void aFormulaWithoutResultIsRefusedInEveryColumn(String content, String code) {
        for (var column : List.of("name", "count", "share", "day")) {
            var found = new CellErrors();
            var cell = "<c r=\"%s2\">%s</c>"
                    .formatted((char) ('A' + COLUMNS.optional().indexOf(column) + 1), content);
            var file = Workbooks.of("<row r=\"1\">" + text("A1", "code") + text("B1", "name") + text("C1", "count")
                    + text("D1", "share") + text("E1", "day") + "</row><row r=\"2\">" + text("A2", "x") + cell
                    + "</row>");
            var row = COLUMNS.read(file, found).rows().get(0);
            row.text("name");
            row.count("count");
            row.percent("share");
            row.date("day");
            assertThat(found.told()).extracting(error -> error.code().wire()).containsExactly(code);
            assertThat(row.blank(column)).isFalse();
        }
    }

    /** Programs that write workbooks without calculating store 0 and ask for a calculation on opening. */
    @Test
    void aZeroInAWorkbookToBeCalculatedIsNoResult() {
        var parts = Workbooks.parts(
                "<row r=\"1\">" + text("A1", "code") + text("B1", "count") + "</row><row r=\"2\">" + text("A2", "x")
                        + "<c r=\"B2\"><f>3000+400</f><v>0</v></c></row>",
                "");
        assertThat(COLUMNS.read(Workbooks.zip(parts), errors).rows().get(0).count("count"))
                .isZero();
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("</sheets>", "</sheets><calcPr fullCalcOnLoad=\"1\"/>"));
        assertThat(COLUMNS.read(Workbooks.zip(parts), errors).rows().get(0).count("count"))
                .isNull();
        assertThat(errors.told()).extracting(error -> error.code().wire()).containsExactly("formula-without-result");
        parts.computeIfPresent(Workbooks.SHEET, (name, xml) -> xml.replace("<v>0</v>", "<v>0.0</v>"));
        assertThat(COLUMNS.read(Workbooks.zip(parts), errors).rows().get(0).count("count"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"xóa, true", "XÓA, true", "xoá, true", "xoa, false", "Xoà, false", "xõa, false", "xóa!, false"})
    void onlyTheClearingWordClears(String written, boolean clears) {
        assertThat(row(text("B2", written)).clears("name")).isEqualTo(clears);
    }

    @Test
    void theClearingWordInMergedCellsIsRefused() {
        var file = Workbooks.of(
                "<row r=\"1\">" + text("A1", "code") + text("B1", "count") + "</row><row r=\"2\">" + text("A2", "a")
                        + text("B2", "xóa") + "</row><row r=\"3\">" + text("A3", "b") + "</row>",
                "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");
        var below = COLUMNS.read(file, errors).rows().get(1);
        assertThat(below.clears("count")).isFalse();
        below.count("count");
        assertThat(errors.told())
                .extracting(
                        CellError::row, CellError::column, error -> error.code().wire())
                .containsExactly(tuple(3, "B", "merged"));
    }

    @Test
    void aWrongCellIsReportedOnce() {
        var row = row(text("B2", "Höõu"));
        row.required("name");
        row.required("name");
        assertThat(errors.count()).isEqualTo(1);
    }

    @Test
    void hiddenRowsAndColumnsAreNoted() {
        var file = Workbooks.of("<row r=\"1\">" + text("A1", "code") + text("B1", "name")
                + "</row><row r=\"2\" ht=\"0\" customHeight=\"1\">" + text("A2", "a") + "</row>");
        assertThat(COLUMNS.read(file, errors).findings().notes())
                .contains(new TableNote(ReadingNote.HIDDEN_ROWS, 1, "2"));
        var parts = Workbooks.parts("<row r=\"1\">" + text("A1", "code") + "</row>", "");
        parts.computeIfPresent(
                Workbooks.SHEET,
                (name, xml) ->
                        xml.replace("<sheetData>", "<cols><col min=\"1\" max=\"1\" width=\"0\"/></cols><sheetData>"));
        assertThat(COLUMNS.read(Workbooks.zip(parts), errors).findings().notes())
                .contains(new TableNote(ReadingNote.HIDDEN_COLUMNS, 1, "code"));
    }

    @Test
    void linesMayEndWithACarriageReturnOnly() {
        var file = ("code,name\r" + "x,y\r".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(COLUMNS.read(file, errors).rows()).hasSize(2_000);
    }

    @Test
    void theResultOfAFormulaIsRead() {
        var row = row(
                "<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"C2\"><f>1+1</f><v>2</v></c>"
                        + "<c r=\"E2\" s=\"1\"><f>DATE(2022,4,1)</f><v>44652</v></c>",
                "dd/mm/yyyy");
        assertThat(row.blank("name")).isTrue();
        assertThat(row.count("count")).isEqualTo(2);
        assertThat(row.date("day")).isEqualTo("2022-04-01");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void isoDatesAsTextAreDates() {
        assertThat(row("<c r=\"E2\" t=\"d\"><v>2022-07-13</v></c>").date("day")).isEqualTo("2022-07-13");
    }

    @ParameterizedTest
    @CsvSource({"dd/mm, a-date", "0%, a-percent", "0.0, fraction"})
    void aTextColumnRefusesDatesPercentsAndFractions(String format, String code) {
        assertThat(row("<c r=\"B2\" s=\"1\"><v>0.5</v></c>", format).text("name"))
                .isNull();
        assertThat(errors.told()).extracting(error -> error.code().wire()).containsExactly(code);
    }

    @Test
    void aCodeStoredAsANumberKeepsTheZerosThatAreShown() {
        assertThat(row("<c r=\"B2\" s=\"1\"><v>6391</v></c>", "00000").text("name"))
                .isEqualTo("06391");
        assertThat(row("<c r=\"B2\"><v>6391</v></c>").code("name", 5)).isEqualTo("06391");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06391\u00A0", "\u202F06391", "_x000D_06391"})
    void spacesAroundATextDoNotCount(String written) {
        assertThat(row(text("B2", written)).text("name")).isEqualTo("06391");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B06391", "06391\u200C", "06391\uFEFF", "06\u00AD391", "06391\u3164"})
    void charactersThatAreNotSeenAreLeftOutAndSaid(String written) {
        var read = table(text("B2", written));
        assertThat(read.rows().get(0).text("name")).isEqualTo("06391");
        assertThat(errors.told()).isEmpty();
        assertThat(read.findings().notes()).contains(new TableNote(ReadingNote.HIDDEN_CHARACTERS, 1, "06391"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0\u061C6391", "0\u202E6391"})
    void aCharacterThatTurnsTheWritingIsRefused(String written) {
        assertThat(row(text("B2", written)).text("name")).isNull();
        assertThat(errors.told())
                .extracting(error -> error.column() + " " + error.code().wire())
                .containsExactly("B hidden-character");
    }

    @ParameterizedTest
    @CsvSource({"x\u200By, true", "\u2764\uFE0F, true", "x\u202Ey, false", "x\u0001y, false", "x\u061Cy, false"})
    void longerTextKeepsWhatBelongsToEmojiOrWasPasted(String written, boolean kept) {
        assertThat(row(text("B2", written.replace("\u0001", "_x0001_"))).lines("name"))
                .isEqualTo(kept ? written : null);
        assertThat(errors.isEmpty()).isEqualTo(kept);
    }

    @Test
    void figuresDatesAndWordsAreReadWithoutThem() {
        var row = row(text("C2", "\u200E12\u200B") + text("D2", "70\uFEFF") + text("E2", "\u200B2022-07-13"));
        assertThat(row.count("count")).isEqualTo(12);
        assertThat(row.percent("share")).isEqualByComparingTo("70");
        assertThat(row.date("day")).isEqualTo("2022-07-13");
        assertThat(row(text("B2", "\u200Bxóa")).clears("name")).isTrue();
    }

    @Test
    void aLineBreakBecomesASpaceInSingleLineText() {
        var row = row(text("B2", "Hữu&#10;Liên"));
        assertThat(row.text("name")).isEqualTo("Hữu Liên");
        assertThat(row.lines("name")).isEqualTo("Hữu\nLiên");
    }

    @ParameterizedTest
    @CsvSource({"Höõu Lieân, vni-font", "H÷u Liªn, tcvn3-font", "H\uFFFDu Liên, lost-letters"})
    void textInALegacyEncodingIsRefusedWithItsName(String written, String code) {
        assertThat(row(text("B2", written)).text("name")).isNull();
        assertThat(errors.told())
                .extracting(error -> error.code().wire(), CellError::value)
                .containsExactly(tuple(code, written));
    }

    @Test
    void mergedCellsRepeatTextButCountFiguresOnce() {
        var file = Workbooks.of(
                "<row r=\"1\">" + text("A1", "code") + text("B1", "name") + text("C1", "count") + "</row>"
                        + "<row r=\"2\">" + text("A2", "a") + text("B2", "chung") + "<c r=\"C2\"><v>5</v></c></row>"
                        + "<row r=\"3\">" + text("A3", "b") + "</row>",
                "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:C3\"/></mergeCells>");
        var table = COLUMNS.read(file, errors);
        var second = table.rows().get(1);
        assertThat(second.text("name")).isEqualTo("chung");
        assertThat(second.count("count")).isNull();
        assertThat(errors.told())
                .extracting(
                        CellError::row, CellError::column, error -> error.code().wire())
                .containsExactly(tuple(3, "C", "merged"));
        var written = Workbooks.of(
                "<row r=\"1\">" + text("A1", "code") + text("B1", "count") + "</row><row r=\"2\">" + text("A2", "a")
                        + text("B2", "3.401") + "</row><row r=\"3\">" + text("A3", "b") + "</row>",
                "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");
        assertThat(COLUMNS.read(written, new CellErrors()).rows().get(1).count("count"))
                .isNull();
        assertThat(table.findings().notes()).extracting(TableNote::code).contains(ReadingNote.MERGED_CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cộng: 1 người", "TỔNG CỘNG: 12", "Tổng số 12 xã", "Cộng"})
    void aTotalWithItsFigureIsNoRow(String total) {
        var file = "CODE,Count\na,1\n%s,\n".formatted(total).getBytes(StandardCharsets.UTF_8);
        var table = COLUMNS.read(file, errors);
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(2);
        assertThat(table.findings().leftOut()).containsExactly(new LeftOutRow(3, LeftOut.TOTAL_ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tống Văn 1", "Cộng Hòa", "Tổng Đội 5"})
    void aNameThatBeginsLikeATotalIsARow(String name) {
        var table = COLUMNS.read("CODE,Count\n%s,\n".formatted(name).getBytes(StandardCharsets.UTF_8), errors);
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void ignoredContentIsAlwaysNoted() {
        var file =
                """
                Danh sách,,,
                CODE,Count,ghi chú,
                a,1,,
                Tổng cộng,1,,
                """
                        .getBytes(StandardCharsets.UTF_8);
        var table = COLUMNS.read(file, errors);
        assertThat(errors.told()).isEmpty();
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(3);
        var found = table.findings();
        assertThat(found.headingRow()).isEqualTo(2);
        assertThat(found.leftOut()).containsExactly(new LeftOutRow(4, LeftOut.TOTAL_ROW));
        assertThat(found.notes())
                .extracting(TableNote::code, TableNote::count, TableNote::value)
                .containsExactlyInAnyOrder(
                        tuple(ReadingNote.TITLE_ROWS, 1, "Danh sách"),
                        tuple(ReadingNote.COLUMNS_MISSING, 3, "name, share, day"),
                        tuple(ReadingNote.COLUMNS_PASSED_OVER, 1, "ghi chú"));
    }

    @Test
    void hiddenRowsAreReadAndNoted() {
        var file = Workbooks.of(
                "<row r=\"1\">" + text("A1", "code") + "</row><row r=\"2\" hidden=\"1\">" + text("A2", "a") + "</row>");
        var table = COLUMNS.read(file, errors);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.findings().notes()).contains(new TableNote(ReadingNote.HIDDEN_ROWS, 1, "2"));
    }

    @Test
    void wrongHeadingsAreReportedAtTheirCells() {
        COLUMNS.read("name,name,what,\r\na,b,c,d\r\n".getBytes(StandardCharsets.UTF_8), errors);
        assertThat(errors.told())
                .extracting(CellError::column, error -> error.code().wire())
                .containsExactlyInAnyOrder(
                        tuple("B", "column-repeated"),
                        tuple("C", "unknown-column"),
                        tuple("D", "heading-missing"),
                        tuple("A", "column-missing"));
    }

    @Test
    void otherHeadingsCanBeMappedToColumns() {
        var columns = COLUMNS.with(List.of("Mã=code", "Chú thích=-"));
        var rows = columns.read("MÃ;Chú thích\r\na;b\r\n".getBytes(StandardCharsets.UTF_8), errors)
                .rows();
        assertThat(rows.get(0).text("code")).isEqualTo("a");
        assertThat(errors.isEmpty()).isTrue();
        assertThatThrownBy(() -> COLUMNS.with(List.of("Mã=nothing"))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void allUnicodeEncodingsAreRead(String charset) {
        for (var text : List.of(
                "code,name\r\nx,Hữu Liên\r\n",
                "code\tname\r\nx\tHữu Liên\r\n",
                "sep=;\r\ncode;name\r\nx;Hữu Liên\r\n")) {
            var rows = COLUMNS.read(text.getBytes(Charset.forName(charset)), errors)
                    .rows();
            assertThat(rows.get(0).text("name")).isEqualTo("Hữu Liên");
        }
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void theReasonWhyAFileCannotBeReadIsNamed() {
        refused("not-utf8", "code,name\r\nx,Xã\r\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("html", "<html><table><tr><td>code".getBytes(StandardCharsets.UTF_8));
        refused("html", "\uFEFF <?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8));
        refused("old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("empty", new byte[0]);
        refused("empty", "\r\n  \r\n".getBytes(StandardCharsets.UTF_8));
        refused("other", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused("open-document", Workbooks.zip(Map.of("mimetype", "application/vnd.oasis", "content.xml", "<a/>")));
        refused("binary-excel", Workbooks.zip(Map.of("xl/workbook.bin", "")));
        refused("html", "<div><table><tr><td>code".getBytes(StandardCharsets.UTF_8));
        refused("html", "MIME-Version: 1.0\r\n".getBytes(StandardCharsets.UTF_8));
        refused("other", "{\\rtf1 code}".getBytes(StandardCharsets.UTF_8));
        refused("other", "[{\"code\": 1}]".getBytes(StandardCharsets.UTF_8));
        refused("other", Workbooks.zip(Map.of("a", "b")));
        refused("damaged", Workbooks.of("<row><c><v>1</row>"));
        var hidden = Workbooks.parts("<row/>", "");
        hidden.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("<sheet ", "<sheet state=\"hidden\" "));
        refused("no-visible-sheet", Workbooks.zip(hidden));
    }

    private void refused(String reason, byte[] file) {
        assertThatThrownBy(() -> COLUMNS.read(file, errors)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().wire()).isEqualTo("unreadable-table");
            assertThat(problem.member("reason")).as("%s", reason).isEqualTo(reason);
        });
    }

    @Test
    void theFirstVisibleSheetWithContentIsReadAndTheOthersAreNamed() {
        var parts = Workbooks.parts(
                "<row r=\"1\">" + text("A1", "code") + "</row><row r=\"2\">" + text("A2", "b") + "</row>", "");
        parts.put("xl/worksheets/sheet2.xml", parts.get(Workbooks.SHEET).replace(">b<", ">c<"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace(
                        "<sheets>",
                        "<sheets><sheet name=\"Ẩn\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Hai\" sheetId=\"3\" r:id=\"rId9\"/>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> xml.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"));
        var table = COLUMNS.read(Workbooks.zip(parts), errors);
        assertThat(table.rows().get(0).text("code")).isEqualTo("c");
        assertThat(table.findings().notes())
                .contains(
                        new TableNote(ReadingNote.OTHER_SHEETS, 1, "Sheet1"),
                        new TableNote(ReadingNote.HIDDEN_SHEETS, 1, "Ẩn"));
        parts.computeIfPresent("xl/worksheets/sheet2.xml", (name, xml) -> xml.replace(">code<", ">Bìa<")
                .replace(">c<", "><"));
        assertThat(COLUMNS.read(Workbooks.zip(parts), errors).rows().get(0).text("code"))
                .isEqualTo("b");
    }
}

package vn.toso.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Style;

/**
 * Writes a report as a spreadsheet for calculations: the text on one sheet, each annex on another. Writes row by row through
 * a temporary file, so that a country needs no more memory than a district. Contains values without formulas, so that issued
 * figures do not change.
 */
final class ReportXlsx {

    static final String PROSE = "Báo cáo";
    static final String ANNEX = "Phụ lục";

    private static final int PROSE_WIDTH = 100;
    private static final int ROWS_AT_ONCE = 200;
    private static final int FROZEN_COLUMNS = 2;
    private static final double CHARACTERS_PER_EM = 2.2;
    private static final String COUNT = "#,##0";
    private static final String CENTRED = "center";
    private static final String ACROSS = "centerContinuous";
    private static final float INCH = 25.4f;

    /** Row heights in points, because not every program computes the height of wrapped text. */
    private static final double GROUP_HEIGHT = 32;

    private static final double HEADING_HEIGHT = 64;

    private ReportXlsx() {}

    static void write(ReportDocument report, OutputStream out) {
        Path written = null;
        try {
            written = Files.createTempFile("report", ".xlsx");
            try (var file = new BufferedOutputStream(Files.newOutputStream(written));
                    var workbook = new Workbook(file, "To So", "1.0")) {
                workbook.setGlobalDefaultFont("Times New Roman", 12);
                prose(workbook.newWorksheet(PROSE), report);
                int number = 1;
                for (var annex : report.annexes()) {
                    annex(workbook.newWorksheet(number == 1 ? ANNEX : ANNEX + " " + number), annex);
                    number++;
                }
            }
            try (var file = ZipFile.builder().setPath(written).get()) {
                ReportFile.withoutTheHour(file, report, out);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            delete(written);
        }
    }

    private static void delete(Path written) {
        try {
            if (written != null) {
                Files.deleteIfExists(written);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void prose(Worksheet sheet, ReportDocument report) throws IOException {
        sheet.width(0, PROSE_WIDTH);
        paper(sheet, "portrait");
        var lines = new Lines(sheet);
        lines.add(report.mark(), true, false, "right");
        lines.add(report.superiorBody(), false, false, "left");
        report.issuingBody().lines().forEach(name -> lines.add(name, true, false, "left"));
        lines.add("Số: " + report.number(), false, false, "left");
        lines.add(ReportLayout.NATION, true, false, "right");
        lines.add(ReportLayout.MOTTO, true, false, "right");
        lines.add(report.placeAndDate(), false, true, "right");
        lines.add(report.kind(), true, false, CENTRED);
        lines.add(report.subject(), true, false, CENTRED);
        lines.add(report.addressLine(), false, false, CENTRED);
        for (var paragraph : report.body()) {
            lines.add(paragraph.printed(), paragraph.style() == Style.HEADING, false, "left");
        }
        report.signature().lines().forEach(capacity -> lines.add(capacity, true, false, "right"));
        lines.add(report.signature().name(), true, false, "right");
        lines.add(ReportLayout.RECIPIENTS, true, true, "left");
        report.recipientLines().forEach(name -> lines.add(name, false, false, "left"));
        lines.add(report.reference(), false, false, "left");
        sheet.finish();
    }

    /** Writes one line per row into the first column. */
    private static final class Lines {

        private final Worksheet sheet;
        private int row;

        Lines(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(String text, boolean bold, boolean italic, String alignment) {
            if (text.isBlank()) {
                return;
            }
            sheet.inlineString(row, 0, text);
            var style = sheet.style(row, 0).wrapText(true).horizontalAlignment(alignment);
            if (bold) {
                style.bold();
            }
            if (italic) {
                style.italic();
            }
            style.set();
            row++;
        }
    }

    private static void annex(Worksheet sheet, Annex annex) throws IOException {
        paper(sheet, "landscape");
        var columns = ReportLayout.columns(annex);
        for (int i = 0; i < columns.length; i++) {
            sheet.width(i, columns[i] * CHARACTERS_PER_EM);
        }
        sheet.inlineString(0, 0, annex.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(1, 0, annex.note());
        sheet.style(1, 0).italic().set();
        int heading = 2;
        if (annex.grouped()) {
            sheet.rowHeight(heading, GROUP_HEIGHT);
            groups(sheet, heading++, annex);
        }
        sheet.rowHeight(heading, HEADING_HEIGHT);
        for (int i = 0; i < annex.columns().size(); i++) {
            heading(sheet, heading, i, annex.columns().get(i), CENTRED);
        }
        sheet.freezePane(Math.min(FROZEN_COLUMNS, annex.columns().size()), heading + 1);
        sheet.repeatRows(2, heading);
        int row = heading + 1;
        for (var cells : annex.rows()) {
            row(sheet, row++, cells, false);
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        row(sheet, row, annex.total(), true);
        sheet.finish();
    }

    /**
     * Centres a title across its columns without merging cells. Filters and pivot tables need separate cells, and the library
     * would write merged cells in a different order each time.
     */
    private static void groups(Worksheet sheet, int row, Annex annex) {
        int column = 0;
        for (var group : annex.groups()) {
            for (int i = 0; i < group.columns(); i++, column++) {
                if (group.titled()) {
                    heading(sheet, row, column, i == 0 ? group.title() : "", ACROSS);
                }
            }
        }
    }

    private static void heading(Worksheet sheet, int row, int column, String text, String alignment) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
        sheet.style(row, column)
                .bold()
                .wrapText(alignment.equals(CENTRED))
                .horizontalAlignment(alignment)
                .verticalAlignment(CENTRED)
                .borderStyle("thin")
                .set();
    }

    private static void row(Worksheet sheet, int row, List<Cell> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var style = sheet.style(row, i).borderStyle("thin");
            if (cell.huge()) {
                // As a number, the spreadsheet would show zeros instead of its last digits.
                sheet.inlineString(row, i, cell.printed());
                style.horizontalAlignment("right");
            } else if (cell.count() != null) {
                sheet.value(row, i, cell.count());
                style.format(COUNT);
            } else if (cell.percent() != null) {
                sheet.value(row, i, cell.percent().movePointLeft(2));
                style.format(Cell.format(cell.percent()) + "%");
            } else if (!cell.text().isEmpty()) {
                // Written as a string, so that a leading = + - @ does not start a formula.
                sheet.inlineString(row, i, cell.text());
                style.wrapText(true);
            }
            if (bold) {
                style.bold();
            }
            style.set();
        }
    }

    private static void paper(Worksheet sheet, String orientation) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.topMargin(ReportLayout.MARGIN_TOP / INCH);
        sheet.bottomMargin(ReportLayout.MARGIN_BOTTOM / INCH);
        sheet.leftMargin(ReportLayout.MARGIN_LEFT / INCH);
        sheet.rightMargin(ReportLayout.MARGIN_RIGHT / INCH);
    }
}

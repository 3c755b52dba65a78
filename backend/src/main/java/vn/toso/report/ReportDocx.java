package vn.toso.report;

import static vn.toso.report.ReportDocxTable.twips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Style;

/** Writes a report for Word and LibreOffice, with styles, real tables and a landscape section for each annex. */
final class ReportDocx {

    /** Distance from the edge of the page to the page number. */
    private static final int TO_PAGE_NUMBER = 10;

    private static final int ROOM_FOR_SIGNATURE = 25;

    private ReportDocx() {}

    static byte[] write(ReportDocument report) {
        return withoutTheHour(written(report.worded(Unbroken::words)), report);
    }

    private static byte[] written(ReportDocument report) {
        var annexes = report.annexesOnPaper();
        var columns = annexes.stream().map(ReportLayout::columns).toList();
        var written = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            ReportDocxStyles.add(
                    document,
                    IntStream.range(0, annexes.size())
                            .mapToDouble(i -> ReportLayout.pointsInTable(annexes.get(i), columns.get(i)))
                            .min()
                            .orElse(ReportLayout.BODY));
            pageHeader(document, report.mark());
            letterhead(document, report);
            text(document, report);
            foot(document, report);
            endOfPortrait(document);
            for (int i = 0; i < annexes.size(); i++) {
                annex(document, annexes.get(i), columns.get(i), i == 0);
            }
            paragraph(document, ReportDocxStyles.SMALL_PRINT, report.reference());
            landscape(document);
            document.write(written);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written.toByteArray();
    }

    private static byte[] withoutTheHour(byte[] written, ReportDocument report) {
        var bytes = new ByteArrayOutputStream();
        try (var file = ZipFile.builder().setByteArray(written).get()) {
            ReportFile.withoutTheHour(file, report, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }

    private static void pageHeader(XWPFDocument document, String mark) {
        var header = document.createHeader(HeaderFooterType.DEFAULT);
        var number = header.createParagraph();
        number.setStyle(ReportDocxStyles.HEADER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("2");
        if (!mark.isEmpty()) {
            mark(header, mark);
            mark(document.createHeader(HeaderFooterType.FIRST), mark);
        }
    }

    private static void mark(XWPFHeader header, String mark) {
        var paragraph = header.createParagraph();
        paragraph.setStyle(ReportDocxStyles.HEADER);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var run = paragraph.createRun();
        run.setText(mark);
        run.setBold(true);
    }

    private static void letterhead(XWPFDocument document, ReportDocument report) {
        var row = ReportDocxTable.pair(document, ReportLayout.LEFT_COLUMN, ReportLayout.RIGHT_COLUMN);
        var left = row.getCell(0);
        var right = row.getCell(1);
        if (!report.superiorBody().isBlank()) {
            line(left, report.superiorBody());
        }
        report.issuingBody().lines().forEach(name -> line(left, name).setBold(true));
        rule(
                left.addParagraph(),
                ReportLayout.ruleBelow(report.issuingBody(), ReportLayout.HEAD, ReportLayout.LEFT_COLUMN),
                ReportLayout.LEFT_COLUMN);
        line(left, "Số: " + report.number());
        left.removeParagraph(0);

        line(right, ReportLayout.NATION).setBold(true);
        var motto = line(right, ReportLayout.MOTTO);
        motto.setBold(true);
        motto.setFontSize(ReportLayout.BODY);
        rule(
                right.addParagraph(),
                ReportLayout.width(ReportLayout.MOTTO, ReportLayout.BODY),
                ReportLayout.RIGHT_COLUMN);
        var date = line(right, Unbroken.words(report.placeAndDate()));
        date.setItalic(true);
        date.setFontSize(ReportLayout.BODY);
        right.removeParagraph(0);
    }

    private static void text(XWPFDocument document, ReportDocument report) {
        paragraph(document, ReportDocxStyles.TITLE, report.kind());
        paragraph(document, ReportDocxStyles.SUBJECT, report.subject());
        rule(
                document.createParagraph(),
                ReportLayout.ruleBelow(report.subject(), ReportLayout.BODY, ReportLayout.TEXT_WIDTH),
                ReportLayout.TEXT_WIDTH);
        if (!report.addressee().isEmpty()) {
            paragraph(document, ReportDocxStyles.ADDRESSEE, report.addressLine());
        }
        for (var paragraph : report.body()) {
            boolean heading = paragraph.style() == Style.HEADING;
            paragraph(document, heading ? ReportDocxStyles.HEADING : ReportDocxStyles.BODY, paragraph.printed());
        }
    }

    private static void foot(XWPFDocument document, ReportDocument report) {
        paragraph(document, ReportDocxStyles.BODY, "");
        double half = ReportLayout.TEXT_WIDTH / 2.0;
        var row = ReportDocxTable.pair(document, half, half);
        var left = row.getCell(0);
        var title = recipient(left, ReportLayout.RECIPIENTS);
        title.setBold(true);
        title.setItalic(true);
        title.setFontSize(12);
        report.recipientLines().forEach(name -> recipient(left, name));
        left.removeParagraph(0);

        var right = row.getCell(1);
        for (var capacity : report.signature().lines()) {
            signature(right, capacity, 0);
        }
        signature(right, report.signature().name(), ROOM_FOR_SIGNATURE);
        right.removeParagraph(0);
    }

    private static void annex(XWPFDocument document, Annex annex, double[] columns, boolean first) {
        paragraph(document, ReportDocxStyles.TITLE, annex.title()).setPageBreak(!first);
        paragraph(document, ReportDocxStyles.NOTE, annex.note());
        ReportDocxTable.annex(document, annex, columns);
    }

    private static void landscape(XWPFDocument document) {
        var section = document.getDocument().getBody().getSectPr();
        page(section, ReportLayout.PAGE_LONG, ReportLayout.PAGE_SHORT);
        section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    }

    /** The last paragraph of a section defines its page. The first page of the document has no number. */
    private static void endOfPortrait(XWPFDocument document) {
        var last = document.createParagraph();
        last.setStyle(ReportDocxStyles.SMALL_PRINT);
        var section = last.getCTP().getPPr().addNewSectPr();
        for (var header : document.getDocument().getBody().getSectPr().getHeaderReferenceList()) {
            section.addNewHeaderReference().set(header);
        }
        page(section, ReportLayout.PAGE_SHORT, ReportLayout.PAGE_LONG);
        section.addNewTitlePg();
    }

    private static void page(CTSectPr section, int width, int height) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(width)));
        size.setH(BigInteger.valueOf(twips(height)));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(ReportLayout.MARGIN_TOP)));
        margin.setBottom(BigInteger.valueOf(twips(ReportLayout.MARGIN_BOTTOM)));
        margin.setLeft(BigInteger.valueOf(twips(ReportLayout.MARGIN_LEFT)));
        margin.setRight(BigInteger.valueOf(twips(ReportLayout.MARGIN_RIGHT)));
        margin.setHeader(BigInteger.valueOf(twips(TO_PAGE_NUMBER)));
        margin.setFooter(BigInteger.valueOf(twips(TO_PAGE_NUMBER)));
        margin.setGutter(BigInteger.ZERO);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private static XWPFRun line(XWPFTableCell cell, String text) {
        return line(cell, ReportDocxStyles.LETTERHEAD, text);
    }

    private static XWPFRun recipient(XWPFTableCell cell, String text) {
        return line(cell, ReportDocxStyles.RECIPIENT, text);
    }

    private static XWPFRun line(XWPFTableCell cell, String style, String text) {
        var paragraph = cell.addParagraph();
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private static void signature(XWPFTableCell cell, String text, int before) {
        var paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(twips(before));
        var run = paragraph.createRun();
        run.setText(text);
        run.setBold(true);
    }

    /** The upper border of an empty paragraph. It stays in place when somebody edits the text above. */
    private static void rule(XWPFParagraph paragraph, double length, int column) {
        int side = twips((column - length) / 2);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.createRun().setFontSize(6);
        paragraph.getCTP().getPPr().addNewRPr().addNewSz().setVal(BigInteger.valueOf(12));
    }
}

package vn.toso.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;

/** Tables of a DOCX, with fixed column widths, which LibreOffice needs, and headings that repeat on every page. */
final class ReportDocxTable {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private ReportDocxTable() {}

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }

    /** Two cells beside each other without borders, for the letterhead and the signature. */
    static XWPFTableRow pair(XWPFDocument document, double left, double right) {
        var table = table(document, List.of(left, right));
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        var row = row(table);
        cell(row);
        cell(row);
        row.setCantSplitRow(true);
        return row;
    }

    static void annex(XWPFDocument document, Annex annex, double[] columns) {
        double each = ReportLayout.ANNEX_WIDTH / DoubleStream.of(columns).sum();
        var table = table(
                document,
                DoubleStream.of(columns).mapToObj(width -> width * each).toList());
        table.setStyleID(ReportDocxStyles.TABLE);
        if (annex.grouped()) {
            groups(table, annex);
        }
        var titles = headings(table);
        int column = 0;
        for (var group : annex.groups()) {
            boolean above = annex.grouped() && !group.titled();
            for (int i = 0; i < group.columns(); i++, column++) {
                var cell = heading(titles, above ? "" : annex.columns().get(column));
                if (above) {
                    merge(cell, STMerge.CONTINUE);
                }
            }
        }
        annex.rows().forEach(row -> row(table, row, false));
        row(table, annex.total(), true);
    }

    /** Columns without a group heading span both heading rows. */
    private static void groups(XWPFTable table, Annex annex) {
        var row = headings(table);
        int column = 0;
        for (var group : annex.groups()) {
            if (group.titled()) {
                var cell = heading(row, group.title());
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(group.columns()));
                column += group.columns();
            } else {
                for (int i = 0; i < group.columns(); i++) {
                    merge(heading(row, annex.columns().get(column++)), STMerge.RESTART);
                }
            }
        }
    }

    private static void row(XWPFTable table, List<Cell> cells, boolean bold) {
        var row = row(table);
        row.setCantSplitRow(true);
        for (var cell : cells) {
            var style = cell.number() ? ReportDocxStyles.TABLE_NUMBER : ReportDocxStyles.TABLE_TEXT;
            write(cell(row), style, cell.printed(), bold);
        }
    }

    private static XWPFTableRow headings(XWPFTable table) {
        var row = row(table);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        return row;
    }

    private static XWPFTableCell heading(XWPFTableRow row, String text) {
        var cell = cell(row);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        write(cell, ReportDocxStyles.TABLE_HEADING, text, false);
        return cell;
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum how) {
        cell.getCTTc().getTcPr().addNewVMerge().setVal(how);
    }

    private static void write(XWPFTableCell cell, String style, String text, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setBold(bold);
        run.setText(text);
    }

    private static XWPFTable table(XWPFDocument document, List<Double> columns) {
        var table = document.createTable();
        table.removeRow(0);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(
                twips(columns.stream().mapToDouble(Double::doubleValue).sum())));
        var grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(column))));
        return table;
    }

    /** Bypasses the table's own method, which gives each row as many cells as the first. */
    private static XWPFTableRow row(XWPFTable table) {
        return new XWPFTableRow(table.getCTTbl().addNewTr(), table);
    }

    private static XWPFTableCell cell(XWPFTableRow row) {
        var cell = row.addNewTableCell();
        cell.getCTTc().addNewTcPr();
        return cell;
    }
}

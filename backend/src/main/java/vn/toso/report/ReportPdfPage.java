package vn.toso.report;

import io.quarkus.qute.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Paragraph;
import vn.toso.report.ReportDocument.Style;
import vn.toso.shared.document.PdfPage;

/** The report as XHTML: {@code templates/report.html} filled with the report's texts and lengths. */
final class ReportPdfPage {

    private static final Template TEMPLATE = PdfPage.template("report.html");

    private ReportPdfPage() {}

    static String of(ReportDocument report) {
        var page = TEMPLATE.instance();
        letterhead(report).forEach(page::data);
        text(report).forEach(page::data);
        foot(report).forEach(page::data);
        page.data(
                "annexes",
                report.annexesOnPaper().stream().map(ReportPdfPage::annex).toList());
        return page.render();
    }

    private static Map<String, Object> letterhead(ReportDocument report) {
        var issuingBody = report.issuingBody().lines().toList();
        return Map.ofEntries(
                Map.entry("title", report.title()),
                Map.entry("author", String.join(" ", issuingBody)),
                Map.entry("reference", report.reference()),
                Map.entry("mark", report.mark()),
                Map.entry("leftColumn", millimetres(ReportLayout.LEFT_COLUMN)),
                Map.entry("rightColumn", millimetres(ReportLayout.RIGHT_COLUMN)),
                Map.entry("superiorBody", report.superiorBody().isBlank() ? List.of() : List.of(report.superiorBody())),
                Map.entry("issuingBody", issuingBody),
                Map.entry(
                        "ruleBelowBody",
                        millimetres(ReportLayout.ruleBelow(
                                report.issuingBody(), ReportLayout.HEAD, ReportLayout.LEFT_COLUMN))),
                Map.entry("number", report.number()),
                Map.entry("numberPoints", ReportLayout.pointsOfNumber(report.number())),
                Map.entry("nation", ReportLayout.NATION),
                Map.entry("motto", ReportLayout.MOTTO),
                Map.entry("ruleBelowMotto", millimetres(ReportLayout.width(ReportLayout.MOTTO, ReportLayout.BODY))),
                Map.entry("placeAndDate", Unbroken.spaces(report.placeAndDate())));
    }

    private static Map<String, Object> text(ReportDocument report) {
        return Map.of(
                "kind", report.kind(),
                "subject", report.subject(),
                "addressLine", report.addressLine(),
                "ruleBelowSubject",
                        millimetres(
                                ReportLayout.ruleBelow(report.subject(), ReportLayout.BODY, ReportLayout.TEXT_WIDTH)),
                "blocks", blocks(report.body()));
    }

    /** Adjacent paragraphs of the same style form one block. */
    private static List<Map<String, Object>> blocks(List<Paragraph> body) {
        var blocks = new ArrayList<Map<String, Object>>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < body.size(); i++) {
            var style = body.get(i).style();
            texts.add(body.get(i).printed());
            if (i + 1 == body.size() || body.get(i + 1).style() != style) {
                blocks.add(Map.of(
                        "list", style == Style.ITEM, "heading", style == Style.HEADING, "texts", List.copyOf(texts)));
                texts.clear();
            }
        }
        return blocks;
    }

    private static Map<String, Object> foot(ReportDocument report) {
        return Map.of(
                "halfColumn", millimetres(ReportLayout.TEXT_WIDTH / 2.0),
                "recipientsTitle", ReportLayout.RECIPIENTS,
                "recipients", report.recipientLines(),
                "capacities", report.signature().lines(),
                "signatory", report.signature().name());
    }

    private static Map<String, Object> annex(Annex annex) {
        var columns = ReportLayout.columns(annex);
        double all = DoubleStream.of(columns).sum();
        return Map.of(
                "title", annex.title(),
                "note", annex.note(),
                "points", ReportLayout.pointsInTable(annex, columns),
                "widths",
                        DoubleStream.of(columns)
                                .mapToObj(width -> String.format(Locale.ROOT, "%.3f", width * 100 / all))
                                .toList(),
                "headings", headings(annex),
                "rows",
                        Stream.concat(
                                        annex.rows().stream().map(row -> row(row, false)),
                                        Stream.of(row(annex.total(), true)))
                                .toList());
    }

    private static Map<String, Object> row(List<Cell> cells, boolean total) {
        return Map.of(
                "total",
                total,
                "cells",
                cells.stream()
                        .map(cell -> Map.of("number", cell.number(), "text", cell.printed()))
                        .toList());
    }

    /** One row of headings, or two if there are group headings. */
    private static List<List<Map<String, Object>>> headings(Annex annex) {
        if (!annex.grouped()) {
            return List.of(
                    annex.columns().stream().map(text -> heading(text, 1, "")).toList());
        }
        var above = new ArrayList<Map<String, Object>>();
        var below = new ArrayList<Map<String, Object>>();
        int column = 0;
        for (var group : annex.groups()) {
            var columns = annex.columns().subList(column, column + group.columns());
            if (group.titled()) {
                above.add(heading(group.title(), group.columns(), ""));
                columns.forEach(text -> below.add(heading(text, 1, "")));
            } else {
                // No cell over both rows: where the headings are repeated, its lines would be lost.
                columns.forEach(text -> {
                    above.add(heading("", 1, "upper"));
                    below.add(heading(text, 1, "lower"));
                });
            }
            column += group.columns();
        }
        return List.of(above, below);
    }

    /**
     * @param columns number of columns that it spans
     * @param half which half of a heading that stands beside both rows; empty for other headings
     */
    private static Map<String, Object> heading(String text, int columns, String half) {
        return Map.of("text", text, "columns", columns, "half", half);
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}

package vn.toso.report;

import static vn.toso.report.ReportFile.escaped;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Style;

/**
 * A report as the XHTML that is printed. What is only set side by side is no table, so that a screen reader announces
 * one table: the annex.
 */
final class ReportPdfPage {

    private static final String CSS =
            """
            @page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;
              @top-center { content: counter(page); font: 13pt 'Liberation Serif'; } }
            @page :first { @top-center { content: ''; } }
            @page annex { size: 297mm 210mm; margin: 20mm 15mm 20mm 30mm;
              @top-center { content: counter(page); font: 13pt 'Liberation Serif'; } }
            body { margin: 0; font: 14pt/1.25 'Liberation Serif'; color: #000; }
            p, h1, h2, ul, li { margin: 0; padding: 0; }
            h1, h2 { font-size: 14pt; }
            ul { list-style: none; }
            .pair { display: table; table-layout: fixed; width: 165mm; border-collapse: collapse; page-break-inside: avoid; }
            .cell { display: table-cell; vertical-align: top; text-align: center; font-size: 13pt; }
            .rule { margin: 1mm auto 0; border-top: 0.75pt solid #000; height: 2mm; }
            .bold { font-weight: bold; }
            .date { font-size: 14pt; font-style: italic; }
            .kind { text-align: center; margin-top: 7mm; }
            .subject { text-align: center; font-weight: bold; }
            .text, li { margin-top: 6pt; text-indent: 10mm; text-align: justify; }
            h2 { margin-top: 6pt; text-indent: 10mm; page-break-after: avoid; }
            .foot { margin-top: 8mm; }
            .foot .cell { font-size: 14pt; }
            .foot .recipients { text-align: left; font-size: 11pt; }
            .recipients li { margin: 0; text-indent: 0; text-align: left; }
            .recipients .title { font: italic bold 12pt 'Liberation Serif'; }
            .name { padding-top: 25mm; }
            .annex { page: annex; page-break-before: always; width: 252mm; }
            .annex h2 { text-align: center; text-indent: 0; margin: 0; }
            .note { text-align: center; font-style: italic; font-size: 12pt; margin-bottom: 2mm; }
            table { width: 251.5mm; table-layout: fixed; border-collapse: collapse; line-height: 1.2;
              -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid #000; padding: 0.6mm 0.7mm; vertical-align: top; text-align: left; }
            th { text-align: center; vertical-align: middle; }
            .number { text-align: right; white-space: nowrap; }
            .total td { font-weight: bold; }
            .reference { margin-top: 6pt; font-size: 9pt; }
            """;

    private final ReportDocument report;
    private final StringBuilder html = new StringBuilder();

    private ReportPdfPage(ReportDocument report) {
        this.report = report;
    }

    static String of(ReportDocument report) {
        var page = new ReportPdfPage(report);
        page.write();
        return page.html.toString();
    }

    private void write() {
        html.append("<html lang=\"vi\"><head><title>")
                .append(escaped(report.title()))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(String.join(" ", report.issuingBody().lines().toList())))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escaped(report.reference()))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escaped(report.subject()))
                .append("\"/><style>")
                .append(CSS)
                .append("</style></head><body>");
        letterhead();
        text();
        foot();
        var annexes = report.annexesOnPaper();
        for (int i = 0; i < annexes.size(); i++) {
            annex(annexes.get(i), i == annexes.size() - 1);
        }
        html.append("</body></html>");
    }

    private void letterhead() {
        html.append("<div class=\"pair\">");
        html.append(cell(ReportLayout.LEFT_COLUMN, "cell"));
        if (!report.superiorBody().isBlank()) {
            element("p", "", report.superiorBody());
        }
        report.issuingBody().lines().forEach(name -> element("p", "bold", name));
        rule(ReportLayout.ruleBelow(report.issuingBody(), ReportLayout.HEAD, ReportLayout.LEFT_COLUMN));
        element("p", "", "Số: " + report.number());
        html.append("</div>").append(cell(ReportLayout.RIGHT_COLUMN, "cell"));
        element("p", "bold", ReportLayout.NATION);
        html.append("<p class=\"bold\" style=\"font-size: 14pt\">")
                .append(ReportLayout.MOTTO)
                .append("</p>");
        rule(ReportLayout.width(ReportLayout.MOTTO, ReportLayout.BODY));
        element("p", "date", report.placeAndDate());
        html.append("</div></div>");
    }

    private void text() {
        element("h1", "kind", report.kind());
        element("p", "subject", report.subject());
        rule(ReportLayout.ruleBelow(report.subject(), ReportLayout.BODY, ReportLayout.TEXT_WIDTH));
        boolean list = false;
        for (var paragraph : report.body()) {
            boolean item = paragraph.style() == Style.ITEM;
            if (item != list) {
                html.append(item ? "<ul>" : "</ul>");
                list = item;
            }
            switch (paragraph.style()) {
                case HEADING -> element("h2", "", paragraph.printed());
                case TEXT -> element("p", "text", paragraph.printed());
                case ITEM -> element("li", "", paragraph.printed());
            }
        }
        if (list) {
            html.append("</ul>");
        }
    }

    private void foot() {
        double half = ReportLayout.TEXT_WIDTH / 2.0;
        html.append("<div class=\"pair foot\">").append(cell(half, "cell recipients"));
        element("p", "title", ReportLayout.RECIPIENTS);
        html.append("<ul>");
        report.recipientLines().forEach(name -> element("li", "", name));
        html.append("</ul></div>").append(cell(half, "cell"));
        report.signature().lines().forEach(capacity -> element("p", "bold", capacity));
        element("p", "bold name", report.signature().name());
        html.append("</div></div>");
    }

    private void annex(Annex annex, boolean last) {
        var columns = ReportLayout.columns(annex);
        html.append("<div class=\"annex\">");
        element("h2", "", annex.title());
        element("p", "note", annex.note());
        html.append(
                "<table style=\"font-size: %spt\"><colgroup>".formatted(ReportLayout.pointsInTable(annex, columns)));
        double all = DoubleStream.of(columns).sum();
        for (double width : columns) {
            html.append(String.format(Locale.ROOT, "<col style=\"width: %.3f%%\"/>", width * 100 / all));
        }
        html.append("</colgroup><thead>");
        headings(annex);
        html.append("</thead><tbody>");
        annex.rows().forEach(row -> row(row, ""));
        row(annex.total(), "total");
        html.append("</tbody></table>");
        if (last) {
            element("p", "reference", report.reference());
        }
        html.append("</div>");
    }

    private void headings(Annex annex) {
        if (annex.grouped()) {
            html.append("<tr>");
            int column = 0;
            for (var group : annex.groups()) {
                if (group.titled()) {
                    heading(" colspan=\"" + group.columns() + "\"", group.title());
                    column += group.columns();
                } else {
                    for (int i = 0; i < group.columns(); i++) {
                        heading(" rowspan=\"2\"", annex.columns().get(column++));
                    }
                }
            }
            html.append("</tr>");
        }
        html.append("<tr>");
        int column = 0;
        for (var group : annex.groups()) {
            for (int i = 0; i < group.columns(); i++, column++) {
                if (!annex.grouped() || group.titled()) {
                    heading("", annex.columns().get(column));
                }
            }
        }
        html.append("</tr>");
    }

    private void heading(String span, String text) {
        html.append("<th scope=\"col\"")
                .append(span)
                .append('>')
                .append(escaped(text))
                .append("</th>");
    }

    private void row(List<Cell> cells, String kind) {
        html.append("<tr class=\"").append(kind).append("\">");
        cells.forEach(cell -> element("td", cell.number() ? "number" : "", cell.printed()));
        html.append("</tr>");
    }

    private static String cell(double width, String kind) {
        return String.format(Locale.ROOT, "<div class=\"%s\" style=\"width: %.1fmm\">", kind, width);
    }

    private void rule(double length) {
        html.append(String.format(Locale.ROOT, "<div class=\"rule\" style=\"width: %.1fmm\"></div>", length));
    }

    private void element(String name, String kind, String text) {
        html.append('<').append(name);
        if (!kind.isEmpty()) {
            html.append(" class=\"").append(kind).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append('>');
    }
}

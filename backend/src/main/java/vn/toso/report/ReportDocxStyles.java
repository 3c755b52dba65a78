package vn.toso.report;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of a report. They allow a user of Word to change all headings at once. */
final class ReportDocxStyles {

    static final String TITLE = "Title";
    static final String SUBJECT = "Subtitle";
    static final String HEADING = "Heading1";
    static final String BODY = "BodyText";
    static final String HEADER = "Header";
    static final String LETTERHEAD = "Letterhead";
    static final String RECIPIENT = "Recipient";
    static final String NOTE = "Note";
    static final String ADDRESSEE = "Addressee";
    static final String SMALL_PRINT = "SmallPrint";
    static final String TABLE = "TableGrid";
    static final String TABLE_TEXT = "TableText";
    static final String TABLE_NUMBER = "TableNumber";
    static final String TABLE_HEADING = "TableHeading";

    private static final int TWIPS_PER_POINT = 20;
    private static final String CENTRED = "<w:jc w:val=\"center\"/>";
    private static final String BOLD = "<w:b/><w:bCs/>";

    private ReportDocxStyles() {}

    /** @param pointsInTable font size in tables, which depends on the number of columns */
    static void add(XWPFDocument document, double pointsInTable) {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(xml(pointsInTable)).getStyles());
        } catch (XmlException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /**
     * The licence of Times New Roman forbids to include it. Where it is missing, Word and LibreOffice use a font with the
     * same widths.
     */
    private static String xml(double pointsInTable) {
        var before = "<w:spacing w:before=\"120\" w:after=\"120\"/>";
        return """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>\
                <w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" \
                w:eastAsia="Times New Roman" w:cs="Times New Roman"/>%s<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault/></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>\
                """
                        .formatted(size(ReportLayout.BODY))
                + paragraph(TITLE, "Title", "<w:spacing w:before=\"240\"/>" + CENTRED, BOLD)
                + paragraph(SUBJECT, "Subtitle", CENTRED, BOLD)
                + paragraph(
                        HEADING,
                        "heading 1",
                        "<w:keepNext/>" + before + "<w:ind w:firstLine=\"567\"/><w:outlineLvl w:val=\"0\"/>",
                        BOLD)
                + paragraph(
                        BODY,
                        "Body Text",
                        "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>",
                        "")
                + paragraph(ADDRESSEE, "Salutation", "<w:spacing w:before=\"120\" w:after=\"120\"/>" + CENTRED, "")
                + paragraph(HEADER, "header", CENTRED, size(ReportLayout.HEAD))
                + paragraph(LETTERHEAD, "Letterhead", CENTRED, size(ReportLayout.HEAD))
                + paragraph(RECIPIENT, "Recipient", "", size(11))
                + paragraph(NOTE, "Note", "<w:spacing w:after=\"120\"/>" + CENTRED, "<w:i/><w:iCs/>" + size(12))
                + paragraph(SMALL_PRINT, "Small Print", before, size(9))
                + paragraph(TABLE_TEXT, "Table Text", "", size(pointsInTable))
                + paragraph(TABLE_NUMBER, "Table Number", "<w:jc w:val=\"right\"/>", size(pointsInTable))
                + paragraph(TABLE_HEADING, "Table Heading", CENTRED, BOLD + size(pointsInTable))
                + """
                <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
                <w:tblPr><w:tblBorders>%1$s%2$s%3$s%4$s%5$s%6$s</w:tblBorders><w:tblCellMar><w:left w:w="%7$d" w:type="dxa"/>\
                <w:right w:w="%7$d" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"""
                        .formatted(
                                line("top"),
                                line("left"),
                                line("bottom"),
                                line("right"),
                                line("insideH"),
                                line("insideV"),
                                Math.round(pointsInTable * TWIPS_PER_POINT * ReportLayout.CELL_PADDING));
    }

    private static String paragraph(String id, String name, String properties, String type) {
        return """
                <w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>\
                <w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"""
                .formatted(id, name, properties, type);
    }

    /** Font sizes in DOCX are in half points. */
    private static String size(double points) {
        return "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(Math.round(points * 2));
    }

    private static String line(String side) {
        return "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(side);
    }
}

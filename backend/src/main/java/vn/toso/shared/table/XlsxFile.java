package vn.toso.shared.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook, read as a stream: POI finds the parts, and SAX handlers read their content. */
final class XlsxFile {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** How many sheets are tried; a table is usually on one of the first. */
    private static final int MAX_TRIED = 12;

    private XlsxFile() {}

    /** An entry of the workbook's list of sheets. */
    record Listed(String name, String relationship, boolean hidden) {}

    /**
     * @param wanted selects a sheet by name, and a hidden one is refused; null for any visible sheet
     * @param useful selects the first sheet that satisfies it, else the first with content is read
     */
    static Sheet read(byte[] file, Predicate<String> wanted, Predicate<Sheet> useful)
            throws IOException, OpenXML4JException, SAXException {
        var limits = new FileLimits(file);
        try (var parts = new ZipParts(file, limits)) {
            if (parts.has("content.xml") && parts.has("mimetype")) {
                throw UnreadableTable.because(UnreadableTable.Reason.OPEN_DOCUMENT);
            }
            if (parts.has("xl/workbook.bin")) {
                throw UnreadableTable.because(UnreadableTable.Reason.BINARY_EXCEL);
            }
            if (!parts.has("[Content_Types].xml") || parts.has("word/document.xml")) {
                throw UnreadableTable.because(UnreadableTable.Reason.OTHER);
            }
            var workbook = OPCPackage.open(parts);
            try {
                if (workbook.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                                .size()
                        > 0) {
                    throw UnreadableTable.because(UnreadableTable.Reason.STRICT_OOXML);
                }
                return read(new XSSFReader(workbook), wanted, useful, limits);
            } finally {
                workbook.revert();
            }
        }
    }

    private static Sheet read(XSSFReader reader, Predicate<String> wanted, Predicate<Sheet> useful, FileLimits limits)
            throws IOException, OpenXML4JException, SAXException {
        var sheets = new Sheets();
        parse(reader.getWorkbookData(), sheets);
        var styles = new XlsxStyles();
        parse(reader.getStylesData(), styles);
        var texts = new XlsxTexts(limits);
        parse(reader.getSharedStringsData(), texts);
        var candidates = sheets.listed.stream()
                .filter(sheet -> wanted == null ? !sheet.hidden() : wanted.test(sheet.name()))
                .toList();
        if (candidates.isEmpty()) {
            throw UnreadableTable.because(UnreadableTable.Reason.NO_VISIBLE_SHEET);
        }
        if (candidates.stream().allMatch(Listed::hidden)) {
            throw UnreadableTable.because(UnreadableTable.Reason.HIDDEN_SHEET);
        }
        Sheet first = null;
        for (var sheet : candidates.subList(0, Math.min(candidates.size(), MAX_TRIED))) {
            var handler = new XlsxSheet(sheet, texts.read, styles, sheets, limits);
            parse(reader.getSheet(sheet.relationship()), handler);
            var read = handler.sheet().among(others(sheets.listed, sheet, false), others(sheets.listed, sheet, true));
            if (useful.test(read)) {
                return read;
            }
            first = first == null || first.lines().isEmpty() ? read : first;
        }
        return first;
    }

    private static List<String> others(List<Listed> sheets, Listed read, boolean hidden) {
        return sheets.stream()
                .filter(sheet -> !sheet.equals(read) && sheet.hidden() == hidden)
                .map(Listed::name)
                .toList();
    }

    private static void parse(InputStream part, ContentHandler handler) throws IOException, SAXException {
        if (part == null) {
            return;
        }
        try (part) {
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the list of sheets, the date system of the workbook, and whether it is calculated on opening. */
    static final class Sheets extends DefaultHandler {

        private static final int MAX = 1_000;

        private final List<Listed> listed = new ArrayList<>();
        boolean from1904;
        boolean calculatedOnOpening;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("workbookPr")) {
                from1904 = XlsxSheet.isTrue(attributes.getValue("date1904"));
            } else if (local.equals("calcPr")) {
                calculatedOnOpening = XlsxSheet.isTrue(attributes.getValue("fullCalcOnLoad"));
            } else if (local.equals("sheet") && listed.size() < MAX) {
                var state = attributes.getValue("state");
                listed.add(new Listed(
                        attributes.getValue("name"),
                        attributes.getValue(RELATIONSHIPS, "id"),
                        state != null && !state.equals("visible")));
            }
        }
    }
}

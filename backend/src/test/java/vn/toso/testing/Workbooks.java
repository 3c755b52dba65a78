package vn.toso.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Builds XLSX files part by part, so that tests can create files that no spreadsheet program would write. */
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String TEXTS = "xl/sharedStrings.xml";

    private Workbooks() {}

    /**
     * @param sheetData the rows as XML
     * @param behind XML that follows the rows in the sheet
     */
    public static byte[] of(String sheetData, String behind) {
        return zip(parts(sheetData, behind));
    }

    public static byte[] of(String sheetData) {
        return of(sheetData, "");
    }

    /** @param formats number formats; cells refer to the first one by {@code s="1"} */
    public static byte[] styled(String sheetData, String... formats) {
        var parts = parts(sheetData, "");
        var custom = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.length; i++) {
            custom.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(164 + i, formats[i].replace("<", "&lt;").replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        parts.put(
                STYLES,
                "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, custom, styles));
        return zip(parts);
    }

    /** The parts of a workbook with one sheet, by path. The caller may change them before it calls {@link #zip}. */
    public static Map<String, String> parts(String sheetData, String behind) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
                </Types>""");
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "sharedStrings.xml"));
        parts.put(STYLES, "<styleSheet xmlns=\"%s\"/>".formatted(MAIN));
        parts.put(TEXTS, "<sst xmlns=\"%s\"><si><t>mot</t></si></sst>".formatted(MAIN));
        parts.put(
                SHEET,
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, sheetData, behind));
        return parts;
    }

    private static String relationships(String... typesAndTargets) {
        var all = new StringBuilder("<Relationships xmlns=\"%s\">".formatted(PACKAGE));
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return all.append("</Relationships>").toString();
    }

    public static byte[] zip(Map<String, String> parts) {
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    public static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static Map<String, byte[]> unzipped(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return parts;
    }
}

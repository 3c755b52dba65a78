package vn.toso.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.toso.testing.Files;

/** Reads the text of a report's files. */
final class PrintedReport {

    private PrintedReport() {}

    /** The texts of DOCX, PDF and XLSX, without spaces, see {@link #unbroken}. */
    static List<String> texts(String user, String id) throws IOException {
        return List.of(unbroken(docx(user, id)), unbroken(pdf(user, id)), unbroken(xlsx(user, id)));
    }

    /** Page number and mark, which may stand within a sentence. */
    private static final String PAGE_HEADER = "(?m)^(\\d+|DỰ THẢO|\\d+ DỰ THẢO)\\R";

    /** Removes all spaces, because lines wrap on paper, even after a slash. */
    static String unbroken(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2060]+", "");
    }

    private static byte[] document(String user, String id, ReportFormat format) {
        return Files.download(user, format.mediaType(), "/api/v1/reports/" + id + "/document");
    }

    private static String docx(String user, String id) throws IOException {
        try (var words = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(document(user, id, ReportFormat.DOCX))))) {
            return words.getText();
        }
    }

    private static String pdf(String user, String id) throws IOException {
        try (var pages = Loader.loadPDF(document(user, id, ReportFormat.PDF))) {
            return new PDFTextStripper().getText(pages).replaceAll(PAGE_HEADER, "");
        }
    }

    private static String xlsx(String user, String id) throws IOException {
        return xlsx(document(user, id, ReportFormat.XLSX));
    }

    /** The cells of all sheets, a line each. */
    static String xlsx(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var text = new StringBuilder();
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.forEach(cell ->
                            text.append(cell == null ? "" : cell.getText()).append('\n'));
                }
            }
            return text.toString();
        }
    }
}

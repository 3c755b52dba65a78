package vn.toso.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a DOCX and an XLSX are inside: a ZIP file of parts, into which the libraries that write them put the hour. Stored
 * files are compared with what is written again, so the hour is taken out.
 */
final class ReportFile {

    private static final String CORE = "docProps/core.xml";
    /** Not the first hour that a ZIP file knows, beside which Java writes the time zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReportFile() {}

    static void withoutTheHour(ZipFile file, ReportDocument report, OutputStream out) {
        // Not closed: whoever handed the stream in closes it.
        var zip = new ZipOutputStream(out);
        try {
            for (var part : Collections.list(file.getEntries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                if (part.getName().equals(CORE)) {
                    zip.write(core(report).getBytes(StandardCharsets.UTF_8));
                } else {
                    file.getInputStream(part).transferTo(zip);
                }
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String core(ReportDocument report) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:language>vi</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>"""
                .formatted(
                        escaped(report.title()),
                        escaped(String.join(" ", report.issuingBody().lines().toList())),
                        report.created());
    }

    /** Text as XML and XHTML hold it; characters that they cannot hold are left out. */
    static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

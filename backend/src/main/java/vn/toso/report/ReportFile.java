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
import vn.toso.shared.document.Xml;

/**
 * Removes timestamps from DOCX and XLSX files. Both are ZIP files into which the libraries write the current time. Without
 * it, the same report always gives the same bytes, so that a stored file can be compared with a new one.
 */
final class ReportFile {

    private static final String CORE = "docProps/core.xml";
    /** Not 1/1/1980, the first date of the ZIP format, for which Java adds the time zone of the server. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReportFile() {}

    static void withoutTheHour(ZipFile file, ReportDocument report, OutputStream out) {
        // Not closed here, because the caller closes {@code out}.
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
                        Xml.escaped(report.title()),
                        Xml.escaped(
                                String.join(" ", report.issuingBody().lines().toList())),
                        report.created());
    }
}

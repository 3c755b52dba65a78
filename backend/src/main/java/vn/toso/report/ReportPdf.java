package vn.toso.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import vn.toso.shared.document.PdfPage;
import vn.toso.shared.document.Xml;

/** Writes a report for reading and printing, with embedded fonts and tags for screen readers (PDF/UA). */
final class ReportPdf {

    private ReportPdf() {}

    static byte[] write(ReportDocument report) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            PdfPage.write(ReportPdfPage.of(report.worded(Unbroken::spaces)), document);
            withoutTheHour(document, report);
            document.save(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    /** Removes everything that depends on the time, so that the same report always gives the same bytes. */
    private static void withoutTheHour(PDDocument document, ReportDocument report) throws IOException {
        document.setDocumentId((long) report.reference().hashCode());
        var created = GregorianCalendar.from(report.created().atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(created);
        var xmp = new ByteArrayInputStream(xmp(report).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, xmp));
    }

    private static String xmp(ReportDocument report) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate><pdf:Producer>To So</pdf:Producer>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>"""
                .formatted(Xml.escaped(report.title()), report.created());
    }
}

package vn.toso.report;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import vn.toso.shared.document.Document;
import vn.toso.shared.table.TableFormat;

enum ReportFormat {
    DOCX(Document.DOCX),
    PDF(Document.PDF),
    XLSX(TableFormat.XLSX_TYPE);

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static ReportFormat of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    byte[] write(ReportDocument document) {
        return switch (this) {
            case DOCX -> ReportDocx.write(document);
            case PDF -> ReportPdf.write(document);
            case XLSX -> {
                var bytes = new ByteArrayOutputStream();
                ReportXlsx.write(document, bytes);
                yield bytes.toByteArray();
            }
        };
    }
}

package vn.toso.report;

import java.io.ByteArrayOutputStream;
import vn.toso.shared.table.TableFormat;

enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX(TableFormat.XLSX_TYPE);

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
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

package vn.toso.report;

import java.io.ByteArrayOutputStream;

enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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

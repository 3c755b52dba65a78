package vn.toso.attachment;

import java.util.List;
import java.util.Locale;
import vn.toso.shared.document.Document;
import vn.toso.shared.table.TableFormat;

/** The kinds of file that can be attached. */
public enum FileType {
    PDF(Document.PDF, "pdf"),
    DOCX(Document.DOCX, "docx"),
    XLSX(TableFormat.XLSX_TYPE, "xlsx"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the file's name has one of the extensions of this type, in any case. */
    boolean isNamedBy(String fileName) {
        return extensions.contains(
                fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}

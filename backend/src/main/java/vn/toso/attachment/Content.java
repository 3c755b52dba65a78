package vn.toso.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Recognises files by their content. */
final class Content {

    private static final int HEAD = 12;

    /** A reader of PDF looks for the end within the last kilobyte; a signature may be followed by a few spaces. */
    private static final int PDF_TAIL = 2048;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MAX_CONTENT_TYPES = 1 << 20;
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** Documents with macros are other types. */
    private static final String MACROS = "vbaProject.bin";

    private static final int MAX_PARTS = 5_000;
    private static final long UNPACKED_BASE = 2L << 20;
    private static final int UNPACKED_PER_BYTE = 100;
    private static final long MAX_UNPACKED = 300L << 20;

    private Content() {}

    /**
     * @return null if it is none of our types
     * @throws vn.toso.shared.problem.Problem if the file is incomplete, or an archive that unpacks to far more than its size
     */
    static FileType typeOf(Path file) throws IOException {
        var head = head(file);
        if (head.startsWith("%PDF-")) {
            requireEnd(file);
            return FileType.PDF;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return FileType.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return FileType.PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return FileType.WEBP;
        }
        return head.startsWith("PK\u0003\u0004") ? office(file) : null;
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** A download that broke off has no end. */
    private static void requireEnd(Path pdf) throws IOException {
        try (var file = new RandomAccessFile(pdf.toFile(), "r")) {
            var tail = new byte[(int) Math.min(PDF_TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw AttachmentProblem.damaged();
            }
        }
    }

    private static FileType office(Path file) throws IOException {
        long limit = Math.min(UNPACKED_BASE + UNPACKED_PER_BYTE * Files.size(file), MAX_UNPACKED);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw AttachmentProblem.expands();
            }
            long unpacked = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                if (part.getName().endsWith(MACROS)) {
                    return null;
                }
                try (var in = zip.getInputStream(part)) {
                    unpacked += length(in, limit - unpacked);
                }
            }
            return main(zip);
        } catch (ZipException | EOFException broken) {
            throw AttachmentProblem.damaged();
        }
    }

    /** Reads to the end, but not beyond the limit. */
    private static long length(InputStream part, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            length += read;
            if (length > limit) {
                throw AttachmentProblem.expands();
            }
        }
        return length;
    }

    private static FileType main(ZipFile zip) throws IOException {
        var types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            return null;
        }
        try (var in = zip.getInputStream(types)) {
            var text = new String(in.readNBytes(MAX_CONTENT_TYPES), StandardCharsets.UTF_8);
            return text.contains(WORD) ? FileType.DOCX : text.contains(EXCEL) ? FileType.XLSX : null;
        }
    }
}

package vn.toso.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they are sent, with what they must not tell. */
public final class Samples {

    /** Stands in all metadata of {@link #jpeg}, {@link #png} and {@link #webp}. */
    static final String SECRET = "21.5312N 106.2841E";

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Samples() {}

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] file(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param size in bytes */
    public static byte[] pdf(int size) {
        var bytes = new byte[size];
        var head = ascii("%PDF-1.7\n");
        var tail = ascii("\n%%EOF\n");
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = head.length; i < size - tail.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        System.arraycopy(tail, 0, bytes, size - tail.length, tail.length);
        return bytes;
    }

    public static byte[] docx() {
        return office(WORD, "word/document.xml", 1000);
    }

    static byte[] xlsx() {
        return office(EXCEL, "xl/workbook.xml", 1000);
    }

    /** A small file that unpacks to 310 MB. */
    static byte[] bomb() {
        return office(WORD, "word/document.xml", 310 << 20);
    }

    static byte[] withMacros() {
        return zip(WORD, "word/vbaProject.bin", 10);
    }

    static byte[] archive() {
        return zip("application/x-other", "anything.txt", 10);
    }

    private static byte[] office(String type, String main, int length) {
        return zip(type, main, length);
    }

    private static byte[] zip(String type, String part, int length) {
        return file(out -> {
            var zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(ascii("<Types><Override ContentType=\"" + type + "\"/></Types>"));
            zip.putNextEntry(new ZipEntry(part));
            var zeros = new byte[1 << 20];
            for (int left = length; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
            zip.finish();
        });
    }

    /** @param orientation as a camera writes it, 1 to 8 */
    static byte[] jpeg(int orientation) {
        return file(out -> {
            out.writeShort(0xFFD8);
            segment(out, 0xE0, ascii("JFIF\0\1\2\0\0\1\0\1\0\0"));
            segment(out, 0xE1, exif(orientation));
            segment(out, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET));
            segment(out, 0xE2, ascii("ICC_PROFILE\0\1\1profile"));
            segment(out, 0xE2, ascii("MPF\0" + SECRET));
            segment(out, 0xED, ascii("Photoshop 3.0\0" + SECRET));
            segment(out, 0xFE, ascii(SECRET));
            segment(out, 0xDB, ascii("table"));
            segment(out, 0xDA, ascii("scan"));
            out.write(new byte[] {1, (byte) 0xFF, 0, 2, (byte) 0xFF, (byte) 0xD0, 3});
            segment(out, 0xC4, ascii("between two scans"));
            segment(out, 0xDA, ascii("scan"));
            out.write(4);
            out.writeShort(0xFFD9);
            out.write(ascii(SECRET));
        });
    }

    private static byte[] exif(int orientation) {
        return file(out -> {
            out.write(ascii("Exif\0\0MM\0*"));
            out.writeInt(8);
            out.writeShort(2);
            out.write(new byte[] {1, 0x0F, 0, 2, 0, 0, 0, 4, 'c', 'a', 'm', 0});
            out.write(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
            out.writeInt(0);
            out.write(ascii(SECRET));
        });
    }

    private static void segment(DataOutputStream out, int marker, byte[] content) throws IOException {
        out.writeShort(0xFF00 | marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    static byte[] png() {
        return file(out -> {
            out.write(0x89);
            out.write(ascii("PNG\r\n\032\n"));
            chunk(out, "IHDR", new byte[13]);
            chunk(out, "eXIf", ascii("MM\0*" + SECRET));
            chunk(out, "tEXt", ascii("Comment\0" + SECRET));
            chunk(out, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
            chunk(out, "zTXt", ascii("Raw profile type iptc\0\0" + SECRET));
            chunk(out, "tIME", new byte[7]);
            chunk(out, "pHYs", new byte[9]);
            chunk(out, "IDAT", ascii("pixels"));
            chunk(out, "IEND", new byte[0]);
            out.write(ascii(SECRET));
        });
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(ascii(name));
        crc.update(content);
        out.writeInt(content.length);
        out.writeBytes(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    static byte[] webp() {
        var parts = file(out -> {
            riff(out, "VP8X", new byte[] {0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            riff(out, "ICCP", ascii("profile"));
            riff(out, "VP8 ", ascii("pixels"));
            riff(out, "EXIF", ascii("MM\0*" + SECRET + "!"));
            riff(out, "XMP ", ascii(SECRET));
        });
        return file(out -> {
            out.writeBytes("RIFF");
            out.writeInt(Integer.reverseBytes(parts.length + 4));
            out.writeBytes("WEBP");
            out.write(parts);
            out.write(ascii(SECRET));
        });
    }

    private static void riff(DataOutputStream out, String name, byte[] content) throws IOException {
        out.writeBytes(name);
        out.writeInt(Integer.reverseBytes(content.length));
        out.write(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

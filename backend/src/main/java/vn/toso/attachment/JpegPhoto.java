package vn.toso.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Copies a JPEG without its metadata. Of the EXIF only the orientation stays: cameras of phones do not turn the picture itself, so
 * without it photos would lie on their side.
 */
final class JpegPhoto {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    private static final String EXIF_HEAD = "Exif\0\0";
    private static final String PROFILE_HEAD = "ICC_PROFILE\0";
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;

    private JpegPhoto() {}

    static void copy(DataInputStream in, DataOutputStream out) throws IOException {
        out.writeShort(in.readUnsignedShort());
        int marker = marker(in);
        while (marker != END) {
            var content = new byte[segment(in)];
            in.readFully(content);
            if (marker == EXIF) {
                keepOrientation(content, out);
            } else if (stays(marker, content)) {
                write(out, marker, content);
            }
            marker = marker == START_OF_SCAN ? scan(in, out) : marker(in);
        }
        writeMarker(out, END);
    }

    private static boolean stays(int marker, byte[] content) {
        if (marker == COLOUR_PROFILE) {
            return startsWith(content, PROFILE_HEAD);
        }
        boolean application = marker >= JFIF && marker <= LAST_APPLICATION;
        return marker != COMMENT && (!application || marker == JFIF || marker == ADOBE);
    }

    /** The next marker; any number of 0xFF may come before it. */
    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw AttachmentProblem.damaged();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** The length of a segment without its own two bytes. */
    private static int segment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw AttachmentProblem.damaged();
        }
        return length;
    }

    /** Copies the data of a scan. @return the marker after it */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < FIRST_RESTART || next > LAST_RESTART)) {
                return next;
            }
            writeMarker(out, next);
        }
    }

    private static void keepOrientation(byte[] content, DataOutputStream out) throws IOException {
        if (!startsWith(content, EXIF_HEAD)) {
            return;
        }
        int orientation = orientation(content);
        if (orientation <= UPRIGHT || orientation > LAST_ORIENTATION) {
            return;
        }
        var exif = ByteBuffer.allocate(EXIF_HEAD.length() + 8 + 2 + ENTRY + 4);
        exif.put(EXIF_HEAD.getBytes(StandardCharsets.ISO_8859_1));
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        write(out, EXIF, exif.array());
    }

    /** @return 0 if the EXIF does not tell */
    private static int orientation(byte[] content) {
        try {
            var tiff = ByteBuffer.wrap(content, EXIF_HEAD.length(), content.length - EXIF_HEAD.length())
                    .slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(at));
            for (int i = 0, entry = at + 2; i < entries; i++, entry += ENTRY) {
                if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                    return tiff.getShort(entry + 8);
                }
            }
            return 0;
        } catch (IndexOutOfBoundsException malformed) {
            return 0;
        }
    }

    private static boolean startsWith(byte[] content, String head) {
        return content.length >= head.length()
                && new String(content, 0, head.length(), StandardCharsets.ISO_8859_1).equals(head);
    }

    private static void write(DataOutputStream out, int marker, byte[] content) throws IOException {
        writeMarker(out, marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    private static void writeMarker(DataOutputStream out, int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }
}

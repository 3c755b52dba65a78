package vn.toso.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies photos without what they tell besides the picture: place, time and device (EXIF), XMP, IPTC, comments, and whatever
 * follows the end of the picture.
 */
final class Photos {

    private static final Set<String> PNG_PARTS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final Set<String> WEBP_PARTS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int PNG_SIGNATURE = 8;
    private static final int CRC = 4;
    private static final int WEBP_SIZE_AT = 4;
    private static final int WEBP_OF_METADATA = 0x08 | 0x04;

    private Photos() {}

    /** @throws vn.toso.shared.problem.Problem if the picture ends early */
    static void copy(FileType type, Path from, Path to) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 1 << 16));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            switch (type) {
                case JPEG -> JpegPhoto.copy(in, out);
                case PNG -> png(in, out);
                case WEBP -> webp(in, out);
                default -> throw new IllegalArgumentException(type + " is no photo");
            }
        } catch (EOFException early) {
            throw AttachmentProblem.damaged();
        }
        if (type == FileType.WEBP) {
            setSize(to);
        }
    }

    private static void png(DataInputStream in, DataOutputStream out) throws IOException {
        copy(in, out, PNG_SIGNATURE);
        String name;
        do {
            int length = in.readInt();
            name = name(in);
            if (length < 0) {
                throw AttachmentProblem.damaged();
            }
            if (PNG_PARTS.contains(name)) {
                out.writeInt(length);
                out.writeBytes(name);
                copy(in, out, (long) length + CRC);
            } else {
                in.skipNBytes((long) length + CRC);
            }
        } while (!name.equals("IEND"));
    }

    private static void webp(DataInputStream in, DataOutputStream out) throws IOException {
        copy(in, out, WEBP_SIZE_AT);
        long left = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) - 4;
        out.writeInt(0);
        copy(in, out, 4);
        while (left > 0) {
            var name = name(in);
            int size = in.readInt();
            long length = Integer.toUnsignedLong(Integer.reverseBytes(size));
            long padded = length + length % 2;
            left -= 8 + padded;
            if (!WEBP_PARTS.contains(name)) {
                in.skipNBytes(padded);
                continue;
            }
            out.writeBytes(name);
            out.writeInt(size);
            if (name.equals("VP8X")) {
                out.write(in.readUnsignedByte() & ~WEBP_OF_METADATA);
                padded--;
            }
            copy(in, out, padded);
        }
    }

    private static void setSize(Path webp) throws IOException {
        try (var file = new RandomAccessFile(webp.toFile(), "rw")) {
            file.seek(WEBP_SIZE_AT);
            file.writeInt(Integer.reverseBytes((int) file.length() - 8));
        }
    }

    private static String name(DataInputStream in) throws IOException {
        var name = new byte[4];
        in.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    static void copy(DataInputStream in, DataOutputStream out, long length) throws IOException {
        var buffer = new byte[1 << 13];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}

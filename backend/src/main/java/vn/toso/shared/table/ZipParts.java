package vn.toso.shared.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/** The parts of a workbook. They are decompressed while they are read, within the {@link FileLimits}. */
final class ZipParts implements ZipEntrySource {

    /** In bytes: enough for about 2.000 parts. A workbook with pictures and comments has about a hundred. */
    private static final int MAX_DIRECTORY = 256 << 10;

    private static final int END_LENGTH = 22;
    private static final int OFFSET_IN_END = 16;

    private final ZipFile zip;
    private final FileLimits limits;
    private boolean closed;

    ZipParts(byte[] file, FileLimits limits) throws IOException {
        requireModestDirectory(file);
        this.zip = ZipFile.builder().setByteArray(file).get();
        this.limits = limits;
    }

    /** Checks the size of the ZIP directory first, because it is read as a whole before its entries can be counted. */
    private static void requireModestDirectory(byte[] file) {
        for (int at = file.length - END_LENGTH; at >= 0; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                long begins = 0;
                for (int i = 3; i >= 0; i--) {
                    begins = begins << 8 | file[at + OFFSET_IN_END + i] & 0xFF;
                }
                if (begins > at || at - begins > MAX_DIRECTORY) {
                    throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
                }
                return;
            }
        }
        throw UnreadableTable.because(UnreadableTable.Reason.DAMAGED);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        var name = path.startsWith("/") ? path.substring(1) : path;
        var exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        // Part names are compared without case.
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                limits.unpacked(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                limits.unpacked(read);
            }
            return read;
        }
    }
}

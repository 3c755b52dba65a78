package vn.toso.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that may be kept.
 *
 * @param content a temporary file; removed on closing
 * @param size in bytes
 */
public record CheckedFile(String name, FileType type, Path content, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}

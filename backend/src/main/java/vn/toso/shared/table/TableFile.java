package vn.toso.shared.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A table that has been written, so that a row that cannot be read is a problem, and the table need not fit into memory.
 *
 * @param name without its extension
 * @param content gone as soon as it has been read
 */
public record TableFile(String name, TableFormat format, InputStream content) {

    private static final int BUFFER = 1 << 16;

    public static TableFile of(Table table, TableFormat format) {
        try {
            var file = Files.createTempFile("toso-", "." + format.extension());
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                    table.write(format, out);
                }
                var content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
                return new TableFile(table.name(), format, content);
            } catch (IOException | RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

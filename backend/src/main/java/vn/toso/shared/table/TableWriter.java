package vn.toso.shared.table;

import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.toso.shared.document.FileWriter;

/** Writes a table in one format via a temporary file, because it may not fit into memory. */
abstract class TableWriter extends FileWriter<Table> {

    private static final int BUFFER = 1 << 16;

    private final TableFormat format;
    private final String contentType;

    TableWriter(TableFormat format, String contentType) {
        super(Table.class);
        this.format = format;
        this.contentType = contentType;
    }

    @Override
    protected Made make(Table table, String mediaType) throws IOException {
        var file = Files.createTempFile("toso-", "." + format.extension());
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                table.write(format, out);
            }
            return new Made(contentType, response -> send(file, response));
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    private static void send(Path file, HttpServerResponse response) {
        response.sendFile(file.toString()).onComplete(sent -> {
            try {
                Files.delete(file);
            } catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        });
    }
}

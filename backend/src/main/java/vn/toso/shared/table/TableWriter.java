package vn.toso.shared.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
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
            var content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return new Made(contentType, null, content);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }
}

package vn.toso.shared.document;

import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that is read in parts while it is sent, so that nobody needs all of it in memory.
 *
 * @param mediaType of the content, whatever the operation says that it produces
 * @param size in bytes
 * @param partSize in bytes; the last part may be smaller
 * @param parts returns a part by its number, from 0; called on a thread that may block, outside the request
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record PartedFile(String name, String mediaType, long size, int partSize, IntFunction<byte[]> parts)
        implements Download {

    @Override
    public String fileName(String mediaType) {
        return name;
    }

    int count() {
        return (int) ((size + partSize - 1) / partSize);
    }
}

package vn.toso.shared.document;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request body that is a file too large for memory. It lies in a temporary file until the request ends.
 *
 * @param content empty if the body is empty
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record FileBody(Optional<Path> content) {

    /** Where a routing context holds the path of the temporary file. */
    public static final String RECEIVED = "toso.file-body";
}

package vn.toso.shared.document;

import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that is available in several formats. A resource returns it and lists the formats in {@code @Produces};
 * {@link DocumentWriter} writes the one that the request accepts.
 *
 * @param in returns the file for a media type that the operation produces
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record Document(Function<String, File> in) {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";

    /** @param name including the extension */
    public record File(String name, byte[] content) {}
}

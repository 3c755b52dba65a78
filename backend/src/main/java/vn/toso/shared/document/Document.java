package vn.toso.shared.document;

import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that exists in several formats. A resource returns it and names the formats in {@code @Produces};
 * {@link DocumentWriter} answers the one that the request accepts.
 *
 * @param in gives the file of a media type that the operation produces
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record Document(Function<String, File> in) {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";

    /** @param name with its extension */
    public record File(String name, byte[] content) {}
}

package vn.toso.shared.document;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that is available in several formats. A resource returns it and lists the formats in {@code @Produces};
 * {@link DocumentWriter} writes the one that the request accepts.
 *
 * @param names returns the name of the file, including the extension, for a media type that the operation produces
 * @param contents returns the file for such a media type
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record Document(UnaryOperator<String> names, Function<String, byte[]> contents) implements Download {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";

    @Override
    public String fileName(String mediaType) {
        return names.apply(mediaType);
    }
}

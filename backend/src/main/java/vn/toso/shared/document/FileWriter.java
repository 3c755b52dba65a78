package vn.toso.shared.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.toso.shared.load.Heavy;

/**
 * Answers with a file as a download. The file is created before the first byte is sent, so that a failure until then is
 * answered as a problem.
 */
public abstract class FileWriter<T extends Download> implements MessageBodyWriter<T> {

    private final Class<T> type;

    protected FileWriter(Class<T> type) {
        this.type = type;
    }

    /**
     * @param contentType null for the negotiated media type
     * @param length in bytes; null if unknown
     */
    public record Made(String contentType, Integer length, InputStream content) {}

    protected abstract Made make(T entity, String mediaType) throws IOException;

    @Override
    public final boolean isWriteable(Class<?> given, Type generic, Annotation[] annotations, MediaType mediaType) {
        return given == type;
    }

    @Heavy
    @Override
    public void writeTo(
            T entity,
            Class<?> given,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var made = made(entity, mediaType.getType() + "/" + mediaType.getSubtype());
        try (var content = made.content) {
            if (made.contentType != null) {
                headers.putSingle(HttpHeaders.CONTENT_TYPE, made.contentType);
            }
            if (made.length != null) {
                headers.putSingle(HttpHeaders.CONTENT_LENGTH, made.length);
            }
            content.transferTo(out);
        }
    }

    private Made made(T entity, String mediaType) throws IOException {
        try {
            return make(entity, mediaType);
        } catch (IOException | RuntimeException failed) {
            // Otherwise the framework would pass the problem to this writer.
            CurrentRequestManager.get().setEntityWriter(null);
            throw failed;
        }
    }
}

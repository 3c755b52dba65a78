package vn.toso.shared.document;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.toso.shared.load.Heavy;

/**
 * Answers with a file as a download. The file is created before the first byte is sent, so that a failure until then is answered
 * as a problem. It is sent by the event loop, so that a client that reads slowly holds no thread.
 */
public abstract class FileWriter<T extends Download> implements ServerMessageBodyWriter<T> {

    private final Class<T> type;

    protected FileWriter(Class<T> type) {
        this.type = type;
    }

    /**
     * A file that is ready to be sent.
     *
     * @param contentType null for the negotiated media type
     */
    public record Made(String contentType, Sending sending) {}

    /** Begins to send a file, and does not wait until it has arrived. */
    @FunctionalInterface
    public interface Sending {
        void begin(HttpServerResponse response);
    }

    protected static Sending sending(byte[] content) {
        return response -> response.end(Buffer.buffer(content));
    }

    protected abstract Made make(T entity, String mediaType) throws IOException;

    @Override
    public final boolean isWriteable(Class<?> given, Type generic, Annotation[] annotations, MediaType mediaType) {
        return given == type;
    }

    @Override
    public final boolean isWriteable(
            Class<?> given, Type generic, ResteasyReactiveResourceInfo operation, MediaType mediaType) {
        return given == type;
    }

    @Heavy
    @Override
    public void writeResponse(T entity, Type generic, ServerRequestContext context) throws IOException {
        var request = (ResteasyReactiveRequestContext) context;
        var mediaType = context.getResponseMediaType();
        var made = made(entity, mediaType.getType() + "/" + mediaType.getSubtype());
        if (made.contentType != null) {
            request.setResponseContentType(MediaType.valueOf(made.contentType));
        }
        made.sending.begin(request.unwrap(RoutingContext.class).response());
    }

    @Override
    public final void writeTo(
            T entity,
            Class<?> given,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("A stream would wait for the client");
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

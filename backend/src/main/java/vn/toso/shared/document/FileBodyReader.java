package vn.toso.shared.document;

import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Hands the temporary file of a body to its operation, and removes it when the operation has ended. */
@Provider
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
class FileBodyReader implements ServerMessageBodyReader<FileBody> {

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, ResteasyReactiveResourceInfo operation, MediaType mediaType) {
        return type == FileBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == FileBody.class;
    }

    @Override
    public FileBody readFrom(Class<FileBody> type, Type generic, MediaType mediaType, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        // From here on it is ours: a client that hangs up does not end the operation.
        Path received = request.unwrap(RoutingContext.class).remove(FileBody.RECEIVED);
        if (received != null) {
            request.registerCompletionCallback(ended -> delete(received));
        }
        return new FileBody(Optional.ofNullable(received));
    }

    private static void delete(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException kept) {
            Log.warnf("A temporary file was not removed: %s", kept);
        }
    }

    @Override
    public FileBody readFrom(
            Class<FileBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        throw new UnsupportedOperationException("The body has been read before");
    }
}

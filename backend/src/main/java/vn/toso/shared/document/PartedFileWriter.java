package vn.toso.shared.document;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Sends a file part by part: the next one is read when the client has taken those before it. */
@Provider
@Produces(MediaType.WILDCARD)
class PartedFileWriter extends FileWriter<PartedFile> {

    private final Vertx vertx;

    PartedFileWriter(Vertx vertx) {
        super(PartedFile.class);
        this.vertx = vertx;
    }

    @Override
    protected Made make(PartedFile file, String mediaType) {
        var first = file.parts().apply(0);
        return new Made(file.mediaType(), response -> {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(file.size()));
            // Everything about the response happens on its event loop, one thing after the other.
            vertx.getOrCreateContext().runOnContext(begun -> send(file, 0, first, response));
        });
    }

    private void send(PartedFile file, int number, byte[] part, HttpServerResponse response) {
        if (number == file.count() - 1) {
            response.end(Buffer.buffer(part));
            return;
        }
        response.write(Buffer.buffer(part));
        if (response.writeQueueFull()) {
            response.drainHandler(taken -> {
                // It would be called each time that the queue has room again.
                response.drainHandler(null);
                read(file, number + 1, response);
            });
        } else {
            read(file, number + 1, response);
        }
    }

    private void read(PartedFile file, int number, HttpServerResponse response) {
        if (response.closed()) {
            return;
        }
        // What has been sent cannot be taken back; the client sees by the length that something is missing.
        vertx.executeBlocking(() -> file.parts().apply(number), false)
                .onSuccess(part -> send(file, number, part, response))
                .onFailure(failed -> response.reset());
    }
}

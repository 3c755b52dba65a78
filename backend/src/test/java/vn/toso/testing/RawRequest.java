package vn.toso.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An HTTP request byte for byte, also one that no HTTP client would send. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");

    private RawRequest() {}

    /** An answer without decoding of its body; {@code status} 0 if the server closed the connection without one. */
    public record Answer(int status, String head, String body) {

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** Sends bytes, each of which is a character of the text, and reads until the server closes the connection. */
    public static Answer send(String bytes) {
        try (var socket = connect()) {
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException refused) {
                // The server has answered before it read everything.
            }
            return read(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Socket connect() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Reads until the server closes the connection. */
    public static Answer read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                bytes.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException | SocketException ended) {
            // What has arrived counts.
        }
        var parts = bytes.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2);
        // An interim answer comes before the answer.
        if (parts.length == 2 && parts[0].startsWith("HTTP/1.1 100")) {
            parts = parts[1].split("\r\n\r\n", 2);
        }
        var status = STATUS.matcher(parts[0].lines().findFirst().orElse(""));
        return new Answer(
                status.matches() ? Integer.parseInt(status.group(1)) : 0, parts[0], parts.length == 2 ? parts[1] : "");
    }
}

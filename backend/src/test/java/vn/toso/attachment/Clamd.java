package vn.toso.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A server that speaks clamd's INSTREAM and finds malware where clamd would: in files with the name of its test file. */
final class Clamd implements AutoCloseable {

    static final String MALWARE = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    record Config(Optional<String> host, int port, boolean required, Duration timeout) implements ScannerConfig {}

    static final ScannerConfig NONE = new Config(Optional.empty(), 3310, true, Duration.ofSeconds(1));

    private final ServerSocket server;
    private final Thread thread;
    private volatile byte[] received;

    Clamd() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    ScannerConfig config(boolean required) {
        return new Config(
                Optional.of(server.getInetAddress().getHostAddress()),
                server.getLocalPort(),
                required,
                Duration.ofSeconds(2));
    }

    byte[] received() {
        return received;
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    answer(socket);
                }
            }
        } catch (IOException closed) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        received = file.toByteArray();
        var answer = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : file.toString(StandardCharsets.ISO_8859_1).contains(MALWARE)
                        ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                        : "stream: OK";
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

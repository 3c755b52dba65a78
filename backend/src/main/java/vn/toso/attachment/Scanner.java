package vn.toso.attachment;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks clamd about a file (command INSTREAM), if one is configured. */
@ApplicationScoped
class Scanner {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final ScannerConfig config;

    Scanner(ScannerConfig config) {
        this.config = config;
    }

    /** @throws vn.toso.shared.problem.Problem if malware was found, or the scanner is required and gives no answer */
    void check(Path file) {
        if (config.host().isEmpty()) {
            return;
        }
        try {
            var answer = ask(config.host().get(), file);
            if (answer.endsWith("FOUND")) {
                Log.warnf("A file was refused: %s", answer);
                throw AttachmentProblem.infected();
            }
            if (!answer.endsWith("OK")) {
                throw new IOException(answer);
            }
        } catch (IOException away) {
            Log.warnf("The scanner for malware gives no answer: %s", away);
            if (config.required()) {
                throw AttachmentProblem.scannerAway();
            }
        }
    }

    /** Each chunk has its length before it; an empty one is the last. */
    private String ask(String host, Path file) throws IOException {
        int patience = (int) config.timeout().toMillis();
        try (var socket = new Socket();
                var in = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, config.port()), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var buffer = new byte[CHUNK];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
            out.writeInt(0);
            out.flush();
            var answer = new ByteArrayOutputStream();
            var reply = socket.getInputStream();
            for (int one = reply.read(); one > 0 && answer.size() < LONGEST_ANSWER; one = reply.read()) {
                answer.write(one);
            }
            return answer.toString(StandardCharsets.UTF_8).strip();
        }
    }
}

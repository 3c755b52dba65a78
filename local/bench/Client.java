import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends HTTP requests and measures how long each takes: {@code Client.java <port> <plan> <samples>}. It runs on the same
 * machine as the backend, so it uses little processor time: one thread and connection per client, and no parsing of bodies.
 *
 * <p>The plan is a file of lines with tab-separated fields:
 *
 * <ul>
 *   <li>{@code token <text>}
 *   <li>{@code stream <name> <clients> <rate> <seconds> <watch>}, followed by the stream's requests
 *   <li>{@code request <label> <method> <path> <number of the token> <accept> <body>}
 *   <li>{@code then}: ends a step. All streams of a step run at once. After each step the client prints {@code done}.
 * </ul>
 *
 * <p>A stream sends its requests in order until its time is over: GET requests repeatedly, others once. With 0 seconds it
 * sends each request once. With a rate (requests per second) it does not wait for answers, and the time of a request starts
 * when the request is due, so it includes waiting for a free client. With rate 0 each client sends as soon as it is free. A
 * stream with {@code watch} sends the ETag of the last answer to the same request as If-None-Match.
 */
class Client {

    private static final int PATIENCE_MS = 600_000;
    /** Nanoseconds after the end of a stream in which requests that were due before the end are still sent. */
    private static final long GRACE = 30_000_000_000L;

    private static final int UNANSWERED = 0;
    private static final int UNSENT = -1;
    private static final AtomicInteger SHOWN = new AtomicInteger();

    /** ETags of the last answers, by the head of the request. */
    private static final Map<String, String> TAGS = new ConcurrentHashMap<>();

    record Request(String label, String head, byte[] body, boolean repeatable) {}

    record Sample(String label, long due, long nanos, int status, long bytes) {}

    static final class Stream {
        private final String name;
        private final int clients;
        private final double rate;
        private final long nanos;
        private final boolean watch;
        private final List<Request> requests = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();

        Stream(String[] fields) {
            name = fields[1];
            clients = Integer.parseInt(fields[2]);
            rate = Double.parseDouble(fields[3]);
            nanos = (long) (Double.parseDouble(fields[4]) * 1e9);
            watch = Boolean.parseBoolean(fields[5]);
        }

        /** @return null if no request is left */
        private Request take(int ticket) {
            if (requests.isEmpty() || (nanos == 0 && ticket >= requests.size())) {
                return null;
            }
            var request = requests.get(ticket % requests.size());
            return ticket < requests.size() || request.repeatable ? request : null;
        }
    }

    private final int port;
    private final int step;
    private final long begin = System.nanoTime() + 50_000_000L;

    private Client(int port, int step) {
        this.port = port;
        this.step = step;
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        var steps = read(Path.of(args[1]), port);
        try (var out = Files.newBufferedWriter(Path.of(args[2]))) {
            for (int step = 0; step < steps.size(); step++) {
                new Client(port, step).run(steps.get(step), out);
                say("done");
            }
        }
    }

    /** Prints a word and the processor time of this process so far, in milliseconds. */
    private static void say(String what) {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf("%s %d%n", what, machine.getProcessCpuTime() / 1_000_000);
        System.out.flush();
    }

    private static List<List<Stream>> read(Path plan, int port) throws IOException {
        var tokens = new ArrayList<String>();
        var streams = new ArrayList<Stream>();
        var steps = new ArrayList<List<Stream>>(List.of(streams));
        for (var line : Files.readAllLines(plan)) {
            var fields = line.split("\t", -1);
            switch (fields[0]) {
                case "token" -> tokens.add(fields[1]);
                case "stream" -> streams.add(new Stream(fields));
                case "then" -> {
                    streams = new ArrayList<>();
                    steps.add(streams);
                }
                default ->
                    streams.get(streams.size() - 1)
                            .requests
                            .add(request(fields, tokens.get(Integer.parseInt(fields[4])), port));
            }
        }
        return steps;
    }

    private static Request request(String[] fields, String token, int port) {
        var body = fields[6].getBytes(StandardCharsets.UTF_8);
        boolean get = fields[2].equals("GET");
        var head = new StringBuilder()
                .append("%s %s HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(fields[2], fields[3], port))
                .append("Authorization: Bearer %s\r\nAccept: %s\r\n".formatted(token, fields[5]))
                // Every browser sends this header.
                .append("Accept-Encoding: gzip\r\n");
        if (!get) {
            head.append("Content-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n"
                    .formatted(UUID.randomUUID(), body.length));
        }
        return new Request(fields[1], head.toString(), body, get);
    }

    private void run(List<Stream> streams, BufferedWriter out) throws Exception {
        var threads = new ArrayList<Thread>();
        for (var stream : streams) {
            for (int i = 0; i < stream.clients; i++) {
                var samples = new ArrayList<Sample>();
                var thread = new Thread(() -> {
                    send(stream, samples);
                    write(out, stream.name, samples);
                });
                threads.add(thread);
                thread.start();
            }
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void write(BufferedWriter out, String stream, List<Sample> samples) {
        synchronized (out) {
            try {
                for (var one : samples) {
                    out.write("%d\t%s\t%s\t%d\t%d\t%d\t%d%n"
                            .formatted(
                                    step,
                                    stream,
                                    one.label,
                                    (one.due - begin) / 1_000,
                                    one.nanos / 1_000,
                                    one.status,
                                    one.bytes));
                }
            } catch (IOException full) {
                throw new IllegalStateException(full);
            }
        }
    }

    private void send(Stream stream, List<Sample> samples) {
        var line = new Line(port, stream.watch);
        for (; ; ) {
            int ticket = stream.next.getAndIncrement();
            var request = stream.take(ticket);
            long due = stream.rate > 0 ? begin + (long) (ticket * 1e9 / stream.rate) : Math.max(begin, System.nanoTime());
            if (request == null || (stream.nanos > 0 && due >= begin + stream.nanos)) {
                line.close();
                return;
            }
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int status = UNSENT;
            line.bytes = 0;
            if (stream.nanos == 0 || System.nanoTime() < begin + stream.nanos + GRACE) {
                status = line.exchange(request);
            }
            samples.add(new Sample(request.label, due, System.nanoTime() - due, status, line.bytes));
        }
    }

    /** One keep-alive connection. It reconnects if the server has closed the connection. */
    private static final class Line {
        private final int port;
        private final boolean watch;
        private final byte[] buffer = new byte[1 << 16];
        private Socket socket;
        private InputStream in;
        private int at;
        private int end;
        private long bytes;

        private Line(int port, boolean watch) {
            this.port = port;
            this.watch = watch;
        }

        private int exchange(Request request) {
            try {
                if (socket == null) {
                    socket = new Socket(InetAddress.getByName("localhost"), port);
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(PATIENCE_MS);
                    in = socket.getInputStream();
                    at = end = 0;
                }
                var tag = watch ? TAGS.get(request.head) : null;
                var condition = tag == null ? "" : "If-None-Match: " + tag + "\r\n";
                var head = (request.head + condition + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
                var message = Arrays.copyOf(head, head.length + request.body.length);
                System.arraycopy(request.body, 0, message, head.length, request.body.length);
                socket.getOutputStream().write(message);
                return answer(request);
            } catch (IOException broken) {
                show(request.label, broken.toString());
                close();
                return UNANSWERED;
            }
        }

        private int answer(Request request) throws IOException {
            int status = Integer.parseInt(line().substring(9, 12));
            long length = 0;
            boolean chunked = false;
            boolean kept = true;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(java.util.Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.startsWith("connection:")) {
                    kept = !lower.contains("close");
                } else if (watch && lower.startsWith("etag:")) {
                    TAGS.put(request.head, header.substring(5).strip());
                }
            }
            boolean strange = status >= 400 && SHOWN.get() < 5;
            var seen = strange ? new StringBuilder() : null;
            if (chunked) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    skip(size, seen);
                    line();
                }
                line();
            } else {
                skip(length, seen);
            }
            if (strange) {
                show(request.label, status + " " + seen);
            }
            if (!kept) {
                close();
            }
            return status;
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line().split(";")[0].strip(), 16);
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = read(); c != '\n'; c = read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        private int read() throws IOException {
            if (at == end) {
                fill();
            }
            return buffer[at++] & 0xff;
        }

        private void skip(long length, StringBuilder seen) throws IOException {
            bytes += length;
            while (length > 0) {
                if (at == end) {
                    fill();
                }
                int part = (int) Math.min(length, end - at);
                if (seen != null) {
                    seen.append(new String(buffer, at, part, StandardCharsets.UTF_8));
                }
                at += part;
                length -= part;
            }
        }

        private void fill() throws IOException {
            at = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                throw new EOFException("the connection was closed");
            }
        }

        private void close() {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException gone) {
                // The socket is not used again.
            }
            socket = null;
        }
    }

    /** Prints the first five failed requests; the samples count all of them. */
    private static void show(String label, String answer) {
        if (SHOWN.getAndIncrement() < 5) {
            System.out.printf("strange %s: %s%n", label, answer.substring(0, Math.min(400, answer.length())));
        }
    }
}

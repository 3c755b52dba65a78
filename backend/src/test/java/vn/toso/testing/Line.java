package vn.toso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The environment with a proxy between the application and the database whose connections a test can break. Quarkus may
 * load this class in another class loader than the test, so the test controls it through a socket.
 */
public class Line extends Environment {

    /** State of the line between application and database. */
    public enum State {
        WHOLE,
        /** All connections are closed, and new ones are refused. */
        CUT,
        /** Connections stay open, but no data passes. */
        FROZEN,
        /** A connection breaks before the commit of a submission reaches the database. */
        CUT_BEFORE_COMMIT,
        /** A connection breaks after the database has committed a submission, before its answer reaches the application. */
        CUT_AFTER_COMMIT
    }

    /** Name of the setting with the JDBC URL of the database itself, which bypasses the line. */
    public static final String DIRECT = "toso.test.direct-url";

    private static final String CONTROL = "toso.test.line-port";

    private final List<Socket> sockets = new ArrayList<>();
    private State state = State.WHOLE;
    private ServerSocket listener;
    private int port;
    private int databasePort;

    /** Changes the state of the line; returns when the change is done. */
    public static void become(State state) {
        int control = ConfigProvider.getConfig().getValue(CONTROL, int.class);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), control)) {
            socket.getOutputStream().write(state.ordinal());
            socket.getInputStream().read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        var direct = settings.get("quarkus.datasource.jdbc.url");
        databasePort = Integer.parseInt(direct.replaceAll(".*:(\\d+)/.*", "$1"));
        listen();
        settings.put(CONTROL, String.valueOf(listenToTest()));
        settings.put(DIRECT, direct);
        settings.put("quarkus.datasource.jdbc.url", direct.replace(":" + databasePort + "/", ":" + port + "/"));
        return settings;
    }

    private synchronized void change(State next) {
        state = next;
        if (next == State.CUT) {
            close(listener);
            listener = null;
            sockets.forEach(Line::close);
            sockets.clear();
        } else if (listener == null) {
            listen();
        }
        notifyAll();
    }

    private int listenToTest() {
        try {
            var control = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            start(() -> {
                while (true) {
                    try (var test = control.accept()) {
                        change(State.values()[test.getInputStream().read()]);
                        test.getOutputStream().write(1);
                    }
                }
            });
            return control.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        listener = bound();
        port = listener.getLocalPort();
        var accepting = listener;
        start(() -> {
            while (true) {
                var application = accepting.accept();
                var database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
                synchronized (this) {
                    sockets.add(application);
                    sockets.add(database);
                }
                var wire = new Wire();
                start(() -> pass(application, database, wire::hasAsked));
                start(() -> pass(database, application, wire::hasAnswered));
            }
        });
    }

    /** Retries for up to five seconds, because the closed listener may hold the port a moment longer. */
    private ServerSocket bound() {
        for (int tries = 0; ; tries++) {
            try {
                var socket = new ServerSocket();
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return socket;
            } catch (IOException taken) {
                if (tries == 100) {
                    throw new UncheckedIOException(taken);
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    /** Decides whether data that was read is passed on; if not, the connection is closed. */
    private interface Look {
        boolean at(String text);
    }

    /** Follows one connection: whether its transaction has written a submission, and whether it is being committed. */
    private final class Wire {

        /** Finds the name of the prepared COMMIT. The driver sends the text of a prepared statement only once, then its name. */
        private static final Pattern PREPARED = Pattern.compile("P.{4}(\\w+)\0COMMIT\0", Pattern.DOTALL);

        private String commit = "COMMIT";
        private volatile boolean written;
        private volatile boolean committing;

        private boolean hasAsked(String text) {
            var prepared = PREPARED.matcher(text);
            if (prepared.find()) {
                commit = prepared.group(1);
            }
            written |= text.toLowerCase(Locale.ROOT).contains("insert into submission");
            committing = written && (text.contains("COMMIT\0") || text.contains("\0" + commit + "\0"));
            if (committing) {
                written = false;
            }
            return !committing || state() != State.CUT_BEFORE_COMMIT;
        }

        private boolean hasAnswered(String text) {
            return !committing || state() != State.CUT_AFTER_COMMIT;
        }
    }

    private void pass(Socket from, Socket to, Look look) throws IOException {
        var buffer = new byte[1 << 16];
        try (from;
                to) {
            int read = from.getInputStream().read(buffer);
            while (read > 0 && waitUntilOpen() && look.at(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
        }
    }

    private synchronized State state() {
        return state;
    }

    private synchronized boolean waitUntilOpen() {
        while (state == State.FROZEN) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                return false;
            }
        }
        return true;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // Expected: the test broke the line.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyClosed) {
            // Nothing left to close.
        }
    }

    @Override
    public void stop() {
        change(State.CUT);
        super.stop();
    }
}

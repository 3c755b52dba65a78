import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL for the local stack: {@code java -cp 'lib/*' Postgres.java <binaries> <data directory> <port> <log file>}.
 * Prints {@code ready} once the server can be used and keeps it running until standard input closes or a signal comes.
 * Connections from this machine need no password: whoever runs the stack owns its files anyway.
 */
class Postgres {

    /** The library starts the server with -F (no fsync) for tests; options given with -c come later and win. */
    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path binaries;
    private final Path data;
    private final int port;
    private final Path log;
    private final CountDownLatch starting = new CountDownLatch(1);
    /** Kept in a field so that it is held until this process ends, however it ends. */
    private FileLock lock;
    private volatile boolean stopping;

    private Postgres(Path binaries, Path data, int port, Path log) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.log = log;
    }

    public static void main(String[] args) {
        if (args.length != 4) {
            throw new IllegalArgumentException("wanted: <directory for binaries> <data directory> <port> <log file>");
        }
        var port = Integer.parseInt(args[2]);
        var postgres = new Postgres(directory(args[0]), directory(args[1]), port, Path.of(args[3]));
        try {
            postgres.run();
        } catch (Exception e) {
            // A signal cuts a connection of ours as well: no fault then, and nothing to report.
            if (!postgres.stopping) {
                System.err.println(e instanceof IllegalStateException ? e.getMessage() : e);
            }
            System.exit(1);
        }
    }

    private void run() throws Exception {
        Files.createDirectories(data.getParent());
        lock = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        if (lock == null) {
            throw new IllegalStateException("another local stack is using " + data);
        }
        if (stopServer()) {
            System.err.println("stopped a PostgreSQL left over from an earlier run");
        }
        removeHalfMade();

        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        var server = start();
        requireOurs(server);
        requireDurable(server);
        createRolesAndDatabase(server);
        Files.writeString(beside(".complete"), "");
        postmaster().orElseThrow().onExit().thenRun(this::lost);

        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Nothing is ever written to us: only the end of the stream, the end of our starter, has a meaning.
        }
        System.exit(0);
    }

    private EmbeddedPostgres start() {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // The same on every machine, whatever its locale: UTF-8, and Vietnamese letters fold their case.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // No socket file: stacks run side by side, and the directory for it differs between systems.
                .setServerConfig("unix_socket_directories", "");
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start: " + e.getMessage() + "; see " + log);
        } finally {
            starting.countDown();
        }
    }

    /** The library takes any server that answers on the port for the one it has started. */
    private void requireOurs(EmbeddedPostgres server) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!Path.of(text(statement, "show data_directory")).toRealPath().equals(data.toRealPath())) {
                throw new IllegalStateException("port " + port + " belongs to another PostgreSQL; see " + log);
            }
        }
    }

    private void requireDurable(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var setting : DURABILITY) {
                var value = text(statement, "show " + setting);
                if (!value.equals("on")) {
                    throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + value
                            + "; figures could be lost");
                }
            }
        }
    }

    private void createRolesAndDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            createUnless(statement, "select 1 from pg_roles where rolname = 'toso_owner'",
                    "create role toso_owner login");
            createUnless(statement, "select 1 from pg_roles where rolname = 'toso_app'",
                    "create role toso_app login");
            createUnless(statement, "select 1 from pg_database where datname = 'toso'",
                    "create database toso owner toso_owner encoding 'UTF8' template template0");
        }
    }

    private static void createUnless(Statement statement, String exists, String create) throws SQLException {
        if (!statement.executeQuery(exists).next()) {
            statement.execute(create);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The server is no child of ours and outlives us when we are killed outright, so it is found by its pid file. */
    private boolean stopServer() throws Exception {
        if (Files.notExists(data.resolve("postmaster.pid"))) {
            return false;
        }
        var server = postmaster().filter(this::servesOurData);
        if (server.isPresent()) {
            interrupt(server.get());
        }
        // Left by a crash. PostgreSQL refuses to start when its number has meanwhile gone to some other process.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return server.isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown; what Java's destroy() sends would wait for its clients to leave. */
    private void interrupt(ProcessHandle server) throws Exception {
        // The file goes when the server does; in a container without an init its process lingers as a zombie.
        var end = Instant.now().plus(STOP);
        for (; server.isAlive() && Files.exists(data.resolve("postmaster.pid")); Thread.sleep(100)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("PostgreSQL, process " + server.pid() + ", does not stop");
            }
            try {
                new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            } catch (IOException e) {
                // A signal to our whole process group may hit the messenger; the next one gets through.
            }
        }
    }

    private boolean servesOurData(ProcessHandle process) {
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        }
    }

    /** A first start that was cut short leaves a directory that no server can use and that never held anything. */
    private void removeHalfMade() throws IOException {
        if (Files.notExists(data) || Files.exists(beside(".complete"))) {
            return;
        }
        try (var files = Files.list(data)) {
            if (files.findAny().isPresent() && Files.notExists(data.resolve("postgresql.conf"))) {
                throw new IllegalStateException(data + " holds something else; give another directory");
            }
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path directory(String name) {
        return Path.of(name).toAbsolutePath().normalize();
    }

    private Path beside(String suffix) {
        return data.resolveSibling(data.getFileName() + suffix);
    }

    private void stop() {
        stopping = true;
        try {
            // A signal may come while the server is being started; only a started one can be stopped.
            starting.await(START.toSeconds(), TimeUnit.SECONDS);
            stopServer();
        } catch (Exception e) {
            System.err.println("PostgreSQL did not stop: " + e);
        }
    }

    private void lost() {
        if (!stopping) {
            System.err.println("PostgreSQL ended by itself, see " + log);
            Runtime.getRuntime().halt(1);
        }
    }
}

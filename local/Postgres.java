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
 * Prints {@code ready} when the server accepts connections, and stops it when standard input closes or a signal comes.
 * Connections from this machine need no password, because the user who runs the stack owns its files anyway.
 */
class Postgres {

    /** Settings to turn on. The library starts the server with -F (no fsync); later options with -c override it. */
    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path binaries;
    private final Path data;
    private final int port;
    private final Path log;
    private final CountDownLatch starting = new CountDownLatch(1);
    /** Kept in a field so that the lock is held until this process ends. */
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
            throw new IllegalArgumentException("usage: <directory for binaries> <data directory> <port> <log file>");
        }
        var port = Integer.parseInt(args[2]);
        var postgres = new Postgres(directory(args[0]), directory(args[1]), port, Path.of(args[3]));
        try {
            postgres.run();
        } catch (Exception e) {
            // A signal also breaks our own connection; that is no error.
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
            // Ignore input. The stream ends when the process that started us ends.
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
                // UTF-8 with case conversion of Vietnamese letters, independent of the machine's locale.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // No Unix socket: several stacks may run at once, and its directory differs between systems.
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

    /** Checks that the server on our port is ours, because the library accepts any server that answers there. */
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

    /** Finds the server by its pid file: it is not our child process, and it survives if we are killed with SIGKILL. */
    private boolean stopServer() throws Exception {
        if (Files.notExists(data.resolve("postmaster.pid"))) {
            return false;
        }
        var server = postmaster().filter(this::servesOurData);
        if (server.isPresent()) {
            interrupt(server.get());
        }
        // After a crash the pid file remains. PostgreSQL refuses to start if another process has the same pid now.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return server.isPresent();
    }

    /** Sends SIGINT, PostgreSQL's fast shutdown. Java's destroy() sends SIGTERM, which waits for clients to disconnect. */
    private void interrupt(ProcessHandle server) throws Exception {
        // Also check the pid file: in a container without an init process the ended server remains as a zombie.
        var end = Instant.now().plus(STOP);
        for (; server.isAlive() && Files.exists(data.resolve("postmaster.pid")); Thread.sleep(100)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("PostgreSQL, process " + server.pid() + ", does not stop");
            }
            try {
                new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            } catch (IOException e) {
                // A signal to our process group may also end the kill command; the loop tries again.
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

    /** Removes the data directory of a first start that was interrupted: it is unusable and holds no data. */
    private void removeHalfMade() throws IOException {
        if (Files.notExists(data) || Files.exists(beside(".complete"))) {
            return;
        }
        try (var files = Files.list(data)) {
            if (files.findAny().isPresent() && Files.notExists(data.resolve("postgresql.conf"))) {
                throw new IllegalStateException(data + " holds other files; choose another directory");
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
            // If a signal comes during the start, wait: only a started server can be stopped.
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

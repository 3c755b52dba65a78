package vn.toso.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toso.attachment.AttachmentProblem.Type;
import vn.toso.shared.document.FileBody;
import vn.toso.shared.problem.Problem;

class ScannerTest {

    @TempDir
    private Path folder;

    private Path clean;
    private Path infected;

    @BeforeEach
    void files() throws IOException {
        clean = Files.write(folder.resolve("clean"), Samples.pdf(200_000));
        infected = Files.write(folder.resolve("infected"), Samples.ascii("%PDF-" + Clamd.MALWARE + "%%EOF"));
    }

    @Test
    void theWholeFileIsScanned() throws IOException {
        try (var clamd = new Clamd()) {
            new Scanner(clamd.config(true)).check(clean);
            assertThat(clamd.received()).isEqualTo(Files.readAllBytes(clean));
        }
    }

    @Test
    void malwareIsRefusedEvenWhereScanningIsNotRequired() throws IOException {
        try (var clamd = new Clamd()) {
            var check = new FileCheck(new Scanner(clamd.config(false)));
            var sent = new FileBody(Optional.of(infected));
            assertThat(problem(() -> check.check(sent, "a.pdf", Set.of(FileType.PDF)))
                            .type())
                    .isEqualTo(Type.FILE_INFECTED);
        }
    }

    @Test
    void withoutAScannerNothingIsAsked() {
        assertThatCode(() -> new Scanner(Clamd.NONE).check(infected)).doesNotThrowAnyException();
    }

    @Test
    void aFileIsRefusedForNowWhileARequiredScannerIsAway() throws IOException {
        var away = new Clamd();
        away.close();
        assertUnavailable(away.config(true));
        assertThatCode(() -> new Scanner(away.config(false)).check(clean)).doesNotThrowAnyException();
    }

    @Test
    void aScannerThatDoesNotAnswerIsAway() throws IOException {
        // Accepts connections and never reads.
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var host = Optional.of(silent.getInetAddress().getHostAddress());
            assertUnavailable(new Clamd.Config(host, silent.getLocalPort(), true, Duration.ofMillis(200)));
        }
    }

    private void assertUnavailable(ScannerConfig config) {
        var problem = problem(() -> new Scanner(config).check(clean));
        assertThat(problem.type()).isEqualTo(Type.SCANNER_AWAY);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}

package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstAdministratorSettingsTest {

    private static final Optional<String> USERNAME = Optional.of("quantri.langson");
    private static final Optional<String> FULL_NAME = Optional.of("Hoàng Thị Bé");
    private static final Optional<Path> FILE = Optional.of(Path.of("link"));

    private record Settings(
            Optional<String> username, Optional<String> fullName, Optional<Path> linkFile, Optional<String> subject)
            implements FirstAdministratorConfig {

        @Override
        public Duration linkValidity() {
            return Duration.ofHours(24);
        }

        @Override
        public Root root() {
            throw new UnsupportedOperationException("Not needed to check the other settings");
        }
    }

    @Test
    void aNewAccountNeedsAFullNameAndAFile() {
        refused(new Settings(USERNAME, Optional.empty(), FILE, Optional.empty()), "_FULL_NAME");
        refused(new Settings(USERNAME, FULL_NAME, Optional.empty(), Optional.empty()), "_LINK_FILE");
    }

    @Test
    void theAccountIsEitherNewOrThereAlready() {
        refused(new Settings(USERNAME, FULL_NAME, FILE, Optional.of("1f0c5b1e")), "only one of them");
    }

    private static void refused(Settings settings, String message) {
        var first = new FirstAdministrator(settings, null);
        assertThatIllegalStateException()
                .isThrownBy(() -> first.name(new StartupEvent()))
                .withMessageContaining(message);
    }
}

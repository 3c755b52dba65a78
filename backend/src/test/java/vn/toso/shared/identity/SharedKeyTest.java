package vn.toso.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedKeyTest {

    private static final byte[] BODY = {1, 2, 3};

    @Test
    void isTheSameAtEachBackend() {
        assertThat(key("secret").sign("use", BODY)).isEqualTo(key("secret").sign("use", BODY));
    }

    @Test
    void differsByInstallationUseAndBody() {
        var code = key("secret").sign("use", BODY);
        assertThat(key("other").sign("use", BODY)).isNotEqualTo(code);
        assertThat(key("secret").sign("other use", BODY)).isNotEqualTo(code);
        assertThat(key("secret").sign("use", new byte[] {1, 2, 4})).isNotEqualTo(code);
    }

    @Test
    void isKnownToNobodyWhereThereIsNoSecret() {
        var one = key(null);
        assertThat(one.sign("use", BODY))
                .isEqualTo(one.sign("use", BODY))
                .isNotEqualTo(key(null).sign("use", BODY));
    }

    private static SharedKey key(String secret) {
        return new SharedKey(new IdentityConfig() {
            @Override
            public Optional<String> realmUrl() {
                return Optional.empty();
            }

            @Override
            public String clientId() {
                return "";
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.ofNullable(secret);
            }

            @Override
            public Duration timeout() {
                return Duration.ZERO;
            }
        });
    }
}

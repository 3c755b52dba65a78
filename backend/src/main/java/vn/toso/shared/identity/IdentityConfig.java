package vn.toso.shared.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the backend manages accounts at the identity provider. */
@ConfigMapping(prefix = "toso.identity")
interface IdentityConfig {

    /** Address of the realm: {@code https://…/realms/…}. By default the one whose tokens are accepted. */
    Optional<String> realmUrl();

    @WithDefault("toso-backend")
    String clientId();

    /** Without it, operations on accounts answer 503. */
    Optional<String> clientSecret();

    /** For one request to the identity provider. */
    @WithDefault("5s")
    Duration timeout();
}

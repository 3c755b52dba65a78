package vn.toso.shared.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The client of the realm, and a token of our service account, which is kept until it expires. */
@ApplicationScoped
class KeycloakAccess {

    private static final Pattern REALM = Pattern.compile("(https?://.+)(/realms/[^/]+)/?");

    /** Seconds before its end at which a token is replaced. */
    private static final int EARLY = 20;

    private final IdentityConfig config;
    private final Clock clock;
    private final Keycloak api;
    private final KeycloakTokens tokens;

    private volatile Kept kept;

    private record Kept(String header, Instant until) {}

    KeycloakAccess(IdentityConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        var address = REALM.matcher(config.realmUrl().orElse(""));
        boolean known = address.matches();
        api = known ? client(Keycloak.class, address.group(1) + "/admin" + address.group(2), config) : null;
        tokens = known ? client(KeycloakTokens.class, address.group(1) + address.group(2), config) : null;
    }

    private static <T> T client(Class<T> type, String address, IdentityConfig config) {
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(address))
                .connectTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(type);
    }

    boolean isConfigured() {
        return api != null && config.clientSecret().isPresent();
    }

    Keycloak api() {
        if (!isConfigured()) {
            throw IdentityProblem.away();
        }
        return api;
    }

    /** Value of the header {@code Authorization}. */
    String token() {
        var known = kept;
        if (known == null || !clock.instant().isBefore(known.until)) {
            var secret = config.clientSecret().orElseThrow(IdentityProblem::away);
            var token = tokens.token("client_credentials", config.clientId(), secret);
            known = new Kept("Bearer " + token.value(), clock.instant().plusSeconds(token.seconds() - EARLY));
            kept = known;
        }
        return known.header;
    }

    /** After the provider has refused the token, for example because its keys have changed. */
    void forgetToken() {
        kept = null;
    }
}

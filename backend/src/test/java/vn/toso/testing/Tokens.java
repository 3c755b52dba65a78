package vn.toso.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens like those of Keycloak, signed with the key of the test run. */
public final class Tokens {

    static final String PRIVATE_KEY = "toso.test.private-key";

    /** Where the accounts of the two districts, of Cao Bằng and of 2026 lie. Equal names have equal subjects. */
    private static final List<String> DEMOS = List.of("", "cao-bang/", "2026/");

    private Tokens() {}

    /** A token for a demo account. */
    public static String of(String username) {
        return forSubject(subject(username), username, "toso-api");
    }

    /** An access token that a demo account has had since a moment. */
    public static String of(String username, Instant since) {
        return claims(subject(username), username, "toso-api").issuedAt(since).sign(privateKey());
    }

    public static String forSubject(String subject, String username, String audience) {
        return claims(subject, username, audience).sign(privateKey());
    }

    private static JwtClaimsBuilder claims(String subject, String username, String audience) {
        return Jwt.subject(subject)
                .preferredUserName(username)
                .claim("name", username)
                .audience(audience)
                // The application must ignore the roles in a token.
                .groups("ADMINISTRATOR");
    }

    public static String subject(String username) {
        return DEMOS.stream()
                .flatMap(folder -> accounts(folder).stream())
                .filter(account -> account.get(0).equals(username))
                .map(account -> account.get(1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demo account " + username));
    }

    /** Of each account of the two districts: user name, subject, full name, role, and more. */
    static List<List<String>> accounts() {
        return accounts("");
    }

    private static List<List<String>> accounts(String folder) {
        var accounts = Tokens.class.getResourceAsStream("/demo/" + folder + "accounts.csv");
        try (var reader = new BufferedReader(new InputStreamReader(accounts, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(","))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}

package vn.toso.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts an embedded PostgreSQL and a fake identity provider for tests, and creates the key that signs test tokens. To use another
 * server, set QUARKUS_DATASOURCE_JDBC_URL to an empty database that toso_owner owns.
 */
public class Environment implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;
    private FakeKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null) {
            settings.put("quarkus.datasource.jdbc.url", embedded());
        }
        settings.put("quarkus.flyway.password", "the embedded server needs no password");
        keycloak = keycloak();
        settings.put("toso.identity.realm-url", keycloak.realmUrl());
        settings.put("toso.identity.client-secret", FakeKeycloak.SECRET);
        var keys = keys();
        var encoder = Base64.getEncoder();
        settings.put(
                "quarkus.oidc.public-key",
                encoder.encodeToString(keys.getPublic().getEncoded()));
        settings.put(
                Tokens.PRIVATE_KEY, encoder.encodeToString(keys.getPrivate().getEncoded()));
        return settings;
    }

    private String embedded() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role toso_owner login");
                statement.execute("create role toso_app login");
                statement.execute("create database toso owner toso_owner template template0 encoding 'UTF8'");
            }
            return "jdbc:postgresql://localhost:%d/toso".formatted(postgres.getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static FakeKeycloak keycloak() {
        try {
            return new FakeKeycloak();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

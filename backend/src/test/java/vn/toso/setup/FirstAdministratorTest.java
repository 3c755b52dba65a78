package vn.toso.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import vn.toso.testing.Accounts;
import vn.toso.testing.Database;
import vn.toso.testing.Environment;
import vn.toso.testing.Tokens;

/** A new installation whose first administrator is named by user name. The directory of the link is missing at its start. */
@QuarkusTest
@Tag("empty-installation")
@TestProfile(FirstAdministratorTest.Named.class)
@WithTestResource(Environment.class)
@DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_JDBC_URL", matches = ".+")
class FirstAdministratorTest {

    private static final String USERNAME = "quantri.langson";
    private static final String PASSWORD = "mưa rơi mái ngói cũ";

    public static class Named implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "toso.demo.enabled", "false",
                    // The test says when it is tried again.
                    "quarkus.scheduler.enabled", "false",
                    "toso.people.web-url", "https://toso.example.vn",
                    "toso.first-administrator.username", USERNAME,
                    "toso.first-administrator.full-name", "Hoàng Thị Bé",
                    "toso.first-administrator.link-file", missingDirectory() + "/link",
                    "toso.first-administrator.root.level", "PROVINCE",
                    "toso.first-administrator.root.type", "TINH",
                    "toso.first-administrator.root.code", "20",
                    "toso.first-administrator.root.name", "Lạng Sơn");
        }

        private static Path missingDirectory() {
            try {
                return Files.createTempDirectory("first-administrator").resolve("setup");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Inject
    FirstAdministrator firstAdministrator;

    @ConfigProperty(name = "toso.first-administrator.link-file")
    Path file;

    @Test
    void getsALinkUntilSomebodyHasUsedOne() throws IOException {
        nothingIsLeftOfAttemptsThatFail();
        firstAdministrator.tryAgain();
        var first = link();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
        check(first).statusCode(200).body("fullName", equalTo("Hoàng Thị Bé"));
        assertThat(Database.query(
                        Boolean.class, "select bool_and(expires_at = created_at + interval '24 hours') from slip"))
                .isTrue();

        restart();
        assertThat(link()).isEqualTo(first);
        expire();
        anythingElseInTheFileIsKept();
        restart();
        var second = link();
        assertThat(second).isNotEqualTo(first);
        check(first).statusCode(404);

        activate(second).then().statusCode(200).body("username", equalTo(USERNAME));
        assertThat(Accounts.of(USERNAME)).containsEntry("password", PASSWORD);
        assertThat(Accounts.needsSecondFactor(USERNAME)).isTrue();
        expire();
        Files.delete(file);
        restart();
        assertThat(file).doesNotExist();
        administersTheRoot();
        assertThat(rows("person")).isEqualTo(1);
        assertThat(rows("unit")).isEqualTo(1);
        assertThat(rows("assignment")).isEqualTo(1);
    }

    private void nothingIsLeftOfAttemptsThatFail() throws IOException {
        assertNothingIsThere();
        assertThat(Accounts.of(USERNAME)).isNull();
        Files.createDirectory(file.getParent());
        Accounts.away();
        firstAdministrator.tryAgain();
        assertNothingIsThere();
        Accounts.here();
        assertThat(Accounts.of(USERNAME)).isNull();
        // The account that this attempt leaves is taken over by the next one.
        Accounts.losingAnswers();
        firstAdministrator.tryAgain();
        assertNothingIsThere();
        Accounts.here();
        assertThat(Accounts.of(USERNAME)).isNotNull();
    }

    private void assertNothingIsThere() {
        assertThat(file).doesNotExist();
        assertThat(rows("person")).isZero();
        assertThat(rows("unit")).isZero();
        assertThat(rows("assignment")).isZero();
        assertThat(rows("slip")).isZero();
    }

    private void anythingElseInTheFileIsKept() throws IOException {
        var before = link();
        Files.writeString(file, "a list of something");
        restart();
        assertThat(file).hasContent("a list of something");
        Files.writeString(file, before + "\n");
    }

    private void restart() {
        firstAdministrator.name(new StartupEvent());
    }

    private String link() throws IOException {
        var link = Files.readString(file).strip();
        assertThat(link).matches("https://toso\\.example\\.vn/kich-hoat#([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
        return link;
    }

    private static String code(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private static ValidatableResponse check(String link) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code(link)))
                .post("/api/v1/activations/check")
                .then();
    }

    private static Response activate(String link) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code(link), "password", PASSWORD))
                .post("/api/v1/activations");
    }

    private static void expire() {
        Database.execute("update slip set created_at = created_at - interval '25 hours',"
                + " expires_at = expires_at - interval '25 hours'");
    }

    private static void administersTheRoot() {
        var subject = Database.query(String.class, "select subject from person");
        assertThat(Accounts.of(USERNAME)).containsEntry("id", subject).containsEntry("firstName", "Hoàng Thị Bé");
        given().auth()
                .oauth2(Tokens.forSubject(subject, USERNAME, "toso-api"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("assignments.role", contains("ADMINISTRATOR"))
                .body("assignments[0].unit.name", equalTo("Lạng Sơn"));
    }

    private static long rows(String table) {
        return Database.query(Long.class, "select count(*) from " + table);
    }
}

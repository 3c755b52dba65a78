package vn.toso.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import vn.toso.testing.Database;
import vn.toso.testing.Environment;
import vn.toso.testing.Tokens;

/** An installation without any data. Disabled on a shared server, because that is not empty. */
@QuarkusTest
@Tag("empty-installation")
@TestProfile(EmptyInstallationTest.Empty.class)
@WithTestResource(Environment.class)
@DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_JDBC_URL", matches = ".+")
class EmptyInstallationTest {

    private static final String FIRST = "1f0c5b1e-0000-4000-8000-00000000000a";
    private static final String SECOND = "1f0c5b1e-0000-4000-8000-00000000000b";

    public static class Empty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "toso.demo.enabled", "false",
                    "toso.first-administrator.subject", FIRST,
                    "toso.first-administrator.root.level", "PROVINCE",
                    "toso.first-administrator.root.type", "TINH",
                    "toso.first-administrator.root.code", "20",
                    "toso.first-administrator.root.name", "Lạng Sơn");
        }
    }

    @Inject
    FirstAdministrator firstAdministrator;

    @Test
    void itsFirstAdministratorIsNamedOnce() {
        me(FIRST)
                .body("assignments.role", contains("ADMINISTRATOR"))
                .body("assignments[0].unit.name", equalTo("Lạng Sơn"))
                .body("assignments[0].unit.level", equalTo("PROVINCE"));
        me(SECOND).body("assignments", empty());
        itsUnitsAreTakenIn();
        Database.execute("update assignment set valid_to = now() where subject = ?", FIRST);
        firstAdministrator.name(new StartupEvent());
        me(FIRST).body("assignments", empty());
        assertThat(Database.query(Long.class, "select count(*) from assignment"))
                .isEqualTo(1);
        assertThat(Database.query(Long.class, "select count(*) from unit")).isEqualTo(3);
        assertThat(Database.query(Long.class, "select count(*) from audit_entry where action = 'ASSIGNMENT_GRANT'"))
                .isEqualTo(1);
    }

    /** The unit list contains the root as well. */
    private static void itsUnitsAreTakenIn() {
        given().auth()
                .oauth2(Tokens.forSubject(FIRST, "quantri", "toso-api"))
                .header("Idempotency-Key", "1")
                .contentType("text/csv")
                .body(
                        """
                        code,name_vi,type,parent_code
                        20,Tỉnh Lạng Sơn,tinh,
                        186,Huyện Hữu Lũng,huyen,20
                        06388,Xã Hữu Liên,xa,186
                        """
                                .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/units/import?validFrom=2022-07-01")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("created", equalTo(2));
    }

    private static ValidatableResponse me(String subject) {
        return given().auth()
                .oauth2(Tokens.forSubject(subject, "quantri", "toso-api"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }
}

package vn.toso.shared.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.Demo;
import vn.toso.testing.Environment;
import vn.toso.testing.Tokens;

/** The connection of a test comes from a trusted proxy; what the proxy adds to the header is the caller's address. */
@QuarkusTest
@Tag("overload")
@TestProfile(AddressLimitTest.Few.class)
@WithTestResource(Environment.class)
class AddressLimitTest {

    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("toso.rate.address", "50", "toso.rate.anonymous", "10");
        }
    }

    private static RequestSpecification from(String hops) {
        return given().header("X-Forwarded-For", hops);
    }

    @Test
    void anAddressIsStoppedWhateverItClaims() {
        Response refused;
        int asked = 0;
        do {
            refused = from("203.0.113." + asked % 200 + ", 198.51.100.1").get("/api/v1/nothing");
            asked++;
        } while (refused.statusCode() != 429 && asked < 300);
        refused.then().statusCode(429).body("budget", equalTo("address"));
        from("198.51.100.1, 198.51.100.2").get("/api/v1/me").then().statusCode(401);
        // Neighbours who have an account send their figures and read on.
        Demo.as("xa.huulien")
                .header("X-Forwarded-For", "198.51.100.1")
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(400);
        Demo.as("xa.huulien")
                .header("X-Forwarded-For", "198.51.100.1")
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    /** Asks until it is refused. @return how many requests were served */
    private static int served(RequestSpecification request, String method, String path) {
        for (int served = 0; served < 300; served++) {
            var answer = given().spec(request).request(method, path);
            if (answer.statusCode() == 429) {
                answer.then()
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .header("WWW-Authenticate", nullValue())
                        .body("budget", equalTo("address"));
                return served;
            }
        }
        return 300;
    }

    @ParameterizedTest
    @CsvSource({
        "1, x, GET, /api/openapi",
        "2, x, GET, /api/v1/me",
        "3, Bearer none, GET, /api/v1/me",
        "4, Bearer none, GET, /api/v1/units?unknown=1",
        "5, Bearer none, POST, /api/v1/submissions",
        "6, valid, GET, /api/openapi",
        "7, valid, GET, /api/v1/nothing",
        "8, valid, OPTIONS, /api/v1/me",
        "9, , OPTIONS, /api/v1/me"
    })
    void onlyAVerifiedTokenPaysForItsAccountInstead(String host, String token, String method, String path) {
        var address = "198.51.100.1" + host;
        var request = from(address);
        if (token != null) {
            request.header("Authorization", token.equals("valid") ? "Bearer " + Tokens.of("xa.huulien") : token);
        }
        assertThat(served(request, method, path)).isBetween(50, 100);
        Demo.as("xa.huulien")
                .header("X-Forwarded-For", address)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void guessesOfCodesAreStoppedEvenWithAToken() {
        int answered = 0;
        for (int i = 0; i < 30; i++) {
            var guess = i % 2 == 0 ? given().contentType("application/json") : Demo.as("xa.huulien");
            int status = guess.header("X-Forwarded-For", "198.51.100.3")
                    .body("{\"code\": \"AAAA-AAAA\"}")
                    .post("/api/v1/activations/check")
                    .statusCode();
            answered += status == 429 ? 0 : 1;
        }
        assertThat(answered).isBetween(10, 25);
    }

    @Test
    void healthChecksAreFree() {
        for (int i = 0; i < 100; i++) {
            from("198.51.100.4").get("/q/health/live").then().statusCode(200);
        }
    }
}

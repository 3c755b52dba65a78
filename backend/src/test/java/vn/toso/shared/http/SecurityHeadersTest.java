package vn.toso.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

@QuarkusTest
@ApiTest
class SecurityHeadersTest {

    private static final Pattern INLINE = Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL);

    private static void hasAll(ValidatableResponse answer) {
        answer.header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Permissions-Policy", equalTo("camera=(), geolocation=(), microphone=()"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Strict-Transport-Security", (String) null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/clock",
                "/api/v1/nothing",
                "/api/v1/units/1",
                "/api/openapi",
                "/nothing",
                "/q/health/live"
            })
    void everyAnswerHasThem(String path) {
        var answer = Demo.as("trunguong").get(path).then();
        hasAll(answer);
        answer.header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'; sandbox"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void anAnswerWithAnETagMayBeKeptByTheCallersBrowser() {
        var progress = Demo.as("huyen.huulung")
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13");
        assertThat(progress.headers().getValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("private", "no-cache");
    }

    /** The address of a test is 127.0.0.1, which is a trusted proxy. */
    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        given().header("X-Forwarded-Proto", "https")
                .get("/api/v1/me")
                .then()
                .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"));
    }

    @Test
    void thePageOfTheContractRunsItsOwnScriptsOnly() throws NoSuchAlgorithmException {
        var page = given().get("/api/docs/").then();
        hasAll(page);
        String policy = page.extract().header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src 'self' 'unsafe");
        var scripts = INLINE.matcher(page.extract().asString());
        int found = 0;
        while (scripts.find()) {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(scripts.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"Host, evil.example", "X-Forwarded-Host, evil.example", "Forwarded, host=evil.example"})
    void noAddressRepeatsTheHostOfTheCaller(String header, String value) {
        var list = Demo.as("trunguong").header(header, value).get("/api/v1/units?limit=1&level=COMMUNE");
        assertThat(list.header("Link"))
                .startsWith("</api/v1/units?")
                .contains("level=COMMUNE", "cursor=")
                .endsWith("; rel=\"next\"");
        Demo.as("trunguong")
                .get(list.header("Link").replaceAll("<(.*)>.*", "$1").replace("%3D", "="))
                .then()
                .statusCode(200);
        var made = Demo.as("xa.huulien")
                .header(header, value)
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions");
        assertThat(made.header("Location")).isEqualTo("/api/v1/submissions/" + made.path("id"));
        Demo.as("xa.huulien").get(made.header("Location")).then().statusCode(200);
        for (var path : new String[] {"/api/openapi", "/api/docs", "/api/docs/", "/"}) {
            var answer = given().redirects().follow(false).header(header, value).get(path);
            assertThat(answer.headers() + answer.asString()).as(path).doesNotContain("evil.example");
        }
    }
}

package vn.toso.shared.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Environment;
import vn.toso.testing.Files;
import vn.toso.testing.Seeds;
import vn.toso.testing.Tokens;

/** With the limits that are shipped: nobody who works meets one, and who does not stop is stopped. */
@QuarkusTest
@Tag("overload")
@TestProfile(RateLimitTest.Shipped.class)
@WithTestResource(Environment.class)
class RateLimitTest {

    /** The limits of application.properties instead of those of the other tests. */
    public static class Shipped implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new Properties();
            try (var file = RateLimitTest.class.getResourceAsStream("/application.properties")) {
                all.load(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            var limits = new HashMap<String, String>();
            all.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("toso.rate."))
                    .forEach(name -> limits.put(name, all.getProperty(name)));
            return limits;
        }
    }

    /** Each test comes from addresses of its own, because tests share the buckets. */
    private static final AtomicInteger NEXT_NETWORK = new AtomicInteger();

    private final String network = "198.51." + NEXT_NETWORK.incrementAndGet() + ".";
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void reset() {
        Database.reset();
    }

    private HttpRequest.Builder request(String account, String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("X-Forwarded-For", network + host)
                .header("Authorization", "Bearer " + Tokens.of(account));
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest get(String account, String host, String path) {
        return request(account, host, path).GET().build();
    }

    private HttpRequest post(String account, String host, String path, String body) {
        return request(account, host, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void whoeverDoesNotStopIsStopped() throws Exception {
        var read = get("trunguong", "1", "/api/v1/clock");
        int requests = Seeds.large() ? 25_000 : 4_000;
        long began = System.nanoTime();
        int served = 0;
        for (int i = 0; i < requests; i++) {
            served += status(read) == 200 ? 1 : 0;
        }
        // A full budget, and twenty for each second since then.
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1;
        assertThat(served).isBetween(1_200, (int) (1_200 + 20 * seconds));
        assertThat(served).isLessThan(requests);
        // Reading too much stops no export.
        assertThat(status(get("trunguong", "2", "/api/v1/holidays/export"))).isEqualTo(200);
    }

    @Test
    void aRefusalSaysWhenToComeBack() throws Exception {
        var search = get("xa.huulung", "1", "/api/v1/units/search?q=huu");
        HttpResponse<String> answer;
        int asked = 0;
        do {
            answer = http.send(search, HttpResponse.BodyHandlers.ofString());
            asked++;
        } while (answer.statusCode() == 200 && asked < 2_000);

        assertThat(asked).isGreaterThan(300);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/too-many-requests\"", "\"budget\":\"search\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"search\";q=300;w=60");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"search\";r=0;t=");
        // Searching too much stops no report.
        assertThat(status(post("xa.huulung", "1", "/api/v1/submissions", "{}"))).isEqualTo(400);
        assertThat(status(get("xa.huulung", "1", "/api/v1/me"))).isEqualTo(200);
    }

    /** A colleague behind the same address who never stops searching, and is refused most of the time, stops nobody else. */
    @Test
    void oneAccountThatFloodsStopsNoNeighbour() throws Exception {
        var search = get("xa.yenbinh", "9", "/api/v1/units/search?q=huu");
        int refused = 0;
        for (int i = 0; i < 8_000; i++) {
            refused += status(search) == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(6_500);
        assertThat(status(post("xa.huulien", "9", "/api/v1/submissions", "{}"))).isEqualTo(400);
        assertThat(status(get("xa.huulien", "9", "/api/v1/me"))).isEqualTo(200);
    }

    @Test
    void figuresHaveABudgetOfTheirOwnHoweverTheyAreSent() throws Exception {
        var sheet = "/api/v1/regimes/" + Demo.REGIME + "/sheet?unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13";
        var file = request("huyen.huulung", "1", sheet)
                .header("Content-Type", Files.XLSX)
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        var report = post("huyen.huulung", "1", "/api/v1/submissions", "{}");
        var correction = post("huyen.huulung", "1", "/api/v1/submissions/" + UUID.randomUUID() + "/revisions", "{}");
        for (var request : List.of(report, correction, file)) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                    .as(request.toString())
                    .startsWith("\"submit\"");
        }
    }

    /** The people of a commune behind one address open their pages and send the figures of a day; so does a district. */
    @Test
    void aDayOfACommuneADistrictAndAProvinceMeetsNoLimit() throws Exception {
        var pages = List.of(
                "/api/v1/me",
                "/api/v1/clock",
                "/api/v1/regimes",
                "/api/v1/units",
                "/api/v1/regimes/" + Demo.REGIME + "/obligations?unit=" + Demo.HUU_LUNG,
                "/api/v1/regimes/" + Demo.REGIME + "/forms?unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13",
                "/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13",
                "/api/v1/submissions?limit=200");
        // Thirty people open "Hôm nay" twice, which polls.
        for (int person = 0; person < 30; person++) {
            for (int visit = 0; visit < 2; visit++) {
                for (var page : pages) {
                    assertThat(status(get("huyen.huulung", "7", page))).isLessThan(400);
                }
            }
        }
        // A grid of 24 communes, sent again and again, and what a phone has kept while it was offline.
        for (int i = 0; i < 24 * 10; i++) {
            assertThat(status(post(
                            "huyen.huulung", "7", "/api/v1/submissions", Demo.report(Demo.HUU_LIEN, "2022-07-13"))))
                    .isNotEqualTo(429);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(status(get("huyen.huulung", "7", "/api/v1/submissions/export?from=2022-07-13")))
                    .isNotEqualTo(429);
            assertThat(status(get("huyen.huulung", "7", "/api/v1/units/search?q=huu")))
                    .isNotEqualTo(429);
        }
    }
}

package vn.toso.shared.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Environment;
import vn.toso.testing.Files;
import vn.toso.testing.RawRequest;
import vn.toso.testing.Tokens;

/** More slow clients than there are places and threads: everybody else is served as if they were not there. */
@QuarkusTest
@Tag("overload")
@TestProfile(SlowClientTest.Few.class)
@WithTestResource(Environment.class)
class SlowClientTest {

    private static final int MANY = 20;

    /** Answers in a row after which no place is held any more. */
    private static final int SURELY = 10;

    /** Much longer than a request takes, and shorter than the patience with bodies. */
    private static final Duration SOON = Duration.ofSeconds(2);

    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "toso.load.places", "2",
                    "toso.load.heavy-places", "2",
                    "toso.load.waiting", "2",
                    "quarkus.thread-pool.max-threads", "6",
                    "toso.body.patience", "5s",
                    "toso.body.memory", "4M");
        }
    }

    private final List<Socket> slow = new ArrayList<>();

    /**
     * The very first request takes longer, even alone. What the clients of the test before have held is free a moment
     * after they have hung up.
     */
    @BeforeEach
    void warmUp() throws InterruptedException {
        Database.reset();
        int served = 0;
        for (int tries = 0; tries < 120 && served < SURELY; tries++) {
            served = exported() == 200 ? served + 1 : 0;
            Thread.sleep(served == 0 ? 500 : 0);
        }
        serve();
        Database.reset();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var client : slow) {
            client.close();
        }
    }

    private Socket begin(String beginning) throws IOException {
        var client = RawRequest.connect();
        slow.add(client);
        client.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private static String post(String path, int length) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer %s\r\nIdempotency-Key: slow\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, Tokens.of("xa.huulien"), length);
    }

    private static void othersAreServed() {
        long began = System.nanoTime();
        serve();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    /** @return the status of an export, which needs one of the few places */
    private static int exported() {
        return Demo.as("huyen.huulung")
                .accept("text/csv")
                .get("/api/v1/submissions/export")
                .statusCode();
    }

    private static void serve() {
        Demo.as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        assertThat(exported()).isEqualTo(200);
    }

    @Test
    void anUnfinishedHeadHoldsNothing() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("GET /api/v1/me HTTP/1.1\r\nHo");
        }
        othersAreServed();
    }

    @Test
    void anUnfinishedBodyHoldsNothingAndIsGivenUp() throws IOException, InterruptedException {
        for (int i = 0; i < MANY; i++) {
            begin(post("/api/v1/submissions", 1_000) + "{");
        }
        var dripping = begin(post("/api/v1/submissions", 1_000));
        othersAreServed();
        for (int i = 0; i < 6; i++) {
            try {
                dripping.getOutputStream().write(' ');
            } catch (IOException givenUp) {
                break;
            }
            Thread.sleep(1_000);
        }
        var answer = RawRequest.read(dripping);
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.body()).contains("/problems/too-slow");
    }

    /** As the proxy names the client's address, which this test is. */
    private static String from(int address, String request) {
        return request.replaceFirst("\r\n", "\r\nX-Forwarded-For: 198.51.100." + address + "\r\n");
    }

    /** Until the server has read what others have sent, there is room for another body: each try leaves one unfinished. */
    private void refusedInTheEnd(int address, String... unfinished) throws IOException {
        int status = 0;
        for (int tries = 0; tries < 50 && status != 503; tries++) {
            for (var one : unfinished) {
                begin(one);
            }
            var body = from(address, post("/api/v1/submissions", 900_000)) + " ".repeat(900_000);
            status = RawRequest.read(begin(body)).status();
        }
        assertThat(status).isEqualTo(503);
    }

    @Test
    void bodiesTogetherTakeNoMoreMemoryThanAllowed() throws IOException {
        var unfinished = post("/api/v1/submissions", 1_000_000) + " ".repeat(900_000);
        // Of one address alone they would leave most of the memory.
        refusedInTheEnd(
                104,
                IntStream.range(100, 104)
                        .mapToObj(address -> from(address, unfinished))
                        .toArray(String[]::new));

        hangUp();
        othersAreServed();
    }

    @Test
    void theBodiesOfOneAddressLeaveMostOfTheMemory() throws IOException {
        var unfinished = from(1, post("/api/v1/units/import", 8_000_000)) + " ".repeat(700_000);
        for (int i = 0; i < MANY; i++) {
            begin(unfinished);
        }
        refusedInTheEnd(1, unfinished);
        othersAreServed();
    }

    @Test
    void withoutATokenOrAnOperationABodyTakesNoMemory() throws IOException {
        for (int i = 0; i < MANY; i++) {
            var anonymous = post("/api/v1/units/import", 8_000_000).replaceFirst("Authorization: .*\r\n", "");
            begin(from(2 * i, anonymous) + " ".repeat(700_000));
            begin(from(2 * i + 1, post("/api/v1/anything/import", 8_000_000)) + " ".repeat(700_000));
        }
        othersAreServed();
        assertThat(RawRequest.read(begin(from(200, post("/api/v1/submissions", 900_000)) + " ".repeat(900_000)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aReaderThatStopsHoldsNoPlace() throws IOException, InterruptedException {
        var units = IntStream.range(0, 5_000)
                .mapToObj("COMMUNE,9%1$04d,Xã thử %1$d,xa,186,20,186"::formatted)
                .collect(joining("\n", "level,code,name_vi,type,parent_code,province_code,district_code\n", ""));
        Files.send(
                        "trunguong",
                        Files.CSV,
                        units.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-07-01&confirm=true")
                .statusCode(200);
        var export =
                "GET /api/v1/units/export HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(Tokens.of("trunguong"));
        for (int i = 0; i < 5; i++) {
            // More than the buffers between server and client hold.
            begin(export.repeat(25));
        }
        // Until the buffers are full, the server has to work for them.
        int served = 0;
        for (int tries = 0; tries < 120 && served < SURELY; tries++) {
            Thread.sleep(500);
            int status = exported();
            served = status == 200 ? served + 1 : 0;
        }
        assertThat(served).isEqualTo(SURELY);
        othersAreServed();
    }
}

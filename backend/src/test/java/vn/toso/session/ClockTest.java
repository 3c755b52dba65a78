package vn.toso.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** In the demo any user can move the clock forward, but not back. */
@QuarkusTest
@ApiTest
class ClockTest {

    @Test
    void todayAndTheUnitTreeFollowTheNewTime() {
        var key = UUID.randomUUID().toString();
        for (int tries = 0; tries < 2; tries++) {
            as("xa.huulien", key)
                    .body("{\"now\": \"2025-07-02T08:30:00+07:00\"}")
                    .put("/api/v1/clock")
                    .then()
                    .statusCode(200)
                    .body("movable", equalTo(true))
                    .body("today", equalTo("2025-07-02"))
                    .body("now", startsWith("2025-07-02T08:30:0"));
        }
        as("trunguong").get("/api/v1/clock").then().body("today", equalTo("2025-07-02"));
        as("trunguong").get("/api/v1/units/" + Demo.HUU_LUNG).then().statusCode(404);
    }

    @Test
    void itIsNeverMovedBack() {
        as("trunguong")
                .body("{\"now\": \"2022-07-13T15:59:00+07:00\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/clock-back"));
        as("trunguong")
                .body("{\"now\": \"2200-06-01T00:00:00+07:00\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/clock-too-far"));
    }
}

package vn.toso.submission;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.restassured.response.ValidatableResponse;
import vn.toso.testing.Demo;

/** A submission of the commune Hữu Liên, and the steps that it and its district take. */
final class Submitted {

    static final String COMMUNE = "xa.huulien";
    static final String DISTRICT = "huyen.huulung";

    private Submitted() {}

    static ValidatableResponse submit() {
        return as(COMMUNE)
                .body(report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse step(String id, String username, String action, int version, String body) {
        return as(username)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/submissions/{id}/{action}", id, action)
                .then();
    }
}

package vn.toso.submission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

/** Yên Bình passed into Hữu Liên on 1/7/2022: the obligations it had, and the answer to callers who still send for it. */
@QuarkusTest
@ApiTest
class EndedUnitSubmissionTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String ENDED_ON = "2022-07-01";

    @BeforeEach
    void itHasEnded() {
        Past.make();
        // Let the regime ask for dates before the unit ended.
        Database.execute("update regime_version set valid_from = '2022-06-01' where regime_id = ?::uuid", Demo.REGIME);
    }

    @AfterEach
    void theRegimeIsWhatItWas() {
        Database.execute(
                "update regime_version v set valid_from = b.valid_from from baseline.regime_version b where b.id = v.id");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-28, 2022-06-30, 3, false",
        "2022-06-28, 2022-07-01, 3, true",
        "2022-06-28, 2022-07-13, 3, true",
        "2022-06-28, 2031-01-01, 3, true",
        "2022-07-01, 2022-07-13, 0, true",
        "2022-07-05, 2022-07-05, 0, true"
    })
    void itHasObligationsOnlyForTheDaysOnWhichItExisted(String from, String to, int asked, boolean ended) {
        obligations(DISTRICT, from, to)
                .statusCode(200)
                .body("items.size()", equalTo(asked))
                .body("items.findAll { it.asOf >= '2022-07-01' }", empty())
                .body("reason", equalTo(ended ? "unit-ended" : null))
                .body("endedOn", equalTo(ended ? ENDED_ON : null));
    }

    @Test
    void aCallerOutsideItsScopeGetsNotFound() {
        for (var to : new String[] {"2022-06-30", "2022-07-13"}) {
            obligations("huyen.bachthong", "2022-06-28", to).statusCode(404).body("endedOn", nullValue());
        }
        send("huyen.bachthong", "2022-07-12").statusCode(404).body("endedOn", nullValue());
    }

    @Test
    void aConsolidatorAboveItIsToldWhenItEnded() {
        send(DISTRICT, "2022-07-12")
                .statusCode(422)
                .body("type", equalTo("/problems/unit-ended"))
                .body("endedOn", equalTo(ENDED_ON))
                .body("errors.pointer", contains("/asOf"))
                .body("errors.code", contains("unit-ended"));
        // The unit existed on its last day, and its report for that day is in the demo.
        send(DISTRICT, "2022-06-30").statusCode(409).body("type", equalTo("/problems/submission-exists"));
    }

    @Test
    void itsFormerReporterIsToldWhenItEnded() {
        send("xa.yenbinh", "2022-07-12")
                .statusCode(403)
                .body("type", equalTo("/problems/unit-ended"))
                .body("endedOn", equalTo(ENDED_ON));
    }

    private static ValidatableResponse obligations(String account, String from, String to) {
        return as(account)
                .get("/api/v1/regimes/{r}/obligations?unit={u}&from={f}&to={t}", Demo.REGIME, Demo.YEN_BINH, from, to)
                .then();
    }

    private static ValidatableResponse send(String account, String asOf) {
        var onBehalf = "{\"onBehalf\": {\"medium\": \"PHONE\", \"informant\": \"Ông Ví Dụ\"}, ";
        return as(account)
                .body(
                        account.startsWith("xa.")
                                ? Demo.report(Demo.YEN_BINH, asOf)
                                : onBehalf + Demo.report(Demo.YEN_BINH, asOf).substring(1))
                .post("/api/v1/submissions")
                .then();
    }
}

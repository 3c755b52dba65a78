package vn.toso.submission;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** A figure that a unit has sent is offered to other regimes, so that nobody types it again. */
@QuarkusTest
@ApiTest
class OfferedFigureTest {

    @Test
    void aLaterRegimeOffersWhatWasSentForTheSameIndicatorAndDate() {
        var other = Programme.regime("SAN", "2022-07-14");
        Database.setBusinessTime("2022-07-14 10:00");
        form(other).body("fields.offered.findAll { it != null }.size()", equalTo(0));
        var sent = as("xa.huulien")
                .body(report(Demo.HUU_LIEN, "2022-07-14").replace("\"mark\": \"NIL\"", "\"value\": 1234"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        // The first field is a sum, which no unit sends.
        form(other)
                .body("fields[0].offered", nullValue())
                .body("fields[1].indicator.code", equalTo("SHOP_POSTMART"))
                .body("fields[1].offered.value", equalTo(1234))
                .body("fields[1].offered.regimeId", equalTo(Demo.REGIME))
                .body("fields[1].offered.regimeName.vi", equalTo("Báo cáo hằng ngày của Tổ công nghệ số cộng đồng"))
                .body("fields[2].offered.value", nullValue())
                .body("fields[2].offered.mark", equalTo("NOT_APPLICABLE"));
        form(Demo.REGIME).body("fields.offered.findAll { it != null }.size()", equalTo(0));
        as("huyen.huulung")
                .header("If-Match", "\"0\"")
                .body("{\"comment\": \"Rà soát lại\", \"figures\": []}")
                .post("/api/v1/submissions/{id}/return", sent)
                .then()
                .statusCode(200);
        form(other).body("fields.offered.findAll { it != null }.size()", equalTo(0));
    }

    private static ValidatableResponse form(String regime) {
        return as("xa.huulien")
                .get("/api/v1/regimes/{id}/form?unit={unit}&asOf=2022-07-14", regime, Demo.HUU_LIEN)
                .then()
                .statusCode(200);
    }
}

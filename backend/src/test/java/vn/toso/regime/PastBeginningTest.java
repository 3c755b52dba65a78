package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** A regime that is opened after its first day, so that figures of the past can be entered. */
@QuarkusTest
@ApiTest
class PastBeginningTest {

    private static final String REGIMES = "/api/v1/regimes";
    private static final String DAILY = "{\"kind\": \"DAILY\"}";
    private static final String OPENING =
            """
            {"reason": "Nhập số liệu đã báo cáo bằng giấy", "documentNumber": "12/CV-UBND",
             "documentDate": "2022-07-10", "deadline": "2022-07-31"}
            """;

    @Test
    void datesBeforeTheOpeningHaveADeadlineOfTheirOwn() {
        var id = create("2022-07-11", OPENING)
                .statusCode(201)
                .body("pastBeginning.openedOn", equalTo("2022-07-13"))
                .body("pastBeginning.backfillDeadline", equalTo("2022-07-31"))
                .extract()
                .<String>path("id");
        obligations(id)
                .body("items.asOf", equalTo(List.of("2022-07-13", "2022-07-12", "2022-07-11")))
                .body("items.backfilled", equalTo(List.of(false, true, true)))
                .body("items[0].dueAt", equalTo("2022-07-15T17:00:00+07:00"))
                .body("items[1].dueAt", equalTo("2022-07-31T23:59:59+07:00"))
                .body("items.status", everyItem(equalTo("MISSING")));
        progress(id, "2022-07-12").body("dueAt", equalTo("2022-07-31T23:59:59+07:00"));
        assertThat(Database.query(
                        String.class,
                        "select details::text from audit_entry where action = 'REGIME_CREATE' and object_id = ?::uuid",
                        id))
                .contains("Nhập số liệu đã báo cáo bằng giấy", "12/CV-UBND", "2022-07-31");
    }

    /** After the deadline, unsent figures of the past are missing; figures sent then still count as backfilled. */
    @Test
    void backfilledFiguresAreNeverLate() {
        var id = create("2022-07-11", OPENING).statusCode(201).extract().<String>path("id");
        send(id, "2022-07-11").statusCode(201).body("timeliness", equalTo("BACKFILLED"));
        Database.setBusinessTime("2022-08-02 08:00");
        as("xa.huulien")
                .get(REGIMES + "/" + id + "/obligations?from=2022-07-11&to=2022-07-13&unit=" + Demo.HUU_LIEN)
                .then()
                .body("items.status", equalTo(List.of("MISSING", "MISSING", "REPORTED")));
        send(id, "2022-07-12").statusCode(201).body("timeliness", equalTo("BACKFILLED"));
        send(id, "2022-07-13").statusCode(201).body("timeliness", equalTo("LATE"));
        progress(id, "2022-07-12")
                .body("coverage.backfilled", equalTo(1))
                .body("coverage.late", equalTo(0))
                .body("coverage.missing", equalTo(23))
                .body("rows.find { it.unit.name == 'Hữu Liên' }.timeliness", equalTo("BACKFILLED"));
    }

    @Test
    void aPastBeginningNeedsItsDocument() {
        wrong(create("2022-07-11", null), "/validFrom", "past-date");
        wrong(create("2022-07-13", OPENING), "/backfilling", "not-in-the-past");
        wrong(create("2022-07-11", OPENING.replace("2022-07-31", "2022-07-12")), "/backfilling/deadline", "past-date");
        wrong(
                create("2022-07-11", OPENING.replace("2022-07-10", "2022-07-14")),
                "/backfilling/documentDate",
                "future-date");
        create("2022-07-11", OPENING.replace("Nhập số liệu đã báo cáo bằng giấy", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/backfilling/reason"));
        create("2022-07-11", OPENING.replace("12/CV-UBND", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/backfilling/documentNumber"));
    }

    @Test
    void aVersionCannotStartInThePast() {
        var id = create("2022-07-11", OPENING).statusCode(201).extract().<String>path("id");
        var body = "{\"validFrom\": \"2022-07-12\", \"definition\": %s}"
                .formatted(Programme.regimeDefinition(DAILY, "08:00"));
        wrong(
                as(Programme.ADMINISTRATOR)
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .post(REGIMES + "/" + id + "/versions")
                        .then(),
                "/validFrom",
                "already-asked");
        as(Programme.ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(body.replace("2022-07-12", "2022-07-14"))
                .post(REGIMES + "/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("pastBeginning", nullValue());
        obligations(id).body("items.backfilled", equalTo(List.of(false, true, true)));
    }

    /** The figures that the district published for 13/7/2022, entered into a regime that was set up in 2023. */
    @Test
    void publishedFiguresCanBeBackfilledIntoANewRegime() {
        Database.setBusinessTime("2023-03-01 09:00");
        var definition = Programme.regimeDefinition(DAILY, "17:00")
                .replace(
                        "\"indicators\": [",
                        "\"indicators\": [{\"indicatorId\": \"%s\"}, {\"indicatorId\": \"%s\"}, "
                                .formatted(Demo.XU_LANG, Demo.BANK));
        var id = create("2022-07-01", OPENING.replace("2022-07-31", "2023-03-31"), definition)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var sent = as("huyen.huulung")
                .get("/api/v1/submissions?limit=100&regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG
                        + "&from=2022-07-13&to=2022-07-13")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, ?>>>path("items");
        assertThat(sent).hasSize(22);
        for (var one : sent) {
            as("huyen.huulung")
                    .body(Map.of(
                            "regimeId", id,
                            "unitId", ((Map<?, ?>) one.get("unit")).get("id"),
                            "asOf", "2022-07-13",
                            "figures", one.get("figures"),
                            "onBehalf", Map.of("medium", "PAPER", "informant", "Báo cáo giấy của xã")))
                    .post("/api/v1/submissions")
                    .then()
                    .statusCode(201)
                    .body("timeliness", equalTo("BACKFILLED"));
        }
        progress(id, "2022-07-13")
                .body("coverage.expected", equalTo(24))
                .body("coverage.reported", equalTo(22))
                .body("coverage.backfilled", equalTo(22))
                .body("coverage.late", equalTo(0))
                .body("missingUnits.name", containsInAnyOrder("Hữu Liên", "Quyết Thắng"))
                .body(total(Demo.XU_LANG), equalTo(2205))
                .body(total(Demo.BANK), equalTo(1584))
                .body(total(Demo.BUYERS), equalTo(2492))
                .body(total(Demo.POSTMART), equalTo(1197))
                .body(total(Demo.VOSO), equalTo(1295));
    }

    private static String total(String indicator) {
        return "totals.find { it.indicatorId == '" + indicator + "' }.value";
    }

    private static ValidatableResponse progress(String regime, String asOf) {
        return as("huyen.huulung")
                .get("/api/v1/progress?regime=" + regime + "&unit=" + Demo.HUU_LUNG + "&asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse obligations(String regime) {
        return as("xa.huulien")
                .get(REGIMES + "/" + regime + "/obligations?unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse send(String regime, String asOf) {
        return as("xa.huulien")
                .body(
                        """
                        {"regimeId": "%s", "unitId": "%s", "asOf": "%s", "figures": [
                            {"indicatorId": "%s", "value": 10}, {"indicatorId": "%s", "value": 20}]}
                        """
                                .formatted(regime, Demo.HUU_LIEN, asOf, Demo.POSTMART, Demo.VOSO))
                .post("/api/v1/submissions")
                .then();
    }

    private static ValidatableResponse create(String validFrom, String backfilling) {
        return create(validFrom, backfilling, Programme.regimeDefinition(DAILY, "17:00"));
    }

    private static ValidatableResponse create(String validFrom, String backfilling, String definition) {
        var regime = Programme.newRegime("LICH-SU", validFrom, definition).strip();
        var body = backfilling == null
                ? regime
                : regime.substring(0, regime.length() - 1) + ", \"backfilling\": " + backfilling + "}";
        return as(Programme.ADMINISTRATOR).body(body).post(REGIMES).then();
    }

    private static void wrong(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(422)
                .body("type", equalTo("/problems/invalid-regime"))
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
    }
}

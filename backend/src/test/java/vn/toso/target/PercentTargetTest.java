package vn.toso.target;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** A target in percent: each unit has to reach the declared share of its own population. */
@QuarkusTest
@ApiTest
class PercentTargetTest {

    private static final String SHARE_OF_PEOPLE =
            """
            {"unitId": "%s", "name": {"vi": "Tỷ lệ giả định", "en": "An invented share"}, "counts": "PERSONS",
             "percentOf": "AGED_15_AND_OVER",
             "indicators": [{"indicatorId": "%s", "method": "SHARE", "rateDigits": 2}],
             "periodFrom": "2022-07-01", "periodTo": "2023-01-01", "declaration":
                {"sharePercent": 70.5, "base": {"vi": "Dân số từ 15 tuổi", "en": "People aged 15 and over"},
                 "baseValue": 100001, "effectiveFrom": "2022-07-01", "documentNumber": "1/QĐ",
                 "documentDate": "2022-06-30", "documentIssuer": "UBND tỉnh Lạng Sơn"}}
            """
                    .formatted(Demo.LANG_SON, Demo.POSTMART);

    /** The district has a target of its own for the indicator, which would come before the province's. */
    @BeforeEach
    void onlyTheProvinceDeclares() {
        Database.execute("delete from target_indicator where indicator_id = ?::uuid", Demo.POSTMART);
    }

    @Test
    void theDeclaringUnitUsesThePublishedBase() {
        declare(SHARE_OF_PEOPLE)
                .statusCode(201)
                .body("value", nullValue())
                .body("percentOf", equalTo("AGED_15_AND_OVER"))
                .body("allowedActions", containsInAnyOrder("REVISE", "END"));
        // 70,5 % of 100.001 people is 70.500,705, rounded up.
        target(Demo.LANG_SON)
                .body(postmart("target.value"), equalTo(70_501))
                .body(postmart("target.counts"), equalTo("PERSONS"))
                .body(postmart("target.share.base"), equalTo(100_001))
                .body(postmart("value"), equalTo(1_197))
                .body(postmart("rate.percent"), equalTo(1.70f));
    }

    @Test
    void unitsBelowReachTheSameShareOfTheirOwnPeople() {
        declare(SHARE_OF_PEOPLE).statusCode(201);
        // The district's population is unknown, and nothing is guessed.
        target(Demo.HUU_LUNG).body(postmart("target"), nullValue()).body(postmart("rate"), nullValue());
        count(Demo.HUU_LUNG, 88_784);
        target(Demo.HUU_LUNG)
                .body(postmart("target.value"), equalTo(62_593))
                .body(postmart("target.share.percent"), equalTo(70.5f))
                .body(postmart("target.allocated"), equalTo(true));
        count(Demo.HUU_LIEN, 1_000);
        target(Demo.HUU_LIEN).body(postmart("target.value"), equalTo(705));
    }

    @Test
    void aTargetInPercentIsNotDivided() {
        var id = declare(SHARE_OF_PEOPLE).extract().<String>path("id");
        as(Programme.ADMINISTRATOR)
                .get("/api/v1/targets/" + id + "/allocation")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/target-in-percent"));
    }

    @Test
    void aTargetHasEitherAShareOrAValue() {
        refused(SHARE_OF_PEOPLE.replace("\"sharePercent\": 70.5,", ""), "/declaration/sharePercent", "required");
        refused(
                SHARE_OF_PEOPLE.replace("\"sharePercent\"", "\"value\": 5, \"sharePercent\""),
                "/declaration/value",
                "computed");
        refused(SHARE_OF_PEOPLE.replace("\"percentOf\": \"AGED_15_AND_OVER\",", ""), "/declaration/value", "required");
        refused(SHARE_OF_PEOPLE.replace("AGED_15_AND_OVER", "HOUSEHOLDS"), "/counts", "counts-differ");
    }

    private static ValidatableResponse declare(String target) {
        return as(Programme.ADMINISTRATOR).body(target).post("/api/v1/targets").then();
    }

    private static void refused(String target, String pointer, String code) {
        declare(target)
                .statusCode(422)
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
    }

    private static ValidatableResponse target(String unit) {
        return as(Programme.ADMINISTRATOR)
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + unit + "&asOf=2022-07-13")
                .then()
                .statusCode(200);
    }

    private static String postmart(String member) {
        return "totals.find { it.indicatorId == '%s' }.%s".formatted(Demo.POSTMART, member);
    }

    private static void count(String unit, long people) {
        Database.execute(
                """
                insert into unit_population (unit_id, year, aged_15_and_over, source) values (?::uuid, 2022, ?, 'Giả định')
                on conflict (unit_id, year) do update set aged_15_and_over = excluded.aged_15_and_over
                """,
                unit,
                people);
    }
}

package vn.toso.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;

/** Administrators of the root keep the public holidays for the whole installation. */
@QuarkusTest
@ApiTest
class HolidayResourceTest {

    private static final String HOLIDAYS = "/api/v1/holidays";
    private static final String NATION = "trunguong";

    @Test
    void theHolidaysOfAYearAreListed() {
        as("xa.huulien")
                .get(HOLIDAYS + "?from=2025-01-01&to=2025-12-31")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.name.vi == 'Tết Nguyên đán' }.date",
                        contains("2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"))
                .body("items.find { it.name.vi == 'Giỗ Tổ Hùng Vương' }.date", equalTo("2025-04-07"))
                .body("items.find { it.kind == 'WORKING_DAY' }.date", equalTo("2025-04-26"))
                .body("items.editable", everyItem(equalTo(false)));
    }

    @Test
    void anAnnouncedDayMovesADeadline() {
        due("2022-07-18T17:00:00+07:00");
        add(NATION, "2022-07-15", "DAY_OFF").statusCode(201).body("editable", equalTo(true));
        due("2022-07-19T17:00:00+07:00");
        add(NATION, "2022-07-16", "WORKING_DAY").statusCode(201);
        due("2022-07-18T17:00:00+07:00");
        as(NATION).delete(HOLIDAYS + "/2022-07-15").then().statusCode(204);
        due("2022-07-16T17:00:00+07:00");
        as(NATION).delete(HOLIDAYS + "/2022-07-15").then().statusCode(404);
    }

    @Test
    void onlyFutureDaysCanBeChanged() {
        refused(add(NATION, "2022-07-12", "DAY_OFF"), "/date", "past-date");
        as(NATION).delete(HOLIDAYS + "/2022-01-01").then().statusCode(422).body("errors[0].code", equalTo("past-date"));
        refused(add(NATION, "2022-07-15", "WORKING_DAY"), "/kind", "worked-anyway");
        add(NATION, "2022-09-02", "DAY_OFF").statusCode(409).body("type", equalTo("/problems/holiday-exists"));
    }

    @Test
    void onlyAdministratorsOfTheRootChangeDays() {
        add("tinh.langson", "2022-07-15", "DAY_OFF")
                .statusCode(403)
                .body("type", equalTo("/problems/not-administrator"));
        add("huyen.huulung", "2022-07-15", "DAY_OFF").statusCode(403);
        as("tinh.langson").delete(HOLIDAYS + "/2022-09-02").then().statusCode(403);
        as(NATION).get(HOLIDAYS).then().body("items.date", hasItem("2022-09-02"));
        as(NATION).get(HOLIDAYS + "?from=2022-07-15&to=2022-07-15").then().body("items", empty());
    }

    /** Expects this deadline for two working days after Thursday 14/7/2022. */
    private static void due(String expected) {
        as(NATION)
                .body(
                        """
                        {"calendar": {"kind": "DAILY"}, "from": "2022-07-14", "count": 1,
                         "timings": [{"level": "COMMUNE", "closingTime": "17:00", "deadlineDays": 2,
                            "workingDays": true, "deadlineTime": "17:00"}]}
                        """)
                .post("/api/v1/regimes/preview")
                .then()
                .body("items[0].hours[0].dueAt", equalTo(expected));
    }

    private static void refused(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(422)
                .body("type", equalTo("/problems/invalid-holiday"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse add(String username, String date, String kind) {
        return as(username)
                .body(
                        "{\"date\": \"%s\", \"kind\": \"%s\", \"source\": \"Thông báo 1\", \"name\": {\"vi\": \"Theo thông báo\", \"en\": \"As announced\"}}"
                                .formatted(date, kind))
                .post(HOLIDAYS)
                .then();
    }
}

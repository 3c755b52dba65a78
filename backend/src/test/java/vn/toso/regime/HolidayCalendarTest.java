package vn.toso.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Files;

/** How long the holiday calendar is known, and its import as a table. */
@QuarkusTest
@ApiTest
class HolidayCalendarTest {

    private static final String HOLIDAYS = "/api/v1/holidays";
    private static final String NATION = "trunguong";
    private static final String HEADING = "date,name,working,source\n";

    /** The calendar shipped with the product has no swapped days of 2026 and 2027, and does not confirm these years. */
    @Test
    void theCalendarStatesHowLongItIsKnown() {
        calendar()
                .body("knownUntil", equalTo("2025-12-31"))
                .body("expiring", equalTo(false))
                .body("confirmedYears.year", contains(2022, 2023, 2024, 2025))
                .body("unconfirmedYears", contains(2026, 2027))
                .body("editable", equalTo(true));
        as(NATION)
                .get(HOLIDAYS + "?from=2026-01-01&to=2027-12-31")
                .then()
                .body("items.findAll { it.kind == 'WORKING_DAY' }", empty());
        Database.setBusinessTime("2025-10-31 10:00");
        calendar().body("expiring", equalTo(false));
        Database.setBusinessTime("2025-11-01 10:00");
        calendar().body("expiring", equalTo(true));
        Database.setBusinessTime("2026-11-02 10:00");
        calendar().body("knownUntil", equalTo("2025-12-31")).body("expiring", equalTo(true));
        as("xa.huulien").get(HOLIDAYS).then().body("editable", equalTo(false));
    }

    @Test
    void aYearIsConfirmedWithItsSourceAndCanBeReopened() {
        confirm(NATION, 2026, "Thông báo nghỉ lễ năm 2026").statusCode(201);
        confirm(NATION, 2026, "Một thông báo khác").statusCode(409).body("type", equalTo("/problems/year-confirmed"));
        calendar().body("knownUntil", equalTo("2026-12-31")).body("unconfirmedYears", contains(2027));
        as(NATION).delete(HOLIDAYS + "/years/2026").then().statusCode(204);
        as(NATION).delete(HOLIDAYS + "/years/2026").then().statusCode(404);
        calendar().body("knownUntil", equalTo("2025-12-31"));
        confirm(NATION, 2026, " ").statusCode(400).body("errors[0].pointer", equalTo("/source"));
        confirm("tinh.langson", 2026, "Thông báo").statusCode(403);
    }

    /** Two working days after Friday 28/8/2026, in a year whose swapped days are not known. */
    @Test
    void aDeadlineStatesWhetherItsYearIsConfirmed() {
        preview("2022-07-14").body("items[0].hours[0].calendarConfirmed", equalTo(true));
        preview("2025-12-31").body("items[0].hours[0].calendarConfirmed", equalTo(false));
        preview("2026-08-28").body("items[0].hours[0].calendarConfirmed", equalTo(false));
        confirm(NATION, 2026, "Thông báo nghỉ lễ năm 2026").statusCode(201);
        preview("2026-08-28").body("items[0].hours[0].calendarConfirmed", equalTo(true));
    }

    @Test
    void anImportedTableSetsDaysOffAndWorkedDays() {
        take(HEADING + "15/7/2022,Nghỉ hoán đổi,,Thông báo 1\n16/7/2022,Làm bù,x,Thông báo 1\n")
                .statusCode(200)
                .body("rows.outcome", contains("CREATED", "CREATED"));
        as(NATION)
                .get(HOLIDAYS + "?from=2022-07-15&to=2022-07-16")
                .then()
                .body("items.kind", contains("DAY_OFF", "WORKING_DAY"))
                .body("items.source", everyItem(equalTo("Thông báo 1")));
        preview("2022-07-14").body("items[0].hours[0].dueAt", equalTo("2022-07-18T17:00:00+07:00"));
        take(HEADING + "15/7/2022,Nghỉ hoán đổi,,Thông báo 1 (đính chính)\n").body("rows.outcome", contains("CHANGED"));
        // A public holiday keeps its kind if a table only states another source for it.
        take(HEADING + "2/9/2022,Quốc khánh,không,Thông báo 2\n").body("rows.outcome", contains("CHANGED"));
        as(NATION)
                .get(HOLIDAYS + "?from=2022-09-02&to=2022-09-02")
                .then()
                .body("items.kind", contains("HOLIDAY"))
                .body("items.name.en", contains("National Day"));
        // An import confirms no year.
        calendar().body("unconfirmedYears", contains(2026, 2027));
    }

    @Test
    void aTableWithErrorsIsRefusedCellByCellAndNothingIsImported() {
        var table = HEADING
                + "12/7/2022,Nghỉ,,Thông báo 1\n" // in the past
                + "15/7/2022,Làm bù,x,Thông báo 1\n" // a Friday
                + "16/7/2022,Làm bù,x,\n" // without a source
                + "18/7/2022,Nghỉ,,Thông báo 1\n";
        take(table).statusCode(422);
        Files.csv(NATION, HOLIDAYS + "/import?dryRun=true", table)
                .then()
                .body("errors.column", containsInAnyOrder("A", "C", "D"))
                .body("errors.code", containsInAnyOrder("past-date", "worked-anyway", "required"));
        as(NATION).get(HOLIDAYS + "?from=2022-07-12&to=2022-07-18").then().body("items", empty());
        take("date,name,working,kind,source\n16/7/2022,Làm bù,x,HOLIDAY,Thông báo 1\n")
                .statusCode(422);
        take("tinh.langson", HEADING).statusCode(403);
        calendar().body("items.find { it.date == '2022-07-18' }", nullValue());
    }

    private static ValidatableResponse calendar() {
        return as(NATION).get(HOLIDAYS).then().statusCode(200);
    }

    private static ValidatableResponse confirm(String user, int year, String source) {
        return as(user).body("{\"year\": %d, \"source\": \"%s\"}".formatted(year, source))
                .post(HOLIDAYS + "/years")
                .then();
    }

    private static ValidatableResponse take(String table) {
        return take(NATION, table);
    }

    private static ValidatableResponse take(String user, String table) {
        return Files.csv(user, HOLIDAYS + "/import", table).then();
    }

    private static ValidatableResponse preview(String from) {
        return as(NATION)
                .body(
                        """
                        {"calendar": {"kind": "DAILY"}, "from": "%s", "count": 1,
                         "timings": [{"level": "COMMUNE", "closingTime": "17:00", "deadlineDays": 2,
                            "workingDays": true, "deadlineTime": "17:00"}]}
                        """
                                .formatted(from))
                .post("/api/v1/regimes/preview")
                .then()
                .statusCode(200);
    }
}

package vn.toso.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.PeopleTables.HEADINGS;
import static vn.toso.people.PeopleTables.begin;
import static vn.toso.people.PeopleTables.progress;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** The rows of an import wait, and somebody else changes the people whom they name. */
@QuarkusTest
@ApiTest
class PeopleImportChangedTest {

    private static final String BEFORE = "\"phone\": \"0912000111\", \"email\": \"cu@example.vn\"";

    @Inject
    PeopleImportJob job;

    @BeforeEach
    void somebodyIsThere() {
        People.create(PROVINCE, "Lý Văn Tám", Demo.HUU_LIEN, ", " + BEFORE)
                .then()
                .statusCode(201);
    }

    @Test
    void anEmptyCellKeepsWhatIsThereWhenTheRowIsWritten() {
        var id = begin(PROVINCE, row(",moi@example.vn,06388,Xem,"));
        edit("Lý Văn Tám", "\"phone\": \"0912999888\", \"email\": \"cu@example.vn\"");
        job.work();
        progress(PROVINCE, id).body("done", equalTo(1));
        person().body("phone", equalTo("0912999888"))
                .body("email", equalTo("moi@example.vn"))
                .body("roles.role", contains("VIEWER"));
    }

    /** The preview showed no change of the phone, so the import makes none. */
    @Test
    void aCellThatSaidWhatWasThereKeepsWhatIsThereNow() {
        begin(PROVINCE, row("0912000111,moi@example.vn,06388,,"));
        edit("Lý Văn Tám", "\"phone\": \"0912999888\", \"email\": \"cu@example.vn\"");
        job.work();
        person().body("phone", equalTo("0912999888")).body("email", equalTo("moi@example.vn"));
    }

    @ParameterizedTest
    @CsvSource({
        "0912999888, cu@example.vn, phone-changed",
        "0912000111, khac@example.vn, email-changed",
    })
    void aValueThatSomebodyElseHasChangedMeanwhileIsNotOverwritten(String phone, String email, String changed) {
        var id = begin(PROVINCE, row("0900000124,moi@example.vn,06388,Xem,"));
        edit("Lý Văn Tám", "\"phone\": \"%s\", \"email\": \"%s\"".formatted(phone, email));
        job.work();
        progress(PROVINCE, id)
                .body("failures.problem", contains("person-changed"))
                .body("failures.violation", contains(changed));
        person().body("phone", equalTo(phone)).body("email", equalTo(email)).body("roles", empty());
    }

    @Test
    void whoChangedItToTheSameDisturbsNothing() {
        var id = begin(PROVINCE, row("0900000124,,06388,,"));
        edit("Lý Văn Tám", "\"phone\": \"0900000124\", \"email\": \"cu@example.vn\"");
        job.work();
        progress(PROVINCE, id).body("done", equalTo(1));
    }

    @Test
    void aPersonWhoGotAnotherNameIsNoLongerTheOneOfTheRow() {
        var id = begin(PROVINCE, row("0900000124,,06388,Xem,"));
        edit("Trần Văn Chín", BEFORE);
        job.work();
        progress(PROVINCE, id).body("failures.violation", contains("name-changed"));
        person().body("phone", equalTo("0912000111")).body("roles", empty());
    }

    /** Otherwise they would get the role in the unit that they have left. */
    @Test
    void aPersonWhoHasMovedGetsNoRoleInTheUnitOfBefore() {
        var id = begin(PROVINCE, row(",,06388,Xem,"));
        People.change(
                        PROVINCE,
                        "move",
                        People.id("lyvantam"),
                        version(),
                        "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH))
                .then()
                .statusCode(200);
        job.work();
        progress(PROVINCE, id).body("failures.violation", contains("unit-changed"));
        person().body("roles", empty());
    }

    @Test
    void whoWasAddedByHandMeanwhileIsNotAddedAgain() {
        var id = begin(PROVINCE, HEADINGS + "Đinh Thị Mười,,,,06388,Xem,\r\nĐinh Thị Một,,,,06388,Xem,\r\n");
        add("Đinh Thị Mười");
        job.work();
        progress(PROVINCE, id)
                .body("done", equalTo(1))
                .body("failures.row", contains(2))
                .body("failures.problem", contains("person-exists"))
                .body("failures.violation", contains("name-in-unit-already"));
        as(PROVINCE).get("/api/v1/people?q=dinh thi muoi").then().body("items.username", contains("dinhthimuoi"));
    }

    /** Somebody who is moved here, or whose name is corrected, is the same as somebody who is added. */
    @Test
    void whoGotTheNameMeanwhileIsNotAddedAgain() {
        var id = begin(PROVINCE, HEADINGS + "Đinh Thị Mười,,,,06388,Xem,\r\n");
        edit("Đinh Thị Mười", BEFORE);
        job.work();
        progress(PROVINCE, id).body("failures.violation", contains("name-in-unit-already"));
    }

    /** The file has said by a user name that it is somebody else. */
    @Test
    void aNamesakeWithAUserNameIsAdded() {
        var id = begin(PROVINCE, HEADINGS + "Đinh Thị Mười,dinhmuoi.2,,,06388,Xem,\r\n");
        add("Đinh Thị Mười");
        job.work();
        progress(PROVINCE, id).body("done", equalTo(1));
    }

    private static void add(String name) {
        People.create(PROVINCE, name, Demo.HUU_LIEN, "").then().statusCode(201);
    }

    private static String row(String cells) {
        return HEADINGS + "Lý Văn Tám,lyvantam," + cells + "\r\n";
    }

    private static void edit(String name, String contact) {
        as(PROVINCE)
                .header("If-Match", People.etag(version()))
                .body("{\"fullName\": \"%s\", %s}".formatted(name, contact))
                .put("/api/v1/people/{id}", People.id("lyvantam"))
                .then()
                .statusCode(200);
    }

    private static int version() {
        return person().extract().path("version");
    }

    private static ValidatableResponse person() {
        return as(PROVINCE)
                .get("/api/v1/people/{id}", People.id("lyvantam"))
                .then()
                .statusCode(200);
    }
}

package vn.toso.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.PeopleTables.HEADINGS;
import static vn.toso.people.PeopleTables.begin;
import static vn.toso.people.PeopleTables.look;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** A name from before it was refused stays, and nobody gets such a name any more. */
@QuarkusTest
@ApiTest
class EarlierNamesTest {

    private static final String NAME = "Cán bộ xã 1";

    @Inject
    PeopleImportJob job;

    @BeforeEach
    void somebodyHasIt() {
        People.create(PROVINCE, "Cán bộ xã", Demo.HUU_LIEN, "").then().statusCode(201);
        Database.execute("update person set full_name = ? where username = 'canboxa'", NAME);
    }

    @Test
    void itIsReadAndTheRestCanBeChanged() {
        person().body("fullName", equalTo(NAME));
        edit(NAME, "0912000111").statusCode(200).body("fullName", equalTo(NAME));
        person().body("phone", equalTo("0912000111"));
        edit(NAME, "12").statusCode(422).body("errors.pointer", contains("/phone"));
    }

    @Test
    void aTableChangesTheRest() {
        var table = HEADINGS + NAME + ",canboxa,0912000111,,06388,,\r\n";
        look(PROVINCE, table).body("errors", empty()).body("changed", equalTo(1));
        begin(PROVINCE, table);
        job.work();
        person().body("phone", equalTo("0912000111"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cán bộ xã 2", "0912345678a", "ª", "ー", "º 1", "An／B"})
    void nobodyGetsOne(String name) {
        edit(name, "0912000111").statusCode(422).body("errors.code", contains("not-a-person-name"));
        People.create(PROVINCE, name, Demo.HUU_LIEN, "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fullName"));
        look(PROVINCE, HEADINGS + name + ",,,,06388,,\r\n")
                .body("errors.column", contains("A"))
                .body("errors.code", contains("not-a-person-name"));
    }

    private static ValidatableResponse edit(String name, String phone) {
        return as(PROVINCE)
                .header("If-Match", People.etag(person().extract().path("version")))
                .body("{\"fullName\": \"%s\", \"phone\": \"%s\"}".formatted(name, phone))
                .put("/api/v1/people/{id}", People.id("canboxa"))
                .then();
    }

    private static ValidatableResponse person() {
        return as(PROVINCE)
                .get("/api/v1/people/{id}", People.id("canboxa"))
                .then()
                .statusCode(200);
    }
}

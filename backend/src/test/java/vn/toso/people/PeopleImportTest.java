package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.people.People.NEIGHBOUR;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.PeopleTables.HEADINGS;
import static vn.toso.people.PeopleTables.NEW_PERSON;
import static vn.toso.people.PeopleTables.begin;
import static vn.toso.people.PeopleTables.look;
import static vn.toso.people.PeopleTables.many;
import static vn.toso.people.PeopleTables.progress;
import static vn.toso.people.PeopleTables.send;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** People come in from a table: first a preview, then a job that makes their accounts. */
@QuarkusTest
@ApiTest
class PeopleImportTest {

    @Inject
    PeopleImportJob job;

    @Test
    void aPreviewSaysRowByRowWhatWouldHappen() {
        People.create(PROVINCE, "Lý Văn Tám", Demo.YEN_BINH, ", \"phone\": \"0900000999\"")
                .then()
                .statusCode(201);
        var table =
                NEW_PERSON + "Lý Văn Tám,lyvantam,0900000124,,,,\r\n" + "Lý Văn Tám,LyVanTam2,,,06391,REPORTER,\r\n";
        look(PROVINCE, table)
                .body("importId", nullValue())
                .body("rows.outcome", contains("CREATED", "CHANGED", "CREATED"))
                .body("rows[0].changes.find { it.column == 'phone' }.after", equalTo("09•• ••• 123"))
                .body("rows[0].changes.find { it.column == 'email' }.after", equalTo("b•••@example.vn"))
                .body("rows[0].changes.find { it.column == 'unit_name' }.after", equalTo("Hữu Liên"))
                .body("rows[0].changes.find { it.column == 'last_day' }.after", equalTo("2189-12-31"))
                .body("rows[1].changes.column", contains("phone"))
                .body("rows[1].changes[0].before", equalTo("09•• ••• 999"))
                .body("rows[2].changes.find { it.column == 'username' }.after", equalTo("lyvantam2"));
        assertThat(rows()).isZero();
    }

    /** The masks of the old and the new value can be equal. */
    @Test
    void aChangeOfWhatIsMaskedIsShown() {
        People.create(
                        PROVINCE,
                        "Lý Văn Tám",
                        Demo.YEN_BINH,
                        ", \"phone\": \"0912345678\", \"email\": \"an@example.vn\"")
                .then()
                .statusCode(201);
        look(PROVINCE, HEADINGS + "Lý Văn Tám,lyvantam,0912354678,anh.khac@example.vn,,,\r\n")
                .body("rows.outcome", contains("CHANGED"))
                .body("rows[0].changes.column", contains("phone", "email"))
                .body("rows[0].changes.before", contains("09•• ••• 678", "a•••@example.vn"))
                .body("rows[0].changes.after", contains("09•• ••• 678", "a•••@example.vn"))
                .body("rows[0].changes.differsUnderMask", contains(true, true));
        look(PROVINCE, HEADINGS + "Lý Văn Tám,lyvantam,0912345777,an@example.vn,,,\r\n")
                .body("rows[0].changes.column", contains("phone"))
                .body("rows[0].changes[0].differsUnderMask", nullValue());
    }

    @Test
    void anImportCreatesAccountsWithRolesInTheNameOfItsAuthor() {
        var id = begin(PROVINCE, NEW_PERSON);
        progress(PROVINCE, id)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("done", equalTo(0))
                .body("putOff", equalTo(false));
        assertThat(Accounts.of("hoangthibe")).isNull();
        job.work();
        progress(PROVINCE, id)
                .body("done", equalTo(1))
                .body("failed", equalTo(0))
                .body("failures", empty());
        assertThat(Accounts.of("hoangthibe")).containsEntry("firstName", "Hoàng Thị Bé");
        as(PROVINCE)
                .get("/api/v1/people/{id}", People.id("hoangthibe"))
                .then()
                .body("phone", equalTo("0900000123"))
                .body("email", equalTo("be@example.vn"))
                .body("roles.role", contains("REPORTER"))
                .body("roles[0].validTo", equalTo("2190-01-01T00:00:00+07:00"))
                .body("lastSlip", nullValue());
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from people_import_row where phone is not null or email is not null"))
                .isZero();
        assertThat(authors(Demo.HUU_LIEN)).isEqualTo(PROVINCE);
    }

    /** The user names of those in whose name imports created people in a unit, by the trail. */
    private static String authors(String unit) {
        return Database.query(
                String.class,
                """
                select string_agg(distinct author.username, ', ')
                from people_import_row r
                join audit_entry a on a.object_id = r.person_id and a.action = 'PERSON_CREATE'
                join person author on author.subject = a.subject
                where r.unit_id = ?::uuid
                """,
                unit);
    }

    @Test
    void theSameTableWithUserNamesChangesNothingAgain() {
        var table = NEW_PERSON.replace("Bé,,", "Bé,hoangthibe,");
        begin(PROVINCE, table);
        job.work();
        send(PROVINCE, table, false)
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("UNCHANGED"))
                .body("importId", nullValue());
    }

    @Test
    void somebodyWhoIsThereGetsAPhoneAndARole() {
        begin(PROVINCE, HEADINGS + "%s,%s,0900000124,,06388,Xem,\r\n".formatted(name(REPORTER), REPORTER));
        job.work();
        as(PROVINCE)
                .get("/api/v1/people/{id}", People.id(REPORTER))
                .then()
                .body("phone", equalTo("0900000124"))
                .body("roles.role", hasItem("VIEWER"))
                .body("roles.role", hasItem("REPORTER"));
    }

    /** Each cell that is wrong is named, and nobody is created. */
    @ParameterizedTest
    @CsvSource({
        "'Hoàng <Bé>,,,,06388,,', A, not-a-person-name",
        "',,,,06388,,', A, required",
        "'0912345678,,,,06388,,', A, not-a-person-name",
        "'Hoàng Thị Bé,h é,,,06388,,', B, not-a-username",
        "'Hoàng Thị Bé,Service-Account-x,,,06388,,', B, username-of-services",
        "'Hoàng Thị Bé,xa.huulien,,,06388,,', A, differs",
        "'Hoàng Thị Bé,,12,,06388,,', C, not-a-phone-number",
        "'Hoàng Thị Bé,,,be at home,06388,,', D, not-an-email",
        "'Hoàng Thị Bé,,,,,,', E, required",
        "'Hoàng Thị Bé,,,,99999,,', E, unknown-unit",
        "'Hoàng Thị Bé,,,,01969,,', E, unknown-unit",
        "'Hoàng Thị Bé,,,,06388,Chủ tịch,', F, unknown-value",
        "'Hoàng Thị Bé,,,,06388,SERVICE,', F, role-of-services",
        "'Hoàng Thị Bé,,,,06388,Tổ trưởng,', E, not-a-village",
        "'Hoàng Thị Bé,,,,06388,Báo cáo,1/1/2020', G, not-after-from",
        "'Hoàng Thị Bé,,,,06388,Báo cáo,30/2/2190', G, not-a-date",
        "'Hoàng Thị Bé,,,,06388,,31/12/2189', F, required",
        "'Hoàng Thị Bé,,xóa,,06388,,', C, not-clearable"
    })
    void aWrongCellIsNamed(String row, String column, String code) {
        look(PROVINCE, HEADINGS + row + "\r\n")
                .body("rows", empty())
                .body("errors.column", contains(column))
                .body("errors.code", contains(code));
        send(PROVINCE, HEADINGS + row + "\r\n", false).then().statusCode(422).body("type", endsWith("/invalid-table"));
        assertThat(rows()).isZero();
    }

    @Test
    void twoOfOneNameNeedUserNames() {
        var two = HEADINGS + "Hoàng Thị Bé,,,,06388,,\r\nHOÀNG THỊ BÉ,,,,06388,,\r\nHoàng Thị Bé,,,,06391,,\r\n";
        look(PROVINCE, two)
                .body("errors.row", contains(2, 3))
                .body("errors.code", contains("same-name-in-unit", "same-name-in-unit"));
        look(PROVINCE, two.replaceFirst("Bé,,", "Bé,be1,").replaceFirst("BÉ,,", "BÉ,be2,"))
                .body("rows.outcome", contains("CREATED", "CREATED", "CREATED"));
        look(PROVINCE, two.replaceFirst("Bé,,", "Bé,be1,").replaceFirst("BÉ,,", "BÉ,be1,"))
                .body("errors.code", contains("repeated"));
        People.create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(201);
        look(PROVINCE, NEW_PERSON)
                .body("errors.code", contains("name-in-unit-already"))
                .body("errors.detail", contains("hoangthibe"));
    }

    @Test
    void leadingZerosThatASpreadsheetDroppedAreRestored() {
        look(PROVINCE, NEW_PERSON.replace("06388", "6388"))
                .body("rows.outcome", contains("CREATED"))
                .body("found.notes.code", hasItem("zeros-restored"));
    }

    @Test
    void whatIsOutsideTheScopeLooksUnknown() {
        look(NEIGHBOUR, NEW_PERSON).body("errors.code", contains("unknown-unit"));
        begin(PROVINCE, NEW_PERSON.replace("Bé,,", "Bé,be1,"));
        look(NEIGHBOUR, HEADINGS + "Lý Văn Tám,be1,,,01969,,\r\n").body("errors", empty());
        look(PROVINCE, HEADINGS + "Lý Văn Tám,be1,,,06388,,\r\n").body("errors.code", contains("person-exists"));
        var id = begin(PROVINCE, NEW_PERSON.replace("06388", "06391"));
        progress(NEIGHBOUR, id).statusCode(404);
        progress(REPORTER, id).statusCode(403);
        progress(PROVINCE, Demo.HUU_LIEN).statusCode(404);
    }

    /** Nobody learns from a preview which user names exist elsewhere: that is said when the account is to be created. */
    @Test
    void aUserNameOfSomebodyElsewhereIsRefusedOnlyWhenItIsToBeUsed() {
        var table = HEADINGS + "Hoàng Thị Bé,%s,,,01969,,\r\n".formatted(REPORTER);
        look(NEIGHBOUR, table).body("errors", empty()).body("created", equalTo(1));
        var id = begin(NEIGHBOUR, table);
        job.work();
        progress(NEIGHBOUR, id).body("failures.problem", contains("person-exists"));
    }

    @Test
    void theAuthorFindsTheImportsAgain() {
        var first = begin(PROVINCE, NEW_PERSON);
        job.work();
        var second = begin(PROVINCE, many(2) + "Lý Văn Tám,,,,06391,,\r\n");
        as(PROVINCE)
                .get("/api/v1/people/imports")
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items.total", contains(3, 1))
                .body("items.done", contains(0, 1))
                .body("items.units", contains(2, 1))
                .body("items[0].unit", nullValue())
                .body("items[1].unit.name", equalTo("Hữu Liên"))
                .body("items[1].createdAt", startsWith("20"));
        var page = as(PROVINCE).get("/api/v1/people/imports?limit=1").then().body("items.id", contains(second));
        as(PROVINCE)
                .get("/api/v1/people/imports?limit=1&cursor=" + page.extract().path("next"))
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        as(People.ROOT).get("/api/v1/people/imports").then().statusCode(200).body("items", empty());
        as(REPORTER).get("/api/v1/people/imports").then().statusCode(403);
    }

    /** Whole chunks are there or not; what is missing comes when the identity provider is back. */
    @Test
    void theIdentityProviderGoesAwayInTheMiddle() {
        var id = begin(PROVINCE, many(50));
        Accounts.awayAfter(30);
        job.work();
        Accounts.here();
        int done =
                progress(PROVINCE, id).body("putOff", equalTo(true)).extract().path("done");
        assertThat(done).isLessThan(50);
        assertThat(Database.query(Long.class, "select count(*) from person where username like 'nguoi%'"))
                .isEqualTo(done);
        job.work();
        progress(PROVINCE, id).body("done", equalTo(50)).body("putOff", equalTo(false));
        assertThat(Accounts.all().stream()
                        .filter(one -> one.get("username").toString().startsWith("nguoi")))
                .hasSize(50);
        assertThat(Database.query(Long.class, "select count(*) from person where username like 'nguoi%'"))
                .isEqualTo(50);
    }

    /** A backend that was killed leaves an account at the identity provider, as one does that gets no answer. */
    @Test
    void anAccountThatTheSameRowLeftBehindIsReplaced() {
        var id = begin(PROVINCE, NEW_PERSON);
        Accounts.losingAnswers();
        job.work();
        Accounts.here();
        progress(PROVINCE, id).body("done", equalTo(0)).body("putOff", equalTo(true));
        var left = Accounts.of("hoangthibe").get("id");
        job.work();
        progress(PROVINCE, id).body("done", equalTo(1));
        assertThat(People.id("hoangthibe")).isNotNull();
        assertThat(Accounts.of("hoangthibe").get("id")).isNotEqualTo(left);
        assertThat(Accounts.of("hoangthibe2")).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherAccountThatNobodyHereHasIsLeftAlone(boolean older) {
        var before = older ? anAccountWithoutAPerson() : null;
        begin(PROVINCE, NEW_PERSON);
        var other = older ? before : anAccountWithoutAPerson();
        job.work();
        assertThat(Accounts.of("hoangthibe")).containsEntry("id", other);
        assertThat(People.id("hoangthibe2")).isNotNull();
    }

    private static Object anAccountWithoutAPerson() {
        People.create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(201);
        Database.execute("delete from slip");
        Database.execute("delete from person where username = 'hoangthibe'");
        return Accounts.of("hoangthibe").get("id");
    }

    /** The row was taken in before such names were refused, and the program came after it. */
    @Test
    void theAccountOfAProgramIsLeftAlone() {
        var id = begin(PROVINCE, NEW_PERSON);
        Database.execute("update people_import_row set username = 'service-account-service-mucdich'");
        People.service(PROVINCE, "Mục đích", Demo.HUU_LIEN).then().statusCode(201);
        var program = Accounts.of("service-account-service-mucdich");
        assertThat(program).isNotNull();
        job.work();
        assertThat(Accounts.of("service-account-service-mucdich")).isEqualTo(program);
        progress(PROVINCE, id).body("failures.problem", contains("invalid-person"));
    }

    /** What a stopped backend had locked is free again; here the transaction of a row fails at the commit. */
    @Test
    void aChunkThatFailsIsUndoneAndTakenAgain() {
        var id = begin(PROVINCE, many(5));
        Database.execute(
                """
                create or replace function refuse_person() returns trigger language plpgsql as
                    $$ begin raise exception 'nobody today'; end $$
                """);
        Database.execute(
                "create constraint trigger tr_refuse_person after insert on person deferrable initially deferred"
                        + " for each row execute function refuse_person()");
        try {
            job.work();
        } finally {
            Database.execute("drop trigger tr_refuse_person on person");
        }
        progress(PROVINCE, id).body("done", equalTo(0)).body("putOff", equalTo(true));
        assertThat(Accounts.of("nguoiaa")).isNull();
        job.work();
        progress(PROVINCE, id).body("done", equalTo(5));
    }

    @Test
    void ofTwoImportsOfTheSamePeopleAtOnceOneIsRefused() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> send(PROVINCE, NEW_PERSON, false).statusCode()))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    /** As with two backends. */
    @Test
    void twoJobsAtOnceCreateEverybodyOnce() {
        var first = begin(PROVINCE, many(45));
        var second = begin(People.ROOT, many(45).replace("06388", "06391"));
        Stream.generate(() -> CompletableFuture.runAsync(job::work))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        job.work();
        progress(PROVINCE, first).body("done", equalTo(45)).body("failed", equalTo(0));
        progress(People.ROOT, second).body("done", equalTo(45)).body("failed", equalTo(0));
        assertThat(Database.query(Long.class, "select count(*) from person where username like 'nguoi%'"))
                .isEqualTo(90);
        assertThat(authors(Demo.HUU_LIEN)).isEqualTo(PROVINCE);
        assertThat(authors(Demo.YEN_BINH)).isEqualTo(People.ROOT);
    }

    @Test
    void anAuthorWhoIsNoAdministratorAnyMoreCreatesNobody() {
        begin(PROVINCE, NEW_PERSON);
        Database.execute("update assignment set valid_to = now() where id = ?::uuid", People.assignment(PROVINCE));
        job.work();
        assertThat(Database.query(String.class, "select state from people_import_row"))
                .isEqualTo("FAILED");
        assertThat(Accounts.of("hoangthibe")).isNull();
    }

    @Test
    void anImportWhoseAuthorWasSuspendedSaysSo() {
        var id = begin(PROVINCE, NEW_PERSON);
        Database.execute("update person set state = 'SUSPENDED' where username = ?", PROVINCE);
        job.work();
        Database.execute("update person set state = 'ACTIVE' where username = ?", PROVINCE);
        progress(PROVINCE, id).body("failures.problem", contains("author-suspended"));
        assertThat(Accounts.of("hoangthibe")).isNull();
    }

    /** The words of the guide and of the page. */
    @ParameterizedTest
    @CsvSource({
        "Quản trị viên, ADMINISTRATOR",
        "Người tổng hợp, CONSOLIDATOR",
        "Chỉ xem, VIEWER",
    })
    void aRoleIsNamedInTheWordsThatPeopleRead(String word, String role) {
        look(PROVINCE, NEW_PERSON.replace("Báo cáo", word))
                .body("rows[0].changes.find { it.column == 'role' }.after", equalTo(role));
    }

    /** The others of the chunk are created although one is refused. */
    @Test
    void aRowThatIsRefusedStopsNoOther() {
        var id = begin(PROVINCE, many(3).replace("Người AB,,", "Người AB,nguoi.ab,"));
        Database.execute("update person set username = 'nguoi.ab' where username = ?", "huyen.bachthong");
        job.work();
        progress(PROVINCE, id)
                .body("done", equalTo(2))
                .body("failed", equalTo(1))
                .body("failures.row", contains(3))
                .body("failures.fullName", contains("Người AB"))
                .body("failures.problem", contains("person-exists"));
        assertThat(Accounts.of("nguoiaa")).isNotNull();
        assertThat(Accounts.of("nguoiac")).isNotNull();
    }

    private static Object name(String username) {
        return Database.query(String.class, "select full_name from person where username = ?", username);
    }

    private static long rows() {
        return Database.query(Long.class, "select count(*) from people_import_row");
    }
}

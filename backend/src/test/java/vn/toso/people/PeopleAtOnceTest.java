package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.change;
import static vn.toso.people.People.id;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** A change of a person waits for another one, and is judged by what the other one left. */
@QuarkusTest
@ApiTest
class PeopleAtOnceTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Otherwise the administrator of a commune could take over an account at the moment in which it gets a higher role. */
    @ParameterizedTest
    @ValueSource(strings = {"suspend", "end", "slip", "move"})
    void nobodyIsChangedWhoGetsARoleElsewhereMeanwhile(String what) throws SQLException {
        var body = what.equals("move") ? "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH) : "{}";
        whileGettingARole(() -> change(PROVINCE, what, id(REPORTER), 0, body))
                .then()
                .statusCode(403)
                .body("type", endsWith("/holds-more"));
    }

    @Test
    void nobodyIsEditedWhoGetsARoleElsewhereMeanwhile() throws SQLException {
        whileGettingARole(() -> as(PROVINCE)
                        .header("If-Match", "\"0\"")
                        .body("{\"fullName\": \"Hoàng Thị Bé\"}")
                        .put("/api/v1/people/{id}", id(REPORTER)))
                .then()
                .statusCode(403)
                .body("type", endsWith("/holds-more"));
    }

    @Test
    void nobodyIsChangedWhoMovesAwayMeanwhile() throws SQLException {
        whileLocked(
                        () -> change(PROVINCE, "slip", id(REPORTER), 1, "{}"),
                        "update person set version = 1, unit_id = '%s' where username = '%s'"
                                .formatted(Demo.PHU_THONG, REPORTER))
                .then()
                .statusCode(404);
    }

    @Test
    void aRoleIsNotGivenToSomebodyWhoMovesAwayMeanwhile() throws SQLException {
        whileLocked(
                        () -> People.grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER"),
                        "update person set unit_id = '%s' where username = '%s'".formatted(Demo.PHU_THONG, REPORTER))
                .then()
                .statusCode(422);
    }

    @Test
    void aRoleIsChangedAndEndedWhileNobodyElseChangesThePerson() throws SQLException {
        var role = People.assignment(REPORTER);
        whileLocked(() -> People.edit(PROVINCE, role, 0, "{\"validTo\": \"2190-01-01T00:00:00+07:00\"}"), "select 1")
                .then()
                .statusCode(200);
        whileLocked(() -> People.end(PROVINCE, role, 1), "select 1").then().statusCode(200);
    }

    /** The other one locks the code after the person, as a suspension does; it would wait for us if we had locked the code. */
    @Test
    void aCodeIsNotUsedThatIsRevokedMeanwhile() throws SQLException {
        var code = People.slip(PROVINCE, id(REPORTER), 0);
        whileLocked(
                        () -> People.activate(code, "mưa rơi mái ngói cũ"),
                        "update slip set revoked_at = now() where person_id = '%s'".formatted(id(REPORTER)))
                .then()
                .statusCode(404)
                .body("type", endsWith("/slip-unknown"));
    }

    /** An import locks the people of its rows in the order of the file; waiting for them would end in a deadlock. */
    @Test
    void aPersonIsChangedWhileAnImportNamesThem() throws SQLException {
        try (var other = Database.connect("toso_owner");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from person where username = '%s' for key share".formatted(REPORTER));
            People.print(PROVINCE, "personIds", id(REPORTER)).then().statusCode(200);
            People.end(PROVINCE, People.assignment(REPORTER), 0).then().statusCode(200);
            other.rollback();
        }
    }

    private static Response whileGettingARole(Supplier<Response> request) throws SQLException {
        return whileLocked(
                request,
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                select gen_random_uuid(), subject, '%s', 'ADMINISTRATOR', now() from person where username = '%s'
                """
                        .formatted(Demo.BAC_KAN, REPORTER));
    }

    /** Sends a request while another transaction has locked the person; the other one then does something and commits. */
    private static Response whileLocked(Supplier<Response> request, String sql) throws SQLException {
        try (var other = Database.connect("toso_owner");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from person where username = '%s' for update".formatted(REPORTER));
            var answer = CompletableFuture.supplyAsync(request);
            boolean waited = waits(other, answer);
            statement.execute(sql);
            other.commit();
            assertThat(waited).as("waits for the other change").isTrue();
            return answer.join();
        }
    }

    /** Whether a request waits for a lock of this connection; false once it is answered. */
    private static boolean waits(Connection holder, CompletableFuture<Response> answer) throws SQLException {
        var end = Instant.now().plus(LONGEST);
        try (var statement = holder.prepareStatement("select exists (select from pg_locks"
                + " where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")) {
            while (!answer.isDone() && Instant.now().isBefore(end)) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** A page that polls never gets 304 after something has changed. */
@QuarkusTest
@ApiTest
class LiveProgressTest {

    private static final String PATH =
            "/api/v1/progress?regime=%s&unit=%s&asOf=2022-07-13".formatted(Demo.REGIME, Demo.HUU_LUNG);

    @Inject
    ProgressVersions versions;

    @Test
    void transactionsThatCommitInReverseOrderEachChangeTheTag() throws SQLException {
        var first = get("huyen.huulung", null);
        assertThat(get("huyen.huulung", first)).isEqualTo(first);
        try (var one = Database.connect("toso_app");
                var other = Database.connect("toso_app")) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            send(one, Demo.HUU_LIEN);
            send(other, Demo.QUYET_THANG);
            assertThat(get("huyen.huulung", first)).isEqualTo(first);

            other.commit();
            var second = get("huyen.huulung", first);
            assertThat(second).isNotEqualTo(first);
            assertThat(get("huyen.huulung", second)).isEqualTo(second);

            one.commit();
            var third = get("huyen.huulung", second);
            assertThat(third).isNotIn(first, second);

            versions.compact();
            assertThat(get("huyen.huulung", third)).isEqualTo(third);
        }
    }

    @Test
    void eachReportIsInTheNextAnswer() throws SQLException {
        var seen = get("huyen.huulung", null);
        int reported = reported("huyen.huulung", "\"none\"");
        for (var unit : new String[] {Demo.HUU_LIEN, Demo.QUYET_THANG}) {
            try (var one = Database.connect("toso_app")) {
                send(one, unit);
            }
            var next = get("huyen.huulung", seen);
            assertThat(next).isNotEqualTo(seen);
            seen = next;
            int there = ++reported;
            assertThat(reported("huyen.huulung", "\"none\"")).isEqualTo(there);
        }
    }

    @Test
    void aChangeOfThePlanTheTreeTheRegimeOrASubmissionChangesTheTag() {
        var seen = get("huyen.huulung", null);
        for (var change : new String[] {
            "update target set version = version",
            "update unit_version set name = name",
            "update regime set version = version",
            "update submission set version = version where unit_id = '%s'".formatted(Demo.YEN_BINH)
        }) {
            Database.execute(change);
            var next = get("huyen.huulung", seen);
            assertThat(next).as(change).isNotEqualTo(seen);
            seen = next;
        }
    }

    @Test
    void theTagOfAnotherCallerGivesNoAccess() {
        var tag = get("huyen.huulung", null);

        as("xa.huulien").header("If-None-Match", tag).get(PATH).then().statusCode(404);
        as("huyen.bachthong").header("If-None-Match", tag).get(PATH).then().statusCode(404);
        // A caller with a wider scope has another tag, even if the answer were the same.
        assertThat(get("trunguong", tag)).isNotEqualTo(tag);
    }

    @Test
    void ifNoneMatchWithAStarIsNeverAnsweredWith304() {
        as("huyen.huulung").header("If-None-Match", "*").get(PATH).then().statusCode(200);
        as("huyen.huulung")
                .header("If-None-Match", "*")
                .get(PATH.replace("2022-07-13", "2022-01-01"))
                .then()
                .statusCode(404);
    }

    /** @return the ETag; equal to {@code seen} if nothing has changed */
    private static String get(String account, String seen) {
        var answer = ask(account, seen);
        assertThat(answer.statusCode()).isIn(200, 304);
        assertThat(answer.statusCode() == 304).isEqualTo(answer.header("ETag").equals(seen));
        return answer.header("ETag");
    }

    private static int reported(String account, String seen) {
        return ask(account, seen).jsonPath().getInt("coverage.reported");
    }

    private static Response ask(String account, String seen) {
        return (seen == null ? as(account) : as(account).header("If-None-Match", seen)).get(PATH);
    }

    private static void send(Connection connection, String unit) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                with s as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                        current_revision, received_at, version, numbers, answers)
                    values (?, ?::uuid, ?::uuid, '2022-07-13', gen_random_uuid(), 'SUBMITTED', 'ON_TIME', 1, now(), 0,
                        '{}', '')
                    returning id)
                insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                select id, 1, 'WEB', 'x', 'x', now() from s
                """)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, Demo.REGIME);
            statement.setString(3, unit);
            statement.execute();
        }
    }
}

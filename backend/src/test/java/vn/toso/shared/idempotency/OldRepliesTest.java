package vn.toso.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;

@QuarkusTest
@ApiTest
class OldRepliesTest {

    @Inject
    OldReplies replies;

    @Test
    void repliesAreDeletedAfterSevenDays() {
        reply("old", "7 days 1 minute");
        reply("young", "6 days 23 hours");

        replies.forget();

        assertThat(Database.query(String.class, "select string_agg(key, ' ') from idempotent_reply"))
                .isEqualTo("young");
    }

    private static void reply(String key, String age) {
        Database.execute(
                "insert into idempotent_reply values ('x', 'x', ?, '\\x00', '{}', now() - cast(? as interval))",
                key,
                age);
    }
}

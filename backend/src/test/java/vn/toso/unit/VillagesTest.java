package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Files;
import vn.toso.testing.Statements;
import vn.toso.testing.Villages;

/** Lists of villages below a commune of 2022 that is known to end in 2025, and below its successor. */
@QuarkusTest
@ApiTest
class VillagesTest {

    private static final String COMMUNE = "06391";
    private static final String BEFORE = "2022-07-03";
    private static final String AFTER = "2026-01-01";

    /** Allows for statements of background jobs; one statement per row would be hundreds. */
    private static final int FEW = 20;

    @Test
    void villagesPassToTheSuccessorOfTheirCommune() {
        take(Villages.below(COMMUNE, 3), BEFORE).body("created", equalTo(3));
        assertThat(
                        Database.query(
                                String.class,
                                """
                        select string_agg(concat_ws(' ', v.name, v.valid_from, v.valid_to, c.name, c.code), ', '
                            order by v.code, v.valid_from)
                        from unit_version v join unit_version c on c.unit_id = v.parent_id
                            and c.valid_from <= v.valid_from and (c.valid_to is null or c.valid_to > v.valid_from)
                        where v.code in ('T000000', 'T000002')
                        """))
                .isEqualTo("thử 0 2022-07-03 2025-07-01 Yên Bình 06391, thử 0 2025-07-01 Yên Bình 06391, "
                        + "thử 2 2022-07-03 2025-07-01 Yên Bình 06391, thử 2 2025-07-01 Yên Bình 06391");
        var village = Database.query(
                String.class, "select cast(unit_id as text) from unit_version where code = 'T000001' limit 1");
        as("trunguong")
                .get("/api/v1/units/{id}?asOf={day}", village, BEFORE)
                .then()
                .body("ancestors.code", contains("VN", "20", "186", COMMUNE));
        as("trunguong")
                .get("/api/v1/units/{id}?asOf={day}", village, AFTER)
                .then()
                .body("ancestors.code", contains("VN", "20", COMMUNE));
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE, AFTER})
    void manyVillagesNeedAsManyStatementsAsFew(String validFrom) {
        take(Villages.below(COMMUNE, 1), validFrom);
        long few = Statements.during(() -> take(Villages.below(COMMUNE, 10), validFrom));
        long many = Statements.during(() -> take(Villages.below(COMMUNE, 500), validFrom));
        assertThat(few).isPositive();
        assertThat(many).isLessThan(few + FEW);
    }

    private static ValidatableResponse take(String list, String validFrom) {
        return Files.send(
                        "trunguong",
                        Files.CSV,
                        list.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=" + validFrom)
                .statusCode(200);
    }
}

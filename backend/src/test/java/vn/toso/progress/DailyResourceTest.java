package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@QuarkusTest
@ApiTest
class DailyResourceTest {

    private static final String PATH =
            "/api/v1/progress/days/export?regime=%s&unit=%s".formatted(Demo.REGIME, Demo.HUU_LUNG);

    @Test
    void listsTheUnitsOfEachDayAndTheDaysWithoutAnAnswer() {
        var lines = lines("&from=2022-04-05&to=2022-04-07");
        assertThat(lines).hasSize(1 + 1 + 2 * 24);
        assertThat(lines.get(0)).startsWith("\uFEFFas_of,gap,asked,unit_level,unit_code,unit_name,status");
        assertThat(lines.get(1)).startsWith("2022-04-05,no-regime,,,");
        assertThat(lines.get(2)).startsWith("2022-04-06,,x,COMMUNE,06385,");
    }

    @Test
    void coversThirtyDaysUntilTodayByDefault() {
        var lines = lines("");
        assertThat(lines).hasSize(1 + 30 * 24);
        assertThat(lines.get(1)).startsWith("2022-06-14,");
    }

    @Test
    void canBeReadAsASpreadsheet() {
        as("huyen.huulung")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"tien-do-theo-ngay.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "&from=2022-07-14&to=2022-07-13, from, after-as-of",
        "&from=2022-04-12&to=2022-07-13, from, out-of-range",
        "&from=yesterday, from, wrong-type"
    })
    void invalidParametersAreNamed(String parameters, String parameter, String code) {
        as("huyen.huulung")
                .accept(Files.CSV)
                .get(PATH + parameters)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa.huulien", "huyen.bachthong", "tinh.backan"})
    void aUnitOutsideOfTheScopeIsNotFound(String account) {
        as(account).accept(Files.CSV).get(PATH).then().statusCode(404);
    }

    @Test
    void daysBeforeTheRegimeHaveNoFile() {
        as("huyen.huulung")
                .accept(Files.CSV)
                .get(PATH + "&from=2022-01-01&to=2022-01-31")
                .then()
                .statusCode(404);
    }

    private static List<String> lines(String parameters) {
        return List.of(as("huyen.huulung")
                .accept(Files.CSV)
                .get(PATH + parameters)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n"));
    }
}

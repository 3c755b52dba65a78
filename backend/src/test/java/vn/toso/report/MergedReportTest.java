package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.begun;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.sent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** A district's report for a day on which two of its communes merge, after the report of the day before was issued. */
@QuarkusTest
@ApiTest
class MergedReportTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String DAY = "2022-07-14";

    @Test
    void theNewCommuneHasTheFiguresThatWerePrinted() throws JsonProcessingException {
        var one = commune("90001", Demo.HUU_LUNG);
        var other = commune("90002", Demo.HUU_LUNG);
        sent(Demo.REGIME, one, "2022-07-13", Demo.BANK, 101);
        sent(Demo.REGIME, other, "2022-07-13", Demo.BANK, 60);
        var printed = issuedTheDayBefore();
        Database.setBusinessTime("2022-07-14 17:00:00");
        var formed = begun(body(DAY, merge("a", "90003", Demo.HUU_LUNG, one, other)));

        var content =
                content(Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, DAY).asString());

        assertThat(content.path("rows")).hasSize(25);
        for (int i = 0; i < content.path("lines").size(); i++) {
            var line = content.path("lines").path(i);
            long value = 0;
            long before = 0;
            for (var row : content.path("rows")) {
                value += row.path("figures").path(i).path("value").asLong();
                before += row.path("figures").path(i).path("before").asLong();
            }
            assertThat(value).isEqualTo(line.path("value").asLong());
            assertThat(before)
                    .isEqualTo(line.path("before").asLong())
                    .isEqualTo(printed.path("lines").path(i).path("value").asLong());
        }
        assertThat(before(content, formed)).containsExactly(161, 161);
    }

    /** Of each former commune the last report counts. */
    @Test
    void theReturnedReportsOfTheFormerCommunesAreNamed() throws JsonProcessingException {
        var one = commune("90001", Demo.HUU_LUNG);
        var other = commune("90002", Demo.HUU_LUNG);
        sent(Demo.REGIME, one, "2022-07-12", Demo.BANK, 101);
        sent(Demo.REGIME, other, "2022-07-11", Demo.BANK, 50);
        sent(Demo.REGIME, other, "2022-07-13", Demo.BANK, 60);
        Database.execute("update submission set state = 'RETURNED' where unit_id in (?::uuid, ?::uuid)", one, other);
        Database.setBusinessTime("2022-07-14 17:00:00");
        var formed = begun(body(DAY, merge("a", "90003", Demo.HUU_LUNG, one, other)));

        var draft = Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, DAY);

        draft.then()
                .body(
                        "content.rows.find { it.unit.id == '%s' }.returnedDays".formatted(formed),
                        contains("2022-07-12", "2022-07-13"));
    }

    private static JsonNode issuedTheDayBefore() throws JsonProcessingException {
        var id = Reports.made(DISTRICT, "2022-07-13");
        Reports.submitted(DISTRICT, id);
        var issued =
                as(DISTRICT).header("If-Match", "\"1\"").body(Reports.ISSUE).post("/api/v1/reports/{id}/issue", id);
        issued.then().statusCode(200);
        return content(issued.asString());
    }

    private static JsonNode content(String report) throws JsonProcessingException {
        return new ObjectMapper().readTree(report).path("content");
    }

    private static List<Integer> before(JsonNode content, String unit) {
        for (var row : content.path("rows")) {
            if (row.path("unit").path("id").asText().equals(unit)) {
                return row.path("figures").findValuesAsText("before").stream()
                        .map(Integer::valueOf)
                        .toList();
            }
        }
        throw new AssertionError(unit);
    }
}

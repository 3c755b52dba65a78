package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RuleCodesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BY_ID =
            """
            [{"kind": "RANGE", "indicatorId": "1", "min": 0},
             {"kind": "FALLING", "indicatorId": null},
             {"kind": "PARTS_EXCEED_WHOLE", "wholeId": "2", "partIds": ["3", "4"]},
             {"kind": "FALLING"}, "no rule"]
            """;

    private static final String BY_CODE =
            """
            [{"kind": "RANGE", "indicator": "C1", "min": 0},
             {"kind": "FALLING", "indicator": null},
             {"kind": "PARTS_EXCEED_WHOLE", "whole": "C2", "parts": ["C3", "C4"]},
             {"kind": "FALLING"}, "no rule"]
            """;

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void idsAreReplacedByCodesAndBack() {
        var rules = json(BY_ID);
        RuleCodes.name(rules, id -> "C" + id);
        assertThat(rules).isEqualTo(json(BY_CODE));
        RuleCodes.identify(rules, code -> code.substring(1));
        assertThat(rules).isEqualTo(json(BY_ID));
    }

    @Test
    void idsStayWhenCodesAreReplaced() {
        var rules = json(BY_ID);
        RuleCodes.identify(rules, code -> "other");
        assertThat(rules).isEqualTo(json(BY_ID));
    }

    @Test
    void valuesThatAreNotTextStayAndAreRefusedLater() {
        var rules = json("[{\"indicator\": 5, \"parts\": [7, \"C1\", [\"C2\"]]}]");
        RuleCodes.identify(rules, code -> code.substring(1));
        assertThat(rules).isEqualTo(json("[{\"indicatorId\": 5, \"partIds\": [7, \"1\", [\"2\"]]}]"));
    }
}

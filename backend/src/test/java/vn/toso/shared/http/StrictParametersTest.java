package vn.toso.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Contract;
import vn.toso.testing.Demo;

/** Of every GET in the contract: no query parameter is ignored, and an unreadable value is named. */
@QuarkusTest
@ApiTest
class StrictParametersTest {

    /** @param type as in JSON Schema, with its format */
    private record Parameter(String path, String name, String type) {}

    private static List<String> reads() throws IOException {
        return Contract.read().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> existing(path.getKey()))
                .toList();
    }

    private static List<Parameter> parameters() throws IOException {
        var parameters = new ArrayList<Parameter>();
        Contract.read().path("paths").properties().forEach(path -> {
            for (var parameter : path.getValue().path("get").path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    parameters.add(new Parameter(
                            existing(path.getKey()), parameter.path("name").asText(), type(parameter.path("schema"))));
                }
            }
        });
        return parameters;
    }

    private static String type(JsonNode schema) {
        return schema.has("$ref")
                ? "enum"
                : schema.path("type").asText() + schema.path("format").asText();
    }

    /** Parameters are checked before anything is looked up. */
    private static String existing(String template) {
        return template.replace("{year}", "2022").replaceAll("\\{\\w+}", Demo.HUU_LIEN);
    }

    private static Response get(String path) {
        var answer = Demo.as("trunguong").accept("*/*").get(path);
        // A few operations are for those who report.
        return answer.statusCode() == 403 ? Demo.as("xa.huulien").accept("*/*").get(path) : answer;
    }

    private static void refused(Response answer, String parameter, String code) {
        assertThat(answer.statusCode()).as(parameter + " " + answer.asString()).isEqualTo(400);
        answer.then()
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anUnknownParameterIsNamed() throws IOException {
        for (var path : reads()) {
            refused(get(path + "?untt=1"), "untt", "unknown-field");
        }
    }

    @Test
    void aBlankOrRepeatedParameterIsNamed() throws IOException {
        for (var parameter : parameters()) {
            var path = parameter.path + "?" + parameter.name;
            refused(get(path + "="), parameter.name, "required");
            refused(get(path), parameter.name, "required");
            refused(get(path + "= "), parameter.name, "required");
            if (!parameter.type.startsWith("array")) {
                refused(get(path + "=1&" + parameter.name + "=1"), parameter.name, "repeated");
            }
        }
    }

    @Test
    void anUnreadableValueIsNamed() throws IOException {
        for (var parameter : parameters()) {
            if (!parameter.type.equals("string")) {
                refused(get(parameter.path + "?" + parameter.name + "=@"), parameter.name, "wrong-type");
            }
        }
    }

    @Test
    void aWholeNumberIsWrittenAsInJson() throws IOException {
        for (var parameter : parameters()) {
            if (parameter.type.startsWith("integer")) {
                for (var value : List.of("%2B1", "001")) {
                    refused(get(parameter.path + "?" + parameter.name + "=" + value), parameter.name, "wrong-type");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e0", "0x1", "%D9%A1", "1%20", "-0"})
    void aWholeNumberHasDigitsOnly(String value) {
        refused(get("/api/v1/units?limit=" + value), "limit", "wrong-type");
    }

    /** Signs alone are part of no name. A list that ignored them would show everything as if it were found. */
    @Test
    void aSearchTextWithoutALetterOrDigitFindsNothing() throws IOException {
        var searched = parameters().stream()
                .filter(parameter -> parameter.name.equals("q"))
                .toList();
        assertThat(searched).hasSizeGreaterThanOrEqualTo(5);
        for (var parameter : searched) {
            for (var text : List.of("%", "_", "*", "-", ".", "'", "\\", "\u00a0", "\u200b", "\u00ad", "\u3164", "😀")) {
                var answer = Demo.as("tinh.langson")
                        .accept("application/json, text/csv")
                        .queryParam("q", text)
                        .get(parameter.path);
                var asked = parameter.path + " " + text + " " + answer.asString();
                if (answer.statusCode() == 400) {
                    answer.then().body("errors[0].parameter", equalTo("q"));
                } else if (answer.contentType().startsWith("text/csv")) {
                    assertThat(answer.asString().strip().lines()).as(asked).hasSize(1);
                } else {
                    assertThat(answer.jsonPath().getList("items")).as(asked).isEmpty();
                }
            }
        }
    }

    @Test
    void severalAreNamedTogether() {
        var answer = get("/api/v1/units?a=1&asOf=&limit=1&limit=2");
        assertThat(answer.jsonPath().getList("errors.code"))
                .containsExactlyInAnyOrder("unknown-field", "required", "repeated");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/units?limit=500, limit", "/api/v1/teams?q=${101}, q", "'/api/v1/units/search?q= ', q"})
    void parametersAreNamedAsInTheRequest(String path, String name) {
        assertThat(get(path.replace("${101}", "a".repeat(101))).jsonPath().getList("errors.parameter"))
                .contains(name);
    }

    @Test
    void anotherMethodIsNotAllowedAndTheRightOnesAreNamed() throws IOException {
        for (var path : Contract.read().path("paths").properties()) {
            var allowed = new TreeSet<String>();
            path.getValue().fieldNames().forEachRemaining(method -> allowed.add(method.toUpperCase(Locale.ROOT)));
            allowed.retainAll(Set.of("GET", "POST", "PUT", "DELETE"));
            if (allowed.contains("GET")) {
                allowed.add("HEAD");
            }
            var answer = Demo.as("trunguong").patch(existing(path.getKey()));
            answer.then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
            assertThat(answer.header("Allow").split(", ")).as(path.getKey()).containsExactlyElementsOf(allowed);
        }
    }
}

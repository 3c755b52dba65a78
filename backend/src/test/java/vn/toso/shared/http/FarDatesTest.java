package vn.toso.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Contract;
import vn.toso.testing.Demo;

/** Every date and time in the contract that a caller sends: a year that nobody can mean is refused, and the answer names it. */
@QuarkusTest
@ApiTest
class FarDatesTest {

    /** After the last year that reports can have, that RFC 3339 can write, that PostgreSQL stores; and before its first. */
    private static final List<String> YEARS = List.of("2201", "+10000", "+294277", "-4714");

    /** Each operation is allowed to one of these. */
    private static final List<String> CALLERS =
            List.of("trunguong", "tinh.langson", "huyen.huulung", "xa.huulien", "nobody");

    /**
     * @param media null if there is no body
     * @param where the pointer in the body, or the name of a parameter
     * @param body with {@code %s} for the value; empty for a parameter
     */
    private record Sent(String method, String path, String media, String where, String body, boolean time) {

        String far(String year) {
            return year + (time ? "-01-01T00:00:00Z" : "-01-01");
        }

        Response send(String caller, String value) {
            var request = Demo.as(caller).header("If-Match", "\"0\"");
            var filled = path.replace("{" + where + "}", value)
                    .replace("{year}", "2022")
                    .replaceAll("\\{\\w+}", Demo.HUU_LIEN);
            if (body.isEmpty() && filled.equals(path.replaceAll("\\{\\w+}", Demo.HUU_LIEN))) {
                request.queryParam(where, value);
            }
            if (media != null) {
                request.contentType(media);
            }
            if (!body.isEmpty()) {
                var sent = body.formatted(value);
                // A form has one part for each member.
                if (media.startsWith("multipart/")) {
                    request.multiPart(
                            "request", sent.replaceFirst("^\\{\"request\": (.*)}$", "$1"), "application/json");
                } else {
                    request.body(sent);
                }
            }
            return request.request(method, filled);
        }
    }

    @Test
    void aFarYearIsRefusedByName() throws IOException {
        var sent = sent();
        assertThat(sent).hasSizeGreaterThan(100);
        assertThat(sent).anyMatch(Sent::time);
        var wrong = new ArrayList<String>();
        for (var one : sent) {
            for (var year : YEARS) {
                var answer = answer(one, one.far(year));
                if (!refuses(answer, one)) {
                    wrong.add("%s %s %s=%s: %d %s"
                            .formatted(
                                    one.method,
                                    one.path,
                                    one.where,
                                    one.far(year),
                                    answer.statusCode(),
                                    answer.asString()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Response answer(Sent one, String value) {
        return CALLERS.stream()
                .map(caller -> one.send(caller, value))
                .filter(response -> response.statusCode() != 403)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may ask " + one));
    }

    private static boolean refuses(Response answer, Sent one) {
        if (answer.statusCode() != 400) {
            return false;
        }
        var violation = answer.jsonPath().getMap("errors[0]");
        return violation != null
                && (one.where.equals(violation.get("parameter")) || one.where.endsWith(pointer(violation)));
    }

    private static String pointer(Map<?, ?> violation) {
        return violation.containsKey("pointer") ? violation.get("pointer").toString() : "nowhere";
    }

    private static List<Sent> sent() throws IOException {
        var contract = Contract.read();
        var all = new ArrayList<Sent>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var contents = operation.getValue().path("requestBody").path("content");
                    var media = contents.fieldNames().hasNext()
                            ? contents.fieldNames().next()
                            : null;
                    for (var parameter : operation.getValue().path("parameters")) {
                        var name = parameter.path("name").asText();
                        dates(contract, parameter.path("schema"), Set.of())
                                .values()
                                .forEach(place -> all.add(
                                        new Sent(operation.getKey(), path.getKey(), media, name, "", place.time)));
                    }
                    dates(contract, contents.path(media == null ? "" : media).path("schema"), Set.of())
                            .forEach((where, place) -> all.add(
                                    new Sent(operation.getKey(), path.getKey(), media, where, place.body, place.time)));
                }));
        return all;
    }

    /** @param body the JSON around the value, which is {@code "%s"} */
    private record Place(String body, boolean time) {

        Place in(String before, String after) {
            return new Place(before + body + after, time);
        }
    }

    /** The dates in a schema, by their pointers. @param above the schemas that contain it */
    private static Map<String, Place> dates(JsonNode contract, JsonNode schema, Set<String> above) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().replaceFirst(".*/", "");
            var inside = new HashSet<>(above);
            return inside.add(name) ? dates(contract, contract.at("/components/schemas/" + name), inside) : Map.of();
        }
        var format = schema.path("format").asText();
        if (format.equals("date") || format.equals("date-time")) {
            return Map.of("", new Place("\"%s\"", format.equals("date-time")));
        }
        var found = new TreeMap<String, Place>();
        // A schema of several kinds says in a constant which one it is.
        var constant = schema.path("properties").path("kind").path("enum");
        var kind = constant.size() == 1
                ? "\"kind\": \"%s\", ".formatted(constant.get(0).asText())
                : "";
        schema.path("properties").properties().forEach(member -> dates(contract, member.getValue(), above)
                .forEach((pointer, place) -> found.put(
                        "/" + member.getKey() + pointer, place.in("{" + kind + "\"" + member.getKey() + "\": ", "}"))));
        if (schema.has("items")) {
            dates(contract, schema.path("items"), above)
                    .forEach((pointer, place) -> found.put("/0" + pointer, place.in("[", "]")));
        }
        schema.path("oneOf").forEach(one -> found.putAll(dates(contract, one, above)));
        return found;
    }
}

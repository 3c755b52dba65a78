package vn.toso.indicator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** Administrators of the owning unit define, rename and end indicators. An indicator in use keeps its meaning. */
@QuarkusTest
@ApiTest
class IndicatorResourceTest {

    private static final String PROVINCE = Programme.ADMINISTRATOR;
    private static final String INDICATORS = "/api/v1/indicators";

    @Test
    void aNewIndicatorCanBeReadBack() {
        var id = define(Programme.newIndicator(Demo.LANG_SON, "TO_THON"))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name.vi", equalTo("Thôn đã lập tổ"))
                .body("help.vi", equalTo("Tính đến hết ngày"))
                .body("partIds", empty())
                .body("allowedActions", containsInAnyOrder("EDIT", "END"))
                .extract()
                .<String>path("id");
        as("xa.huulien")
                .get(INDICATORS + "/" + id)
                .then()
                .body("code", equalTo("TO_THON"))
                .body("allowedActions", empty());
        as("tinh.backan").get(INDICATORS + "/" + id).then().statusCode(404);
        list("2022-07-01").body("items.code", hasItem("TO_THON"));
        list("2022-06-30").body("items.code", not(hasItem("TO_THON")));
        list("2022-06-30&coming=true").body("items.code", hasItem("TO_THON"));
    }

    @Test
    void aCodeIsUniqueWithinAUnit() {
        var id = Programme.indicator("TO_THON");
        define(Programme.newIndicator(Demo.LANG_SON, "TO_THON"))
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-exists"))
                .body("indicatorId", equalTo(id));
        define(Programme.newIndicator(Demo.HUU_LUNG, "TO_THON")).statusCode(201);
    }

    @Test
    void aSumHasPartsOfTheSameKindAndCountsNoneTwice() {
        define(sum("STOCK", Demo.POSTMART, Demo.VOSO).replace("TONG", "HAI_SAN"))
                .statusCode(201)
                .body("partIds", hasSize(2));
        wrong(sum("FLOW", Demo.POSTMART, Demo.VOSO), "kind-differs");
        wrong(sum("STOCK", Demo.BUYERS, Demo.VOSO), "counted-twice");
        wrong(sum("STOCK", Demo.BUYERS, Demo.REGIME), "unknown-indicator");
        wrong(sum("STOCK", Demo.POSTMART, Demo.VOSO).replace("ACCOUNTS", "PERSONS"), "counts-differ");
        wrong(
                answered(sum("STOCK", Demo.POSTMART, Demo.VOSO), "ACCOUNTS", "\"vi\": \"hộ\", \"en\": \"homes\"", ""),
                "counts-differ");
        wrong(
                answered(
                        sum("STOCK", Demo.POSTMART, Demo.VOSO),
                        "ACCOUNTS",
                        "\"vi\": \"tài khoản\", \"en\": \"accounts\"",
                        ", \"max\": 10"),
                "not-of-this-type");
    }

    private static String answered(String indicator, String counts, String measure, String bounds) {
        return indicator.replace(
                "\"counts\": \"%s\"".formatted(counts),
                "\"counts\": \"%s\", \"answer\": {\"type\": \"COUNT\", \"decimals\": 0, \"measure\": {%s}%s}"
                        .formatted(counts, measure, bounds));
    }

    @Test
    void aRatioIsOfTwoCounts() {
        var ratio = define(ratio("", Demo.POSTMART, Demo.BUYERS))
                .statusCode(201)
                .body("answer.type", equalTo("RATIO"))
                .body("answer.decimals", equalTo(1))
                .body("answer.measure", nullValue())
                .body("partIds", contains(Demo.POSTMART, Demo.BUYERS))
                .extract()
                .<String>path("id");
        wrong(ratio("", Demo.POSTMART), "ratio-of-two");
        wrong(ratio("", Demo.POSTMART, Demo.BUYERS, Demo.BANK), "ratio-of-two");
        wrong(ratio("", Demo.POSTMART, ratio), "type-differs");
        wrong(ratio("", Demo.POSTMART, Demo.POSTMART), "counted-twice");
        wrong(
                ratio(", \"measure\": {\"vi\": \"hộ\", \"en\": \"homes\"}", Demo.POSTMART, Demo.BUYERS),
                "not-of-this-type");
        wrong(ratio(", \"min\": 50, \"max\": 49.9", Demo.POSTMART, Demo.BUYERS), "below-min");
        wrong(ratio("", Demo.POSTMART, Demo.BUYERS).replace("\"STOCK\"", "\"FLOW\""), "kind-differs");
        wrong(sum("STOCK", Demo.POSTMART, ratio), "type-differs");
        as(PROVINCE)
                .body(Programme.newTarget(Demo.LANG_SON, ratio, "2022-07-01", 50))
                .post("/api/v1/targets")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ratio-has-no-target"));
    }

    @Test
    void aFlowIsDividedByAFlowOrAStock() {
        var flow = define(Programme.newIndicator(Demo.LANG_SON, "HOSO").replace("\"STOCK\"", "\"FLOW\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var ofStock = ratio("", flow, Demo.BANK).replace("\"STOCK\"", "\"FLOW\"");
        define(ofStock).statusCode(201);
        wrong(ratio("", Demo.BANK, flow), "kind-differs");
    }

    private static String ratio(String answer, String... parts) {
        return Programme.newIndicator(
                        Demo.LANG_SON,
                        "TYLE" + UUID.randomUUID().toString().substring(0, 4).toUpperCase())
                .replace(
                        "\"counts\": \"ACCOUNTS\"",
                        "\"counts\": \"OTHER\", \"answer\": {\"type\": \"RATIO\", \"decimals\": 1%s}".formatted(answer))
                .replace(
                        "\"partIds\": []",
                        "\"partIds\": [%s]"
                                .formatted(Stream.of(parts)
                                        .map("\"%s\""::formatted)
                                        .collect(joining(", "))));
    }

    @Test
    void whatACountCountsIsSaid() {
        define(Programme.newIndicator(Demo.LANG_SON, "TO_THON"))
                .statusCode(201)
                .body("answer.type", equalTo("COUNT"))
                .body("answer.measure.vi", equalTo("tài khoản"));
        var other = Programme.newIndicator(Demo.LANG_SON, "TO_HO")
                .replace("ACCOUNTS", "OTHER")
                .replace("MORE", "LESS");
        define(other)
                .statusCode(422)
                .body("errors.pointer", contains("/definition/answer/measure"))
                .body("errors.code", contains("required"));
        var answer =
                """
                "OTHER", "source": "QĐ 146", "answer": {"type": "COUNT", "decimals": %s,
                    "measure": {"vi": "hộ", "en": "homes"}, "min": 1, "max": %s}""";
        define(other.replace("\"OTHER\"", answer.formatted(1, 2)))
                .statusCode(422)
                .body("errors.pointer", contains("/definition/answer/decimals"));
        define(other.replace("\"OTHER\"", answer.formatted(0, "2.5")))
                .statusCode(422)
                .body("errors.code", contains("fraction"));
        define(other.replace("\"OTHER\"", answer.formatted(0, 500)))
                .statusCode(201)
                .body("answer.measure.vi", equalTo("hộ"))
                .body("answer.max", equalTo(500))
                .body("direction", equalTo("LESS"))
                .body("source", equalTo("QĐ 146"));
    }

    @Test
    void everyCatalogueEntryCanBeDefined() {
        var entries =
                as(PROVINCE).get(INDICATORS + "/catalogue").then().extract().<List<Map<String, Object>>>path("items");
        var ids = new HashMap<Object, String>();
        for (var entry : entries) {
            var definition = new HashMap<String, Object>();
            Stream.of("name", "help", "kind", "counts", "answer", "direction")
                    .filter(entry::containsKey)
                    .forEach(member -> definition.put(member, entry.get(member)));
            definition.put(
                    "partIds",
                    ((List<?>) entry.get("partCodes")).stream().map(ids::get).toList());
            var made = as(PROVINCE)
                    .body(Map.of(
                            "ownerId",
                            Demo.LANG_SON,
                            "code",
                            entry.get("code"),
                            "validFrom",
                            "2022-07-01",
                            "definition",
                            definition))
                    .post(INDICATORS);
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
            ids.put(entry.get("code"), made.path("id"));
        }
        assertThat(ids).hasSizeGreaterThan(100);
    }

    @Test
    void anIndicatorInUseCanBeRenamedButNotRedefined() {
        edit(Demo.POSTMART, 0, Programme.definition("Người mua hàng trên PostMart", "STOCK", ""))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name.vi", equalTo("Người mua hàng trên PostMart"));
        as("xa.huulien")
                .get("/api/v1/regimes/" + Demo.REGIME + "/form?unit=" + Demo.HUU_LIEN + "&asOf=2022-07-13")
                .then()
                .body("fields.indicator.name.vi", hasItem("Người mua hàng trên PostMart"))
                .body("fields.indicator.help.vi", hasItem("Tính đến hết ngày"));
        edit(Demo.POSTMART, 1, Programme.definition("Người mua trên PostMart", "FLOW", ""))
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-in-use"))
                .body("uses.kind", contains("INDICATOR", "REGIME"))
                .body("uses.name", contains("SHOP_BUYER", "HL-CNSCD"));
        edit(
                        Demo.POSTMART,
                        1,
                        answered(
                                Programme.definition("Người mua trên PostMart", "STOCK", ""),
                                "ACCOUNTS",
                                "\"vi\": \"hộ\", \"en\": \"homes\"",
                                ""))
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-in-use"));
        edit(Demo.BANK, 0, Programme.definition("MBBank", "FLOW", ""))
                .statusCode(409)
                .body("uses.kind", hasItems("INDICATOR", "REGIME", "TARGET"));
    }

    @Test
    void anIndicatorThatNothingUsesCanBeRedefined() {
        var id = Programme.indicator("TO_THON");
        edit(id, 0, Programme.definition("Thôn", "FLOW", "")).statusCode(200).body("kind", equalTo("FLOW"));
        edit(id, 0, Programme.definition("Thôn", "STOCK", "")).statusCode(412).body("version", equalTo(1));
        edit(id, 1, Programme.definition("Thôn", "FLOW", "\"" + id + "\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/partIds/0"))
                .body("errors[0].code", equalTo("part-of-itself"));
        edit(id, 1, Programme.definition("Thôn", "STOCK", "\"" + Demo.POSTMART + "\""))
                .statusCode(200)
                .body("partIds", contains(Demo.POSTMART));
        edit(id, 2, Programme.definition("Thôn", "STOCK", "\"" + Demo.VOSO + "\", \"" + Demo.POSTMART + "\""))
                .statusCode(200);
        as(PROVINCE).get(INDICATORS + "/" + id).then().body("partIds", contains(Demo.VOSO, Demo.POSTMART));
    }

    @Test
    void anEndedIndicatorIsListedUntilItsEnd() {
        var id = Programme.indicator("TO_THON");
        Programme.end(INDICATORS + "/" + id, "2022-07-14");
        list("2022-07-13").body("items.code", hasItem("TO_THON"));
        list("2022-07-14").body("items.code", not(hasItem("TO_THON")));
        as(PROVINCE)
                .header("If-Match", "\"1\"")
                .body("{\"validTo\": \"2022-08-01\"}")
                .post(INDICATORS + "/" + id + "/end")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-ended"));
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"2022-07-12\"}")
                .post(INDICATORS + "/" + Demo.BANK + "/end")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("out-of-range"));
    }

    @Test
    void anIndicatorCannotEndWhileARegimeStillAsksForIt() {
        end(Demo.VOSO, "2022-08-01")
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-asked"))
                .body("uses.kind", contains("REGIME", "INDICATOR"))
                .body("uses.name", contains("HL-CNSCD", "SHOP_BUYER"));
        Programme.end("/api/v1/regimes/" + Demo.REGIME, "2022-08-01");
        end(Demo.VOSO, "2022-08-01").statusCode(409).body("uses.kind", contains("INDICATOR"));
        end(Demo.ALL_ACCOUNTS, "2022-08-01").statusCode(200);
        end(Demo.BUYERS, "2022-08-01").statusCode(200);
        end(Demo.VOSO, "2022-07-31").statusCode(409);
        end(Demo.VOSO, "2022-08-01").statusCode(200).body("validTo", equalTo("2022-08-01"));
        Database.setBusinessTime("2022-08-01 08:00:00");
        wrong(sum("STOCK", Demo.BANK, Demo.VOSO).replace("2022-07-01", "2022-08-01"), "indicator-ends");
        var whole = define(sum("STOCK", Demo.BANK, Demo.POSTMART).replace("TONG", "TONG_KHAC"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        edit(whole, 0, Programme.definition("Tổng", "STOCK", "\"" + Demo.BANK + "\", \"" + Demo.VOSO + "\""))
                .statusCode(422)
                .body("errors.code", contains("indicator-ends"));
    }

    private static ValidatableResponse end(String id, String validTo) {
        return as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"%s\"}".formatted(validTo))
                .post(INDICATORS + "/" + id + "/end")
                .then();
    }

    @Test
    void invalidFieldsAreNamed() {
        define(Programme.newIndicator(Demo.LANG_SON, "tổ thôn"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
        define(Programme.newIndicator(Demo.LANG_SON, "TO").replace("Thôn đã lập tổ", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/name/vi"))
                .body("errors[0].code", equalTo("required"));
        as("huyen.huulung")
                .body(Programme.newIndicator(Demo.HUU_LUNG, "TO"))
                .post(INDICATORS)
                .then()
                .statusCode(403);
    }

    @Test
    void everyCatalogueEntryIsValid() {
        var entries = as(PROVINCE)
                .get(INDICATORS + "/catalogue")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(40)))
                .extract()
                .<List<Map<String, Object>>>path("items");
        var codes = new HashSet<>();
        for (var entry : entries) {
            assertThat(codes.add(entry.get("code"))).as("%s", entry.get("code")).isTrue();
            // Parts come before their sum.
            assertThat(codes).containsAll((List<?>) entry.get("partCodes"));
            assertThat((String) entry.get("code")).matches(NewIndicator.CODE);
            assertThat(Normalizer.isNormalized(entry.get("name").toString(), Normalizer.Form.NFC))
                    .isTrue();
        }
    }

    private static String sum(String kind, String first, String second) {
        return Programme.newIndicator(Demo.LANG_SON, "TONG")
                .replace("\"STOCK\"", "\"" + kind + "\"")
                .replace("\"partIds\": []", "\"partIds\": [\"%s\", \"%s\"]".formatted(first, second));
    }

    private static void wrong(String indicator, String code) {
        define(indicator)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-indicator"))
                .body("errors.code", hasItem(code));
    }

    private static ValidatableResponse list(String asOf) {
        return as(PROVINCE).get(INDICATORS + "?asOf=" + asOf).then().statusCode(200);
    }

    private static ValidatableResponse define(String indicator) {
        return as(PROVINCE).body(indicator).post(INDICATORS).then();
    }

    private static ValidatableResponse edit(String id, int version, String definition) {
        return as(PROVINCE)
                .header("If-Match", "\"" + version + "\"")
                .body(definition)
                .put(INDICATORS + "/" + id)
                .then();
    }
}

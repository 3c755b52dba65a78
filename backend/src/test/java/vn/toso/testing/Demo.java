package vn.toso.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of the demo, and requests as its accounts. */
public final class Demo {

    public static final String REGIME = "7050de30-0002-4000-8000-000000000001";
    public static final String XU_LANG = "7050de30-0001-4000-8000-000000000001";
    public static final String BANK = "7050de30-0001-4000-8000-000000000002";
    public static final String POSTMART = "7050de30-0001-4000-8000-000000000003";
    public static final String VOSO = "7050de30-0001-4000-8000-000000000004";
    public static final String BUYERS = "7050de30-0001-4000-8000-000000000005";
    public static final String ALL_ACCOUNTS = "7050de30-0001-4000-8000-000000000006";

    public static final String TARGET = "7050de30-0003-4000-8000-000000000001";

    public static final String VIET_NAM = unit("COUNTRY", "VN");
    public static final String LANG_SON = unit("PROVINCE", "20");
    public static final String BAC_KAN = unit("PROVINCE", "06");
    public static final String HUU_LUNG = unit("DISTRICT", "186");
    public static final String BACH_THONG = unit("DISTRICT", "063");
    public static final String HUU_LIEN = unit("COMMUNE", "06388");
    public static final String YEN_BINH = unit("COMMUNE", "06391");
    public static final String QUYET_THANG = unit("COMMUNE", "06394");
    public static final String PHU_THONG = unit("COMMUNE", "01969");

    public static final String KEY = "Idempotency-Key";

    private Demo() {}

    private static String unit(String level, String code) {
        return UUID.nameUUIDFromBytes(("demo/" + level + "/" + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static RequestSpecification as(String username) {
        return as(username, UUID.randomUUID().toString());
    }

    /** @param key idempotency key: a second request with the same key is a repetition of the first */
    public static RequestSpecification as(String username, String key) {
        return given().auth()
                .oauth2(Tokens.of(username))
                .contentType(ContentType.JSON)
                .header(KEY, key);
    }

    /** Makes a draft of the report of a unit. */
    public static Response draft(String username, Object regime, Object unit, Object asOf) {
        return as(username)
                .body("{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"%s\"}".formatted(regime, unit, asOf))
                .post("/api/v1/reports");
    }

    /** The body of a submission with all four figures. */
    public static String report(String unit, String asOf) {
        return """
                {"regimeId": "%s", "unitId": "%s", "asOf": "%s", "figures": [
                    {"indicatorId": "%s", "value": 10}, {"indicatorId": "%s", "value": 0},
                    {"indicatorId": "%s", "mark": "NIL"}, {"indicatorId": "%s", "mark": "NOT_APPLICABLE"}]}
                """
                .formatted(REGIME, unit, asOf, XU_LANG, BANK, POSTMART, VOSO);
    }

    /**
     * The body of a submission with one figure.
     *
     * @param value inserted as it is, so it may also be invalid
     */
    public static String report(String unit, String asOf, String value) {
        return """
                {"regimeId": "%s", "unitId": "%s", "asOf": "%s", "figures": [{"indicatorId": "%s", "value": %s}]}
                """
                .formatted(REGIME, unit, asOf, XU_LANG, value);
    }
}

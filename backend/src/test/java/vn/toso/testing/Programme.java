package vn.toso.testing;

import static vn.toso.testing.Demo.as;

/** Creates further indicators, targets, regimes and exemptions as an administrator of the demo's province. */
public final class Programme {

    public static final String ADMINISTRATOR = "tinh.langson";

    private Programme() {}

    /** The checks of the demo's regime, as JSON. */
    public static String rules() {
        return Database.query(
                String.class, "select rules::text from regime_version where regime_id = ?::uuid limit 1", Demo.REGIME);
    }

    public static void rules(String rules) {
        Database.execute("update regime_version set rules = ?::jsonb where regime_id = ?::uuid", rules, Demo.REGIME);
    }

    public static String indicator(String code) {
        return as(ADMINISTRATOR)
                .body(newIndicator(Demo.LANG_SON, code))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String newIndicator(String owner, String code) {
        return """
                {"ownerId": "%s", "code": "%s", "validFrom": "2022-07-01", "definition": %s}
                """
                .formatted(owner, code, definition("Thôn đã lập tổ", "STOCK", ""));
    }

    /** @param parts items of a JSON list: quoted ids of indicators */
    public static String definition(String name, String kind, String parts) {
        return """
                {"name": {"vi": "%s", "en": "Villages with a team"}, "kind": "%s", "counts": "ACCOUNTS", "direction": "MORE",
                 "help": {"vi": "Tính đến hết ngày", "en": "To the end of the day"}, "partIds": [%s]}
                """
                .formatted(name, kind, parts);
    }

    public static String target(String unit, String indicator, String effectiveFrom, long value) {
        return as(ADMINISTRATOR)
                .body(newTarget(unit, indicator, effectiveFrom, value))
                .post("/api/v1/targets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String newTarget(String unit, String indicator, String effectiveFrom, long value) {
        return """
                {"unitId": "%s", "name": {"vi": "Chỉ tiêu giả định", "en": "An invented target"}, "counts": "ACCOUNTS",
                 "indicators": [{"indicatorId": "%s", "rateDigits": 2}],
                 "periodFrom": "2022-07-01", "periodTo": "2023-01-01", "declaration": %s}
                """
                .formatted(unit, indicator, declaration(effectiveFrom, value));
    }

    /** Gives the demo's target another value. */
    public static void retarget(String effectiveFrom, long value) {
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(declaration(effectiveFrom, value))
                .post("/api/v1/targets/{id}/versions", Demo.TARGET)
                .then()
                .statusCode(201);
    }

    public static String declaration(String effectiveFrom, long value) {
        return """
                {"value": %d, "sharePercent": 70.5, "base": {"vi": "Hộ gia đình", "en": "Households"},
                 "baseValue": 100000, "effectiveFrom": "%s", "documentNumber": "1/QĐ", "documentDate": "2022-06-30",
                 "documentIssuer": "UBND tỉnh Lạng Sơn"}
                """
                .formatted(value, effectiveFrom);
    }

    public static String regime(String code, String validFrom) {
        return as(ADMINISTRATOR)
                .body(newRegime(code, validFrom, regimeDefinition("{\"kind\": \"DAILY\"}", "17:00")))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String newRegime(String code, String validFrom, String definition) {
        return """
                {"ownerId": "%s", "code": "%s", "validFrom": "%s", "definition": %s}
                """
                .formatted(Demo.HUU_LUNG, code, validFrom, definition);
    }

    /** @param calendar as JSON */
    public static String regimeDefinition(String calendar, String closing) {
        return """
                {"name": {"vi": "Báo cáo người mua trên sàn", "en": "Report of buyers"}, "content": "Người mua",
                 "legalBasis": "Công văn 1", "recipient": "UBND huyện", "sendingMethod": "Nhập trên Tổ Số",
                 "outline": "Kết quả", "reportingLevel": "COMMUNE", "calendar": %s,
                 "timings": [{"level": "COMMUNE", "closingTime": "%s", "deadlineDays": 2, "workingDays": true,
                    "deadlineTime": "17:00"}],
                 "indicators": [{"indicatorId": "%s"},
                    {"indicatorId": "%s", "help": {"vi": "Chỉ tính người đã mua", "en": "Only those who bought"}},
                    {"indicatorId": "%s"}],
                 "rules": [{"kind": "FALLING", "severity": "WARNING"}]}
                """
                .formatted(calendar, closing, Demo.BUYERS, Demo.POSTMART, Demo.VOSO);
    }

    public static String exemption(String regime, String unit, String validFrom) {
        return as(ADMINISTRATOR)
                .body(newExemption(unit, validFrom))
                .post("/api/v1/regimes/{id}/exemptions", regime)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String newExemption(String unit, String validFrom) {
        return """
                {"unitId": "%s", "reason": "Mưa lũ, mất liên lạc", "validFrom": "%s", "validTo": "2022-08-01"}
                """
                .formatted(unit, validFrom);
    }

    public static void end(String path, String validTo) {
        as(ADMINISTRATOR)
                .header("If-Match", as(ADMINISTRATOR).get(path).header("ETag"))
                .body("{\"validTo\": \"%s\"}".formatted(validTo))
                .post(path + "/end")
                .then()
                .statusCode(200);
    }
}

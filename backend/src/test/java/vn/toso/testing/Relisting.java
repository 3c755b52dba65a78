package vn.toso.testing;

import static vn.toso.testing.Demo.as;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Sends a reorganisation as files: the new units, the mapping from old to new units, the villages. */
public final class Relisting {

    public static final String UNITS = "level,code,name_vi,type,parent_code,province_code\n";
    public static final String MAPPING =
            "old_province,old_district,old_commune,old_name,new_province,new_commune,new_name,type,note\n";
    public static final String VILLAGES = "old_commune,village,new_commune\n";

    private Relisting() {}

    /** @param settings further members of the JSON object, each with a comma before it */
    public static String request(String effectiveOn, String settings) {
        return """
                {"decisionNumber": "1/QĐ", "decisionDate": "2022-07-01", "issuer": "Thủ tướng Chính phủ",
                 "effectiveOn": "%s"%s}
                """
                .formatted(effectiveOn, settings);
    }

    /** @param villages null to send no file of villages */
    public static Response send(
            String user, String request, boolean dryRun, String units, String mapping, String villages) {
        var sent = as(user).contentType("multipart/form-data")
                .multiPart("request", "request", bytes(request), "application/json")
                .multiPart("units", "units.csv", bytes(units), "text/csv")
                .multiPart("mapping", "mapping.csv", bytes(mapping), "text/csv");
        if (villages != null) {
            sent.multiPart("villages", "villages.csv", bytes(villages), "text/csv");
        }
        return sent.post("/api/v1/reorganisations/import?dryRun=" + dryRun);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

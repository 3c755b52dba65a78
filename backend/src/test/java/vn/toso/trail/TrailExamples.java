package vn.toso.trail;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class TrailExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        for (int version = 0; version < 3; version++) {
            count(version);
        }
        as(DISTRICT).get("/api/v1/units/" + UUID.randomUUID()).then().statusCode(404);
        as(DISTRICT).get("/api/v1/units/" + Demo.PHU_THONG + "/history").then().statusCode(404);
        return Map.of(
                "listAudit", read(PROVINCE, "/audit?limit=1&action=POPULATION_COUNT&unit=" + Demo.YEN_BINH),
                "listDenials", read(PROVINCE, "/audit/denials?limit=1&unit=" + Demo.HUU_LUNG));
    }

    private static void count(int version) {
        as(DISTRICT)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"total\": " + (4350 + version) + ", \"source\": \"Niên giám 2021\"}")
                .put("/api/v1/units/{id}/population?year=2021", Demo.YEN_BINH)
                .then()
                .statusCode(200);
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportAudit", "/audit/export", "exportDenials", "/audit/denials/export");
    }

    @Override
    public String tablesReader() {
        return PROVINCE;
    }
}

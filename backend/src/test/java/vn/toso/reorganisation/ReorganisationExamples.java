package vn.toso.reorganisation;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;
import vn.toso.testing.Files;
import vn.toso.testing.Reorganisations;

@ApplicationScoped
class ReorganisationExamples implements Examples {

    private int communes;

    @Override
    public Map<String, Supplier<Response>> answers() {
        Files.csv(
                        PROVINCE,
                        "/api/v1/units/import?validFrom=2022-09-01",
                        "level,code,name_vi,type,parent_code\nCOMMUNE,06499,Xã Mới,xa,186\n")
                .then()
                .statusCode(200);
        var reorganisation =
                "/reorganisations/" + Reorganisations.recorded(Reorganisations.body("2022-08-01", aMerge()));
        var undone = Reorganisations.recorded(Reorganisations.body("2022-08-01", aMerge()));
        Reorganisations.undo(PROVINCE, undone).statusCode(200);
        return Map.ofEntries(
                Map.entry("listReorganisations", read(PROVINCE, "/reorganisations")),
                Map.entry("getReorganisation", read(PROVINCE, reorganisation)),
                Map.entry("listReorganisationUnits", read(PROVINCE, reorganisation + "/units?limit=3")),
                Map.entry("createReorganisation", read(PROVINCE, reorganisation)),
                Map.entry("undoReorganisation", read(PROVINCE, "/reorganisations/" + undone)),
                Map.entry("listUnitLists", read(PROVINCE, "/units/imports")),
                Map.entry("undoUnitList", ReorganisationExamples::undoneList));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportReorganisations", "/reorganisations/export");
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("previewReorganisation", "importReorganisation");
    }

    /** Merges a commune of the installation with one outside it. */
    private String aMerge() {
        int code = ++communes;
        var commune = Reorganisations.commune("9000" + code, Demo.LANG_SON);
        var merge = Reorganisations.merge("m", "9100" + code, Demo.LANG_SON, commune);
        return merge.substring(0, merge.length() - 1)
                + ", \"outside\": [{\"name\": \"xã Dương Quang\", \"code\": \"01849\", \"within\": \"thành phố Bắc Kạn\"}]}";
    }

    /** No operation returns a single list; the undo returns an undone one. */
    private static Response undoneList() {
        String list = as(PROVINCE).get("/api/v1/units/imports").path("items[0].id");
        return as(PROVINCE).header("If-Match", "\"0\"").post("/api/v1/units/imports/{id}/undo", list);
    }
}

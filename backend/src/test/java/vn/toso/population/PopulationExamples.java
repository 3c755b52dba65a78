package vn.toso.population;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class PopulationExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        as(DISTRICT)
                .header("If-Match", "\"0\"")
                .body(
                        "{\"total\": 4350, \"aged15AndOver\": 3107, \"households\": 1012, \"source\": \"Niên giám 2021\"}")
                .put("/api/v1/units/{id}/population?year=2021", Demo.YEN_BINH)
                .then()
                .statusCode(200);
        var population = "/units/" + Demo.YEN_BINH + "/population";
        return Map.ofEntries(
                Map.entry("listPopulations", read("/population?level=COMMUNE&year=2021&under=" + Demo.YEN_BINH)),
                Map.entry("getPopulation", read(population + "?year=2021")),
                Map.entry("editPopulation", read(population + "?year=2021")),
                Map.entry("listPopulationYears", read(population + "/years")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportPopulations", "/population/export?year=2021");
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of(
                "importPopulations",
                Round.of(PROVINCE, "/population/export?year=2022&level=COMMUNE", "/population/import"));
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importPopulations");
    }
}
